using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Checking;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of all advice to authors: <c>IND34xx</c>.</summary>
internal static class AdviceExamples
{
    private const string Pair = """{"all": ["c1", "c2"]}""";

    public static IEnumerable<ProblemExample> All =>
        [
            In(
                SmallFile.Ruleset,
                Problems.MissingTranslation,
                "\"languages\": [\"en\"],\n \"title\": {\"en\": \"Written\"}",
                "\"languages\": [\"en\", \"fr\"],\n \"title\": ▸{\"en\": \"Written\"}",
                "/title",
                "Texts without a translation into `fr`: 12, the first of them here."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.MissingTranslation,
                "\"languages\": [\"en\"],\n \"areas\": [{\"id\": \"area-one\", \"label\": {\"en\": \"Area one\"}",
                "\"languages\": [\"en\", \"es\"],\n \"areas\": [{\"id\": \"area-one\", \"label\": ▸{\"en\": \"Area one\"}",
                "/areas/0/label",
                "Texts without a translation into `es`: 39, the first of them here."
            ),
            Condition(
                Problems.PlainThreshold,
                """{"atLeast": ▸2, "of": ["c1", "c2"]}""",
                "/atLeast",
                "At least 2 of 2 is the same as `all`."
            ),
            Condition(
                Problems.PlainThreshold,
                """{"atLeast": ▸1, "of": ["c1", "c2"]}""",
                "/atLeast",
                "At least 1 of 2 is the same as `any`."
            ),
            Analysed(
                Problems.NeedlessList,
                """{"all": ["c1", ▸{"any": ["c2"]}]}""",
                "/all/1",
                "This list changes nothing: what it holds could be written in its place."
            ),
            Analysed(
                Problems.NeedlessList,
                """{"all": ["c1", ▸{"all": ["c2", "c3"]}]}""",
                "/all/1",
                "This list changes nothing: what it holds could be written in its place."
            ),
            Analysed(
                Problems.RedundantPart,
                """{"all": ["c1", "c2", ▸{"any": ["c1", "c3"]}]}""",
                "/all/2",
                "This part changes nothing: whatever is recorded, the condition comes out the same without it."
            ),
            Analysed(
                Problems.RedundantPart,
                """{"all": ["c1", {"any": [{"measure": "hours", "atLeast": 10}, ▸{"measure": "hours", "atLeast": 14}]}]}""",
                "/all/1/any/1",
                "This part changes nothing: whatever is recorded, the condition comes out the same without it."
            ),
            Analysed(
                Problems.RaisedNowhere,
                Written.Ruleset(
                    Written.Indicator("a", Pair, more: ", \"onlyIn\": ▸{\"settings\": [\"shelter\"], \"because\": {\"en\": \"Because.\"}}"),
                    scope: """{"settings": ["border"]}"""
                ),
                "/indicators/0/onlyIn",
                "Within the scope of this ruleset, no known setting, sector and place lets `a` be raised."
            ) with
            {
                Also = [Problems.EverythingLimited, Problems.ContextNamedOnce],
            },
            Analysed(
                Problems.SameMeaning,
                Ruleset(("a", Pair), ("▸b", """{"all": ["c2", "c1"]}""")),
                "/indicators/1/id",
                "Exactly what raises `b` raises `a` too, with other texts."
            ),
            Analysed(
                Problems.AlwaysWithAnother,
                Ruleset(("▸a", """{"all": ["c1", "c2", "s1"]}"""), ("b", Pair)),
                "/indicators/0/id",
                "Whatever raises `a` raises `b` too, with other texts."
            ),
            Analysed(
                Problems.SingleFact,
                Ruleset(("▸a", """{"any": ["c1", {"measure": "hours", "atLeast": 14.5}, {"all": ["c2", "c3"]}]}""")),
                "/indicators/0/id",
                "One fact alone is enough to raise `a`: `c1` and `hours` at least 14.5."
            ),
            Analysed(
                Problems.TooManyWays,
                Ruleset(
                    (
                        "▸a",
                        $$"""{"all": ["c1", {"any": [{{string.Join(',', Enumerable.Range(0, 300).Select(i => $$"""{"measure": "hours", "between": [{{i}}, {{i}}]}"""))}}]}]}"""
                    )
                ),
                "/indicators/0/id",
                "The condition of `a` can be met in too many ways to compare all of them, so what is said about it here is right and may not be all."
            ),
            OfVocabulary(
                Problems.UnusedCodes,
                "c3",
                "/codes/2/id",
                "No condition in the rulesets checked uses `c3`, `x1`, `hours` and `recruiter`.",
                Read(Ruleset(("a", Pair), ("b", """{"all": ["c1", "s1"]}""")))
            ) with
            {
                Also = [Problems.CodesWithoutSource, Problems.UnreachableAreas],
            },
            OfVocabulary(
                Problems.UnreachableAreas,
                "area-two",
                "/areas/1/id",
                "No indicator in the rulesets checked can raise a flag about `area-two`.",
                Read(Ruleset(("a", Pair)))
            ) with
            {
                Also = [Problems.CodesWithoutSource, Problems.UnusedCodes],
            },
            OfVocabulary(
                Problems.CodesWithoutSource,
                "c1",
                "/codes/0/id",
                "Nothing names the source of `c1`, `c2`, `c3`, `s1`, `x1`, `y1`, `n1`, `hours` and `recruiter`."
            ),
            Marked(
                Problems.ReviewOverdue,
                Written.Ruleset(Written.Indicator("a", Pair)).Replace("\"2027-06-30\"", "▸\"2027-06-30\"", StringComparison.Ordinal),
                "/reviewBy",
                "This ruleset was to be reviewed by 2027-06-30.",
                bytes => Read(bytes).Findings(new DateOnly(2027, 7, 1))
            ),
            new(
                Problems.SameRulesetId,
                "",
                $"Two of the rulesets checked have the id `written`; another is in `{Path.Combine(SameIds, "two", "ruleset.json")}`."
            )
            {
                Read = SameId,
            },
        ];

