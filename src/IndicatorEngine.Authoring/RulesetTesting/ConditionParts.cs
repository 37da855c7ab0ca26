using IndicatorEngine.Rulesets;

namespace IndicatorEngine.RulesetTesting;

/// <summary>The parts of a condition as its authors wrote them: a class of codes is one part, whatever its members.</summary>
internal static class ConditionParts
{
    /// <summary>The condition and every part in it, in the authors' order.</summary>
    public static IEnumerable<Condition> Of(Condition condition) =>
        condition is GroupCondition { IsClass: false } group ? [group, .. group.Parts.SelectMany(Of)] : [condition];
}
