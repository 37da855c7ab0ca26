using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Schemas;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Schemas;

/// <summary>A file of each format that uses every member there is, and how the library loads it.</summary>
/// <param name="Format">The format, as the schema files are named.</param>
/// <param name="Text">The file.</param>
internal sealed record FormatSample(string Format, string Text)
{
    private static readonly string RulesetText = Written
        .Ruleset(
            Written.Indicator(
                "one",
                """{"all": ["c1", {"any": ["c2", "s1"]}, {"atLeast": 2, "of": ["c2", "c3", "x1"]}, {"some": {"kind": "concern", "element": "purpose", "group": "g"}}]}""",
                more: """
                , "onlyIn": {"settings": ["border"], "sectors": ["fishing"], "regions": ["014", "KE-30"], "because": {"en": "Why here."}},
                  "inContext": [{"settings": ["shelter"], "sectors": [], "regions": ["UG"], "caution": {"en": "Wait."}, "notices": ["be-kind"]}],
                  "otherExplanations": [{"en": "Ordinary."}], "notices": ["be-kind"]
                """
            )
                + ","
                + Written.Indicator(
                    "two",
                    """{"any": [{"all": ["c1", {"measure": "hours", "atLeast": 14, "atMost": 20}]}, {"all": ["c1", {"measure": "hours", "between": [10, 12.5]}]}]}"""
                )
                + ","
                + Written.Indicator(
                    "three",
                    """{"all": ["c1", {"choice": "recruiter", "in": ["agency", "stranger"]}, {"indicator": "one"}]}"""
                ),
            """{"id": "careful", "when": {"any": ["y1", {"some": {"kind": "safety"}}]}, "give": ["be-kind"]}""",
            """{"settings": ["shelter"], "sectors": [], "regions": ["001"], "note": {"en": "A note."}}"""
        )
        .Replace(
            "\"contributors\": [], \"missingContexts\": [], \"decisions\": []",
            """
            "contributors": [{"name": "A name", "as": "pseudonym", "consent": "To this.", "paid": "yes", "roles": ["drafting"]}],
            "missingContexts": [{"en": "Somewhere."}],
            "decisions": [{"on": "2026-02-28", "proposal": "This.", "outcome": "turned-down", "because": "That."}]
            """,
            StringComparison.Ordinal
        )
        .Replace(
            """{"format": "indicator-ruleset/1",""",
            """{"$schema": "../ruleset.schema.json", "format": "indicator-ruleset/1",""",
            StringComparison.Ordinal
        );

    private static readonly CompiledRuleset Ruleset = Written.Compile(RulesetText);