    private static string SameIds => Path.Combine(Path.GetTempPath(), "indicators-same-ids");

    private static ImmutableArray<Diagnostic> SameId()
    {
        var folder = Directory.CreateDirectory(SameIds);
        foreach (var name in new[] { "one", "two" })
        {
            var below = folder.CreateSubdirectory(name).FullName;
            File.WriteAllText(Path.Combine(below, "small.vocabulary.json"), Written.VocabularyJson);
            File.WriteAllText(Path.Combine(below, "ruleset.json"), Written.Ruleset(Written.Indicator("first", "\"c1\"")));
        }

        var found = FileChecker.Check([folder.FullName])
            .SelectMany(file => file.Diagnostics).Where(d => d.Descriptor == Problems.SameRulesetId).ToImmutableArray();
        folder.Delete(recursive: true);
        Assert.Equal(2, found.Length);
        return [found[0]];
    }

    /// <summary>The analysis of a whole ruleset, or of one with this condition.</summary>
    private static ProblemExample Analysed(DiagnosticDescriptor problem, string marked, string pointer, string message) =>
        marked.Contains("\"format\"", StringComparison.Ordinal)
            ? Marked(problem, marked, pointer, message, bytes => Read(bytes).Findings(new DateOnly(2027, 6, 30)))
            : Analysed(problem, Ruleset(("a", marked)), "/indicators/0/when" + pointer, message);

    private static ProblemExample OfVocabulary(
        DiagnosticDescriptor problem,
        string id,
        string pointer,
        string message,
        params RulesetAnalysis[] readBy
    ) =>
        Marked(
            problem,
            Written.VocabularyJson.Replace($"\"id\": \"{id}\"", $"\"id\": ▸\"{id}\"", StringComparison.Ordinal),
            pointer,
            message,
            bytes =>
                VocabularyAnalysis.Findings(RulesetLoader.LoadVocabulary(new SourceText("small.vocabulary.json", bytes)).Required, readBy)
        );

    private static string Ruleset(params IEnumerable<(string Id, string When)> indicators) =>
        Written.Ruleset(
            string.Join(
                ",\n",
                indicators.Select(indicator =>
                    Written
                        .Indicator(indicator.Id.Trim(Mark), indicator.When)
                        .Replace(
                            $"\"id\": \"{indicator.Id.Trim(Mark)}\"",
                            $"\"id\": {(indicator.Id[0] == Mark ? "▸" : "")}\"{indicator.Id.Trim(Mark)}\"",
                            StringComparison.Ordinal
                        )
                )
            )
        );

    private static RulesetAnalysis Read(string json) => new(Written.LoadRuleset(json).Required);

    private static RulesetAnalysis Read(byte[] json) => Read(System.Text.Encoding.UTF8.GetString(json));
}
