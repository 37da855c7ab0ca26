using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Analysis;

/// <summary>What authors will want to know of limits that leave people unheard elsewhere.</summary>
internal static class LimitAdvice
{
    public static void Report(Ruleset ruleset, DiagnosticBag bag)
    {
        var limits = ruleset.Indicators.Select(indicator => indicator.OnlyIn).OfType<ContextLimit>().ToList();
        if (limits.Count > 0 && limits.Count == ruleset.Indicators.Length) bag.Add(Problems.EverythingLimited, limits[0].Location);
        var uses = Uses(ruleset).ToLookup(name => name, StringComparer.Ordinal);
        foreach (var limit in limits)
        {
            if (!limit.Regions.IsEmpty)
                bag.Add(Problems.LimitedToPlaces, limit.Location, NameList.Of(limit.Regions));
            var alone = limit.Settings.Concat(limit.Sectors).Where(word => uses[word].Count() == 1).ToList();
            if (alone.Count > 0) bag.Add(Problems.ContextNamedOnce, limit.Location, NameList.Of(alone));
        }
    }

    /// <summary>Every place that names a setting or a sector, declarations included.</summary>
    private static IEnumerable<string> Uses(Ruleset ruleset) =>
    [
        .. ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Settings.Concat(vocabulary.Sectors)).Select(word => word.Id),
        .. ruleset
            .Indicators.SelectMany(indicator => indicator.InContext.Select(advice => advice.Where).Append(indicator.OnlyIn))
            .Append(ruleset.Scope)
            .OfType<ContextLimit>()
            .SelectMany(limit => limit.Settings.Concat(limit.Sectors)),
    ];
}
