using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Analysis;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;
using static IndicatorEngine.Tests.Loading.ProblemExample;

namespace IndicatorEngine.Tests.Loading;

/// <summary>An example of advice on limits, on what came from elsewhere and on who signed.</summary>
internal static class LimitExamples
{
    private const string Because = "\"because\": {\"en\": \"Here.\"}";

    public static IEnumerable<ProblemExample> All =>
        [
            Analysed(
                Problems.EverythingLimited,
                $$"""{"sectors": ["fishing"], {{Because}}}""",
                "Every indicator of this ruleset is limited by `onlyIn`, so anywhere else nothing could ever be raised.",
                scope: "fishing"
            ),
            Analysed(
                Problems.LimitedToPlaces,
                $$"""{"regions": ["150"], {{Because}}}""",
                "This is read in `150` only, and the same facts told elsewhere are not heard."
            ) with
            {
                Also = [Problems.EverythingLimited],
            },
            Analysed(
                Problems.ContextNamedOnce,
                $$"""{"settings": ["never-known"], {{Because}}}""",
                "No vocabulary, scope or other limit names `never-known`, so no screening may ever say it."
            ) with
            {
                Also = [Problems.EverythingLimited],
            },
            Marked(
                Problems.CopyDiffers,
                Written.VocabularyJson.Replace("\"id\": \"small\", \"version\": \"1.0.0\"", "\"id\": ▸\"core\", \"version\": \"0.1.0\"", StringComparison.Ordinal),
                "/id",
                "This says it is `core` 0.1.0, and `c1`, `c2`, `c3`, `s1`, `x1`, `y1`, `n1`, `hours`, `recruiter` promise something else there than here.",
                bytes => Written.LoadVocabulary(Encoding.UTF8.GetString(bytes)).Diagnostics
            ),
            Marked(
                Problems.SignOffWithoutDay,
                Written
                    .Ruleset(Written.Indicator("i1", """{"all": ["c1", "c2"]}"""))
                    .Replace("\"status\": \"draft\"", "\"status\": \"ratified\"", StringComparison.Ordinal)
                    .Replace("\"review\": null, \"signOff\": null", "\"review\": \"involve\", \"signOff\": \"involve\"", StringComparison.Ordinal)
                    .Replace("\"authorship\": {", "\"authorship\": ▸{", StringComparison.Ordinal),
                "/authorship",
                "This ruleset was signed off, and nothing says on which day and in which role.",
                bytes => Written.LoadRuleset(Encoding.UTF8.GetString(bytes)).Diagnostics
            ),
            Marked(
                Problems.AdoptedUnreviewed,
                Written.Ruleset(
                    Written
                        .Indicator("i1", """{"all": ["c1", "c2"]}""", more: ", " + PromiseExamples.Adopted($"\"sha256\": \"{new string('0', 64)}\""))
                        .Replace("\"id\": \"i1\"", "\"id\": ▸\"i1\"", StringComparison.Ordinal)
                ),
                "/indicators/0/id",
                "`i1` was adopted from `elsewhere`, and nobody here has looked at it yet.",
                Findings
            ),
        ];

    private static ProblemExample Analysed(DiagnosticDescriptor problem, string limit, string message, string? scope = null) => Marked(
        problem,
        Written.Ruleset(
            Written.Indicator("i1", """{"all": ["c1", "c2"]}""", more: $", \"onlyIn\": {Mark}{limit}"),
            scope: scope is null ? "{}" : $$"""{"sectors": ["{{scope}}"]}"""
        ),
        "/indicators/0/onlyIn",
        message,
        Findings
    );

    private static ImmutableArray<Diagnostic> Findings(byte[] bytes) =>
        new RulesetAnalysis(Written.LoadRuleset(Encoding.UTF8.GetString(bytes)).Required).Findings(null);
}
