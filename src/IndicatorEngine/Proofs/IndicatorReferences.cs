using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Proofs;

/// <summary>What conditions build on: the other indicators they name.</summary>
internal static class IndicatorReferences
{
    /// <summary>The places where a condition names another indicator, in the authors' order.</summary>
    public static IEnumerable<IndicatorCondition> In(Condition? condition) => condition switch
    {
        IndicatorCondition reference => [reference],
        GroupCondition { IsClass: false } group => group.Parts.SelectMany(In),
        _ => [],
    };

    /// <summary>The indicators that conditions build on, and those that they do, each once and before those it builds on.</summary>
    public static IReadOnlyList<Indicator> BuiltOn(params IEnumerable<Condition> conditions)
    {
        var (found, seen) = (new List<Indicator>(), new HashSet<Indicator>());
        foreach (var condition in conditions) Visit(condition);
        return found;

        void Visit(Condition condition)
        {
            foreach (var reference in In(condition))
            {
                if (!seen.Add(reference.Indicator)) continue;
                found.Add(reference.Indicator);
                Visit(reference.Indicator.When);
            }
        }
    }
}
