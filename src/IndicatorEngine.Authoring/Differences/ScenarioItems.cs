using System.Collections.Immutable;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>Lists the scenarios that come out otherwise than before.</summary>
internal static class ScenarioItems
{
    private const int MostNames = 5;

    public static void Write(RulesetDifference difference, LanguageTag language, DocumentBuilder document)
    {
        string Say(string name, params ReadOnlySpan<object?> words) => Phrases.Say(language, name, words);
        var title = difference
            .New.Indicators.Concat(difference.Old.Indicators)
            .DistinctBy(indicator => indicator.Id)
            .ToDictionary(indicator => indicator.Id, indicator => indicator.Title.In(language), StringComparer.Ordinal);
        var label = difference
            .New.Vocabularies.Concat(difference.Old.Vocabularies)
            .SelectMany(v => v.Notices)
            .DistinctBy(notice => notice.Id)
            .ToDictionary(notice => notice.Id, notice => notice.Label.In(language), StringComparer.Ordinal);
        foreach (var change in difference.Scenarios)
        {
            document.Section(
                3,
                Say(change.FromOld ? "diff-scenario-old" : "diff-scenario", change.Scenario.Title.In(language), change.Scenario.Id),
                () =>
                {
                    foreach (var id in change.NoLongerRaised)
                        document.Item(Say("diff-scenario-no-longer", title[id]));
                    foreach (var id in change.NowRaised)
                        document.Item(Say("diff-scenario-now", title[id]));
                    foreach (var id in change.NoLongerGiven)
                        document.Item(Say("diff-scenario-not-given", label[id]));
                    foreach (var id in change.NowGiven)
                        document.Item(Say("diff-scenario-given", label[id]));
                    document.Item(
                        Say(
                            (change.WasExpected, change.IsExpected) switch
                            {
                                (true, true) => "diff-expected-both",
                                (true, false) => "diff-expected-before",
                                (false, true) => "diff-expected-now",
                                _ => "diff-expected-never",
                            }
                        )
                    );
                    if (!change.ChangedVariants.IsEmpty)
                        document.Item(
                            Say(
                                "diff-scenario-variants",
                                change.ChangedVariants.Length,
                                change.New.Variants.Length,
                                Some(change.ChangedVariants)
                            )
                        );
                }
            );
        }
    }

    private static string Some(ImmutableArray<string> names) =>
        string.Join(", ", names.Take(MostNames).Select(name => $"`{name}`")) + (names.Length > MostNames ? ", …" : "");
}
