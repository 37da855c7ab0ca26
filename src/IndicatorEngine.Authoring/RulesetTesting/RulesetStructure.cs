using System.Collections.Immutable;
using IndicatorEngine.Proofs;
using IndicatorEngine.Regions;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.RulesetTesting;

/// <summary>Where each indicator stands, and what builds on it.</summary>
internal sealed class RulesetStructure
{
    private readonly Dictionary<string, int> _positions;
    private readonly Dictionary<string, Condition?> _conditions;
    private readonly ILookup<Indicator, Indicator> _buildingOn;
    private readonly ILookup<Indicator, NoticeRule> _rulesBuildingOn;

    public RulesetStructure(Ruleset ruleset)
    {
        ImmutableArray<string> limits =
        [
            .. ruleset
                .Indicators.Select(indicator => indicator.OnlyIn)
                .OfType<ContextLimit>()
                .SelectMany(limit => limit.Regions)
                .Distinct(StringComparer.Ordinal),
        ];
        if (!limits.IsEmpty)
            PlaceOutsideLimits = RegionTable
                .Codes.Order(StringComparer.Ordinal)
                .FirstOrDefault(code => !limits.Any(limit => RegionTable.Overlap(code, limit)));
        _positions = ruleset
            .Indicators.Select((indicator, position) => (indicator.Id, position))
            .ToDictionary(pair => pair.Id, pair => pair.position, StringComparer.Ordinal);
        _conditions = ruleset.Indicators.ToDictionary(
            indicator => indicator.Id,
            Condition? (indicator) => indicator.When,
            StringComparer.Ordinal
        );
        var levels = IndicatorOrder.Levels(_conditions);
        var inOrder = ruleset.Indicators.OrderBy(indicator => levels[indicator.Id]);
        _buildingOn = inOrder
            .SelectMany(indicator => IndicatorReferences.BuiltOn(indicator.When).Prepend(indicator).Select(on => (on, indicator)))
            .ToLookup(pair => pair.on, pair => pair.indicator);
        _rulesBuildingOn = ruleset
            .NoticeRules.SelectMany(rule => IndicatorReferences.BuiltOn(rule.When).Select(on => (on, rule)))
            .ToLookup(pair => pair.on, pair => pair.rule);
    }

    /// <summary>A place that no indicator's limit may include; null when none names a place, or they leave none out.</summary>
    public string? PlaceOutsideLimits { get; }

    public int PositionOf(string id) => _positions[id];

    /// <summary>The indicator that is changed, if one is, and all that build on it, each after those it builds on.</summary>
    public IEnumerable<Indicator> AffectedBy(ConditionChange change) =>
        change.Owner.Indicator is { } indicator ? _buildingOn[indicator] : [];

    /// <summary>The notice rule that is changed, or those that build on the indicator that is.</summary>
    public IEnumerable<NoticeRule> RulesAffectedBy(ConditionChange change) =>
        change.Owner is { Indicator: { } indicator } ? _rulesBuildingOn[indicator] : [change.Owner.Rule!];

    /// <summary>True when the changed ruleset would load: every indicator still rests on a concern code.</summary>
    public bool WouldLoad(ConditionChange change)
    {
        var proof = new GroundingProof(id => id == change.Owner.Indicator?.Id ? change.Changed : _conditions.GetValueOrDefault(id));
        return AffectedBy(change).All(indicator => proof.CounterExample(indicator.Id) is null);
    }
}
