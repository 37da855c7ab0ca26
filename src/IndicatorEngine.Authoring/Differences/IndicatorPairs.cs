using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>
/// Finds for each indicator the one it was, or became, in another version: that of its name, or else of its texts and
/// meaning.
/// </summary>
internal sealed class IndicatorPairs(ConditionShapes shapes)
{
    /// <summary>The pairs in the order of the newer ruleset, then those of the older one that have no partner.</summary>
    public IEnumerable<(Indicator? Old, Indicator? New)> Between(Ruleset old, Ruleset @new)
    {
        var before = old.Indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        var after = @new.Indicators.Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        var gone = old.Indicators.Where(indicator => !after.Contains(indicator.Id)).ToList();
        var renamed = Renamed(gone, [.. @new.Indicators.Where(indicator => !before.ContainsKey(indicator.Id))]);
        return @new
            .Indicators.Select(indicator =>
                (before.GetValueOrDefault(indicator.Id) ?? renamed.GetValueOrDefault(indicator), (Indicator?)indicator)
            )
            .Concat(gone.Except(renamed.Values).Select(indicator => ((Indicator?)indicator, (Indicator?)null)));
    }

    /// <summary>
    /// Those of the same texts and meaning, each of the older at most once. Where a condition is written alike, nothing
    /// is computed.
    /// </summary>
    private Dictionary<Indicator, Indicator> Renamed(List<Indicator> gone, List<Indicator> added)
    {
        var (partners, written) = (new Dictionary<Indicator, Indicator>(), new Dictionary<(string Texts, int Shape), Queue<Indicator>>());
        foreach (var indicator in gone)
        {
            var key = (Texts(indicator), shapes.Of(indicator.When));
            if (!written.TryGetValue(key, out var alike)) written[key] = alike = new Queue<Indicator>();
            alike.Enqueue(indicator);
        }

        foreach (var indicator in added)
        {
            if (written.TryGetValue((Texts(indicator), shapes.Of(indicator.When)), out var alike) && alike.TryDequeue(out var partner))
                partners[indicator] = partner;
        }

        var left = gone.Except(partners.Values)
            .GroupBy(Texts, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var indicator in added.Where(indicator => !partners.ContainsKey(indicator)))
        {
            if (
                !left.TryGetValue(Texts(indicator), out var alike)
                || alike.Find(other => MeaningChange.Between(other.When, indicator.When).IsNone) is not { } partner
            )
                continue;
            alike.Remove(partner);
            partners[indicator] = partner;
        }

        return partners;
    }

    // No text has the character between them.
    private static string Texts(Indicator indicator) =>
        string.Join(
            '\0',
            RulesetTexts
                .Of(indicator)
                .SelectMany(placed =>
                    placed.Text.Languages.Select(language =>
                        $"{placed.Path[(placed.Path.LastIndexOf('/') + 1)..]} {language} {placed.Text.Exactly(language)}"
                    )
                )
        );
}
