using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Regions;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Coverage;

/// <summary>Where each indicator stands, and what builds on it.</summary>
internal sealed class RulesetStructure
{
    private readonly Ruleset _ruleset;
    private readonly Dictionary<string, int> _positions;
    private readonly Dictionary<ConditionOwner, (Indicator[] Indicators, NoticeRule[] Rules)> _affected = [];

    public RulesetStructure(Ruleset ruleset)
    {
        _ruleset = ruleset;
        ImmutableArray<string> limits = [.. ruleset.Indicators.Select(indicator => indicator.OnlyIn).OfType<ContextLimit>().SelectMany(limit => limit.Regions).Distinct(StringComparer.Ordinal)];
        if (!limits.IsEmpty) PlaceOutsideLimits = RegionTable.Codes.Order(StringComparer.Ordinal).FirstOrDefault(code => !limits.Any(limit => RegionTable.Overlap(code, limit)));
        _positions = ruleset.Indicators.Select((indicator, position) => (indicator.Id, position)).ToDictionary(pair => pair.Id, pair => pair.position, StringComparer.Ordinal);
        var levels = IndicatorOrder.Levels(ruleset.Indicators.ToDictionary(indicator => indicator.Id, Condition? (indicator) => indicator.When, StringComparer.Ordinal));
        var inOrder = ruleset.Indicators.OrderBy(indicator => levels[indicator.Id]).Select(indicator => (indicator, on: IndicatorReferences.BuiltOn(indicator.When).ToHashSet())).ToList();
        var rules = ruleset.NoticeRules.Select(rule => (rule, on: IndicatorReferences.BuiltOn(rule.When).ToHashSet())).ToList();
        foreach (var owner in ConditionOwner.Of(ruleset))
        {
            _affected[owner] = (
                [.. inOrder.Where(one => one.indicator == owner.Indicator || (owner.Indicator is not null && one.on.Contains(owner.Indicator))).Select(one => one.indicator)],
                [.. rules.Where(one => one.rule == owner.Rule || (owner.Indicator is not null && one.on.Contains(owner.Indicator))).Select(one => one.rule)]);
        }
    }

    /// <summary>A place that no indicator's limit may include; null when none names a place, or they leave none out.</summary>
    public string? PlaceOutsideLimits { get; }

    public int PositionOf(string id) => _positions[id];

    /// <summary>The indicator that is changed, if one is, and all that build on it, each after those it builds on.</summary>
    public IReadOnlyList<Indicator> AffectedBy(ConditionChange change) => _affected[change.Owner].Indicators;

    /// <summary>The notice rule that is changed, if one is, and those that build on an indicator that is.</summary>
    public IReadOnlyList<NoticeRule> RulesAffectedBy(ConditionChange change) => _affected[change.Owner].Rules;

    /// <summary>True when the changed ruleset would load: every indicator still rests on a concern code.</summary>
    public bool WouldLoad(ConditionChange change)
    {
        var proof = new GroundingProof(_ruleset.Indicators.ToDictionary(indicator => indicator.Id, Condition? (indicator) => indicator == change.Owner.Indicator ? change.Changed : indicator.When, StringComparer.Ordinal));
        return AffectedBy(change).All(indicator => proof.CounterExample(indicator.Id) is null);
    }
}
