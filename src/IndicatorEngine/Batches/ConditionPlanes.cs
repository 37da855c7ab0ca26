using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Batches;

/// <summary>
/// The conditions of one ruleset as planes: where each is met, and where it can no longer be. The second is the first
/// turned over: a group of which so many must be met is lost when one more than may be missing is lost.
/// </summary>
internal sealed class ConditionPlanes(PlaneGraph graph, InputPlanes inputs)
{
    private readonly Dictionary<Indicator, Reach> _indicators = [];

    /// <summary>Where a condition is met, and where it can no longer be; never both.</summary>
    public readonly record struct Reach(int Met, int Lost);

    /// <summary>An indicator outside its limit is never met, whatever builds on it.</summary>
    public Reach Of(Indicator indicator)
    {
        if (_indicators.TryGetValue(indicator, out var known)) return known;
        var reach = Of(indicator.When);
        if (indicator.OnlyIn is { } limit)
        {
            var outside = inputs.Outside(limit);
            reach = new Reach(graph.Without(reach.Met, outside), graph.Or(reach.Lost, outside));
        }

        return _indicators[indicator] = reach;
    }

    public Reach Of(Condition condition)
    {
        switch (condition)
        {
            case FactCondition fact:
                var (_, shown, closed) = inputs.Of(fact);
                return new Reach(shown, closed);
            case IndicatorCondition other:
                return Of(other.Indicator);
            case GroupCondition group:
                var parts = group.Parts.Select(Of).ToList();
                return new Reach(
                    graph.Threshold(group.Needed, [.. parts.Select(part => part.Met)]),
                    graph.Threshold(parts.Count - group.Needed + 1, [.. parts.Select(part => part.Lost)]));
            default:
                throw new ArgumentException($"A condition of type {condition.GetType()} has no planes.", nameof(condition));
        }
    }
}
