using IndicatorEngine.Compilation;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Loading;

/// <summary>A kind of file, and how strictly it is read.</summary>
internal enum SmallFile
{
    Vocabulary,
    Ruleset,
    Scenario,
    Mapping,
    StrictMapping,
    Screening,
    StrictScreening,
    ScreeningList,
    ScreeningLines,
}

/// <summary>A small file of every format without a single problem.</summary>
internal static class SmallFiles
{
    public static readonly string Ruleset = Written.Ruleset(
        Written.Indicator("i1", "\"c1\"", more:
            """
            ,
             "onlyIn": {"settings": ["shelter"], "regions": ["014"], "because": {"en": "It was written there."}},
             "inContext": [{"sectors": ["domestic-work"], "caution": {"en": "Take care."}, "notices": ["be-kind"]}],
             "otherExplanations": [{"en": "It may be something else."}], "notices": ["take-time"]
            """)
        + ",\n"
        + Written.Indicator("i2",
            """
            {"all": ["c2", {"any": ["s1", {"measure": "hours", "between": [14, 24]}, {"choice": "recruiter", "in": ["agency"]}]},
              {"atLeast": 2, "of": ["c1", "c3", "x1"]}, {"some": {"element": "means"}}, {"indicator": "i1"}]}
            """, area: "area-two"),
        """{"id": "r1", "when": {"any": ["y1", {"indicator": "i2"}]}, "give": ["be-kind"]}""");

    public const string Scenario =
        """
        // A comment may stand in a file that people write.
        {"format": "scenario/1", "id": "small-story", "title": {"en": "Small"}, "story": {"en": "A story."}, "teaches": {"en": "A little."},
         "screening": {"format": "screening/1", "id": "S-2", "context": {"setting": "shelter"},
           "observations": [{"code": "c1", "state": "present"}]},
         "expect": {"areas": ["area-one"], "noAreas": ["area-two"], "raised": ["i1"], "notRaised": ["i2"], "notYetKnown": [],
           "notices": ["take-time"], "mustCite": ["c1"]},
         "variants": [{"id": "without-it", "changes": {"en": "Nothing is told."}, "without": ["c1"], "expect": {"noNotices": ["take-time"]}},
           {"id": "instead", "withoutEach": ["c1"], "with": ["c3"], "context": {"setting": "shelter"}, "expect": {"notRaised": ["i1"]}}]}
        """;

    public const string Mapping =
        """
        {"format": "record-mapping/1", "by": "document", "id": "Number", "context": {"setting": "records"},
         "fields": {
           "Control": [{"is": "1", "code": "c1", "state": "present"}, {"is": "0", "code": "c1", "state": "absent"}],
           "Work": [{"is": "yes", "code": "c2", "state": "present"}, {"is": "yes", "code": "s1", "state": "present"}]}}
        """;

    public const string Screening =
        """
        {"format": "screening/1", "id": "S-1",
         "context": {"setting": "shelter", "sector": "domestic-work", "regions": ["UG"], "private": true, "present": ["interpreter"]},
         "observations": [
           {"code": "c1", "state": "present", "by": "person"},
           {"code": "c2", "state": "absent", "by": "third-party", "note": "A note."},
           {"code": "hours", "value": 16, "by": "screener"},
           {"code": "recruiter", "value": "agency"}]}
        """;

    public static readonly string ScreeningList = $"[{Screening},\n{Screening}]\n";

    public static readonly string ScreeningLines = $"{Line("S-1")}\n{Line("S-2")}\n";

    public static readonly CompiledRuleset Compiled = CompiledRuleset.Compile(Written.LoadRuleset(Ruleset).Required);

    public static IEnumerable<SmallFile> Kinds => Enum.GetValues<SmallFile>();

    public static string Line(string id) =>
        $$"""{"format": "screening/1", "id": "{{id}}", "observations": [{"code": "c1", "state": "present"}]}""";

    public static string Text(SmallFile kind) => kind switch
    {
        SmallFile.Vocabulary => Written.VocabularyJson,
        SmallFile.Ruleset => Ruleset,
        SmallFile.Scenario => Scenario,
        SmallFile.Mapping or SmallFile.StrictMapping => Mapping,
        SmallFile.Screening or SmallFile.StrictScreening => Screening,
        SmallFile.ScreeningList => ScreeningList,
        _ => ScreeningLines,
    };
}
