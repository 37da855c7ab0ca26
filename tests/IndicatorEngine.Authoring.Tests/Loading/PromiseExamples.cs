using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of every broken promise of a name, a condition or a notice.</summary>
internal static class PromiseExamples
{
    private const string Ratified =
        "\"status\": \"ratified\"";

    public static IEnumerable<ProblemExample> All =>
        [
            Ready(
                Problems.BlameInRatified,
                Written
                    .Ruleset(Written.Indicator("i1", "\"c1\""))
                    .Replace("\"why\": {\"en\": \"Why.\"}", "\"why\": {\"en\": ▸\"She is evasive.\"}", StringComparison.Ordinal),
                "/indicators/0/why/en",
                "`evasive` doubts or blames somebody, and a ruleset that does cannot be `ratified`."
            ) with
            {
                Also = [Problems.WordToAvoid],
            },
            InVocabulary(
                Problems.ProfileInName,
                "\"label\": {\"en\": ▸\"A Nigerian person\"}",
                "/codes/0/label/en",
                "`Nigerian` says who somebody is, and a concern may not: two people told the same, and `c1` alone would bring one of them nearer to a flag."
            ),
            InVocabulary(
                Problems.RatingInName,
                "\"label\": {\"en\": ▸\"High risk\"}",
                "/codes/0/label/en",
                "`risk` rates a person, and a concern may not: `c1` alone would bring somebody nearer to a flag for what others think of them."
            ),
            InVocabulary(
                Problems.DenialInName,
                "\"label\": {\"en\": ▸\"No injuries\"}",
                "/codes/0/label/en",
                "`No` makes a no, a gap or a change count, and a concern may not: somebody who says nothing would be nearer to a flag by `c1` alone."
            ),
            InVocabulary(
                Problems.DemeanourInName,
                "\"label\": {\"en\": ▸\"Very nervous\"}",
                "/codes/0/label/en",
                "`nervous` is about how somebody seems, and a concern may not be: by `c1` alone a calm and a nervous person would be read apart."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.AgeAsNumber,
                "\"label\": {\"en\": \"Hours\"}",
                "\"label\": {\"en\": ▸\"Age\"}",
                "/codes/7/label/en",
                "`Age` makes this a number about somebody's age."
            ),
            In(
                SmallFile.Vocabulary,
                Problems.UnknownUnit,
                "\"unit\": \"hours-per-day\"",
                "\"unit\": ▸\"hours-per-dya\"",
                "/codes/7/value/unit",
                "`hours-per-dya` is not a unit that is known here.",
                "hours-per-day"
            ),
            Ready(
                Problems.CountInUse,
                Written.Ruleset(Written.Indicator("i1", """▸{"atLeast": 2, "of": ["c1", "c2", "c3"]}""")),
                "/indicators/0/when",
                "This asks for any 2 of 3, and names no pattern: `c1` and `c2` would raise it."
            ),
            Ready(
                Problems.NeedsProofInUse,
                Written.Ruleset(Written.Indicator("i1", """▸{"all": ["c1", "c2"]}""")),
                "/indicators/0/when",
                "This cannot hold without `c1`: a person with `c2` and nothing of that kind would not be heard.",
                Written.VocabularyJson.Replace("C one", "A wound", StringComparison.Ordinal)
            ),
            In(
                SmallFile.Ruleset,
                Problems.StopWithoutSafety,
                "\"when\": {\"any\": [\"y1\", {\"indicator\": \"i2\"}]}, \"give\": [\"be-kind\"]",
                "\"when\": ▸{\"any\": [\"y1\", \"c2\"]}, \"give\": [\"ask-nothing\"]",
                "/notices/0/when",
                "`ask-nothing` stops all questions, and this gives it without a safety code: `c2` would bring it."
            ),
            In(
                SmallFile.Ruleset,
                Problems.StopByIndicator,
                "\"notices\": [\"take-time\"]",
                "\"notices\": [▸\"ask-nothing\"]",
                "/indicators/0/notices/0",
                "`ask-nothing` stops all questions, and an indicator cannot give it: every way to raise one does without a safety code."
            ),
            Marked(
                Problems.ConsentNotRecorded,
                Contributed("""{"as": "anonymous", "consent": ▸"To this.", "paid": "yes"}""").Replace("\"status\": \"draft\"", Ratified, StringComparison.Ordinal),
                "/authorship/contributors/0/consent",
                "A ruleset can only be `ratified` when each consent has a record: what it covers, since which day, and how it may be shown.",
                bytes => Written.LoadRuleset(Encoding.UTF8.GetString(bytes)).Diagnostics
            ) with
            {
                Also = [Problems.UnreviewedRatification],
            },
            Marked(
                Problems.WithdrawnSaysMore,
                Contributed("""{"withdrawn": true, "name": ▸"A name"}"""),
                "/authorship/contributors/0/name",
                "This contribution was withdrawn, and `name` still says something of it.",
                bytes => Written.LoadRuleset(Encoding.UTF8.GetString(bytes)).Diagnostics
            ),
            Marked(
                Problems.InvalidSha256,
                Written.Ruleset(Written.Indicator("i1", "\"c1\"", more: ", " + Adopted("\"sha256\": ▸\"abc\""))),
                "/indicators/0/adoptedFrom/sha256",
                "`abc` is not a SHA-256 digest.",
                bytes => Written.LoadRuleset(Encoding.UTF8.GetString(bytes)).Diagnostics
            ),
            In(
                SmallFile.Ruleset,
                Problems.NameToAvoid,
                "\"title\": {\"en\": \"Title i1\"}",
                "\"title\": {\"en\": ▸\"Low risk\"}",
                "/indicators/0/title/en",
                "`risk` in this name can be read as a rating, a doubt or a judgement."
            ),
            InVocabulary(
                Problems.MeaningOfNothing,
                "\"label\": {\"en\": \"C one\"}, \"meansHere\": ▸[{\"word\": \"black\", \"meaning\": {\"en\": \"A colour.\"}}]",
                "/codes/0/meansHere",
                "`meansHere` explains `black`, which needs no explanation in these names."
            ),
            In(
                SmallFile.Ruleset,
                Problems.PeopleAsAGroup,
                "\"title\": {\"en\": \"Title i1\"}",
                "\"title\": {\"en\": ▸\"Nigerian women\"}",
                "/indicators/0/title/en",
                "`Nigerian women` speaks of people as of one kind, and readers may take it for a profile."
            ),
            Marked(
                Problems.NeedsProof,
                Written.Ruleset(Written.Indicator("i1", """▸{"all": ["c1", "c2"]}""")),
                "/indicators/0/when",
                "This cannot hold without `c1`: a person with `c2` and nothing of that kind would not be heard.",
                bytes =>
                    Written
                        .LoadRuleset(
                            Encoding.UTF8.GetString(bytes),
                            Written.VocabularyJson.Replace("C one", "A wound", StringComparison.Ordinal)
                        )
                        .Diagnostics
            ),
        ];