    public static IReadOnlyList<FormatSample> All { get; } =
    [
        new(
            "vocabulary",
            Written
                .VocabularyJson.Replace("{\"format\"", "{\"$schema\": \"x.json\", \"format\"", StringComparison.Ordinal)
                .Replace("\"id\": \"c1\",", "\"id\": \"c1\", \"ask\": \"may-ask\", \"source\": \"A source\",", StringComparison.Ordinal)
                .Replace("\"The second.\"}", "\"The second.\"}, \"within\": \"area-one\"", StringComparison.Ordinal)
                .Replace(
                    "\"Take time.\"}",
                    "\"Take time.\"}, \"plain\": {\"en\": \"We have time.\"}, \"urgency\": \"always\"",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"element\": \"status\"",
                    "\"element\": [\"status\", \"act\"], \"plain\": {\"en\": \"One.\"}",
                    StringComparison.Ordinal
                )
                .Replace("\"hours-per-day\"", "\"hours-per-day\", \"from\": 0, \"to\": 24", StringComparison.Ordinal)
                .Replace("\"stranger\"]", "{\"id\": \"stranger\", \"label\": {\"en\": \"A stranger\"}}]", StringComparison.Ordinal)
                .Replace(
                    "\"codes\": [",
                    "\"settings\": [{\"id\": \"shelter\", \"label\": {\"en\": \"Shelters\"}}], \"sectors\": [{\"id\": \"fishing\", \"label\": {\"en\": \"Fishing\"}}], \"codes\": [",
                    StringComparison.Ordinal
                )
                .Replace("\"C one\"}", "\"C one\", \"review\": \"unreviewed-translation\"}", StringComparison.Ordinal)
        ),
        new("ruleset", RulesetText),
        new("scenario",
            """
            {"$schema": "x.json", "format": "scenario/1", "id": "one", "title": {"en": "A title"}, "story": {"en": "A story."}, "teaches": {"en": "This."},
             "screening": {"$schema": "x.json", "format": "screening/1", "id": "S-1",
               "context": {"setting": "shelter", "sector": "fishing", "regions": ["UG"], "private": true, "present": ["interpreter"]},
               "observations": [{"code": "c1", "state": "present", "by": "person", "note": "A note."}, {"code": "hours", "value": 16}, {"code": "recruiter", "value": "agency"}, {"code": "n1", "state": "absent"}]},
             "expect": {"areas": ["area-one"], "noAreas": ["area-two", "*"], "raised": ["two"], "notRaised": ["one"], "notYetKnown": ["three"], "notices": ["be-kind"], "noNotices": ["ask-nothing"], "mustCite": ["c1"]},
             "variants": [{"id": "another", "changes": {"en": "Something else."}, "without": ["c1"], "withoutEach": ["hours"], "with": ["c2"],
               "withEach": ["c3", {"code": "hours", "value": 13, "by": "person"}], "context": {"setting": "border", "private": false}, "expect": {"notRaised": ["two"]}}]}
            """),
        new("mapping",
            """
            {"$schema": "x.json", "format": "record-mapping/1", "by": "document", "id": "record", "context": {"setting": "records", "sector": "fishing", "regions": ["UG"], "private": false, "present": ["interpreter"]},
             "fields": {"A column": [{"is": "1", "code": "c1", "state": "present"}], "Another": []}}
            """),
        new("screening",
            """
            [{"$schema": "x.json", "format": "screening/1", "id": 17, "context": {"setting": "shelter", "sector": "fishing", "regions": ["KE-30"], "private": true, "present": ["interpreter"]},
              "observations": [{"code": "c1", "state": "present", "by": "person", "note": "A note."}, {"code": "hours", "state": "present", "value": 16.5}, {"code": "recruiter", "value": "agency"}]}]
            """),
    ];

    /// <summary>The schemas, with the names of the small vocabulary or without any.</summary>
    public static ImmutableArray<SchemaFile> Schemas(bool withNames) =>
        FormatSchemas.For(withNames ? [Written.LoadVocabulary(Written.VocabularyJson).Required] : [], LanguageTag.English);

    public static SchemaEvaluator Schema(string format, bool withNames) =>
        new(Schemas(withNames).Single(schema => schema.Format == format).Text);

    /// <summary>What loading says about a text of this format; with names, as it does when it is strict.</summary>
    public ImmutableArray<Diagnostic> Load(string text, bool withNames)
    {
        var strictFor = withNames ? new[] { Ruleset } : null;
        var source = Written.Source("written.json", text);
        return Format switch
        {
            "vocabulary" => RulesetLoader.LoadVocabulary(source).Diagnostics,
            "ruleset" => Written.LoadRuleset(text).Diagnostics,
            "scenario" => ScenarioLoader.Load(source, Ruleset).Diagnostics,
            "mapping" => MappingLoader.Load(source, strictFor).Diagnostics,
            _ =>
            [
                .. ScreeningFeed
                    .Read(new MemoryStream(source.Utf8.ToArray()), "written.json", ScreeningFormat.Json, strictFor)
                    .SelectMany(one => one.Diagnostics),
            ],
        };
    }

    public override string ToString() => Format;
}
