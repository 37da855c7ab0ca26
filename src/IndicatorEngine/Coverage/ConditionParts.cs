using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Coverage;

/// <summary>The parts of a condition as its authors wrote them: a class of codes is one part, whatever its members.</summary>
internal static class ConditionParts
{
    /// <summary>The condition and every part in it, in the authors' order.</summary>
    public static IEnumerable<Condition> Of(Condition condition) =>
        condition is GroupCondition group && !IsClass(group) ? [group, .. group.Parts.SelectMany(Of)] : [condition];

    /// <summary>True when the authors named a class, which stands in the model as an <c>any</c> of its members.</summary>
    /// <remarks>Only the members of a class share the place of their group.</remarks>
    public static bool IsClass(GroupCondition group) => ReferenceEquals(group.Parts[0].Location, group.Location);

    /// <summary>The indicators a condition builds on, and those that they do, each once.</summary>
    public static IEnumerable<Indicator> BuildsOn(Condition condition)
    {
        var found = new List<Indicator>();
        Visit(condition);
        return found;

        void Visit(Condition part)
        {
            if (part is GroupCondition group) foreach (var inner in group.Parts) Visit(inner);
            if (part is not IndicatorCondition { Indicator: var target } || found.Contains(target)) return;
            found.Add(target);
            Visit(target.When);
        }
    }
}