    /// <summary>The small vocabulary with another label for its first concern code.</summary>
    private static ProblemExample InVocabulary(DiagnosticDescriptor problem, string label, string pointer, string message) =>
        In(SmallFile.Vocabulary, problem, "\"label\": {\"en\": \"C one\"}", label, pointer, message);

    private static string Contributed(string contributor) => Written
        .Ruleset(Written.Indicator("i1", "\"c1\""))
        .Replace("\"contributors\": []", $"\"contributors\": [{contributor}]", StringComparison.Ordinal);

    /// <summary>Where an indicator was taken from, with its digest written as given.</summary>
    public static string Adopted(string sha256) =>
        $$$"""
        "adoptedFrom": {"ruleset": "elsewhere", "version": "1.0.0", {{{sha256}}}, "indicator": "one", "because": {"en": "It fits."}}
        """;

    /// <summary>A ruleset that says it is ratified, as its authors could by law of the format.</summary>
    private static ProblemExample Ready(
        DiagnosticDescriptor problem,
        string marked,
        string pointer,
        string message,
        string vocabulary = Written.VocabularyJson
    ) => Marked(
        problem,
        marked
            .Replace("\"status\": \"draft\"", Ratified, StringComparison.Ordinal)
            .Replace("\"review\": null, \"signOff\": null", "\"review\": \"involve\", \"signOff\": \"involve\", \"signedOffOn\": \"2026-11-30\", \"signedOffBy\": \"The council\"", StringComparison.Ordinal),
        pointer,
        message,
        bytes => Written.LoadRuleset(Encoding.UTF8.GetString(bytes), vocabulary).Diagnostics
    );
}
