using IndicatorEngine.Rulesets;

namespace IndicatorEngine.RulesetTesting;

/// <summary>An indicator or a notice rule, as far as it has a condition. Two of one thing are equal.</summary>
/// <param name="Indicator">The indicator; null for a notice rule.</param>
/// <param name="Rule">The notice rule; null for an indicator.</param>
internal sealed record ConditionOwner(Indicator? Indicator, NoticeRule? Rule)
{
    public string Id => Indicator?.Id ?? Rule!.Id;

    public Condition When => Indicator?.When ?? Rule!.When;

    public ContextLimit? OnlyIn => Indicator?.OnlyIn;

    /// <summary>All of a ruleset, in its order: indicators, then notice rules.</summary>
    public static IEnumerable<ConditionOwner> Of(Ruleset ruleset) =>
        [
            .. ruleset.Indicators.Select(indicator => new ConditionOwner(indicator, null)),
            .. ruleset.NoticeRules.Select(rule => new ConditionOwner(null, rule)),
        ];
}
