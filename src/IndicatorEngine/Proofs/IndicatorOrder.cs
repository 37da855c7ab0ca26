using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Proofs;

/// <summary>How indicators build on one another: who waits for whom, and how many levels deep.</summary>
internal static class IndicatorOrder
{
    /// <summary>The levels of each indicator that can be put in order: 1 when it builds on no other.</summary>
    /// <remarks>Kahn's topological sort; without recursion, so that no chain of indicators can exhaust the stack.</remarks>
    public static IReadOnlyDictionary<string, int> Levels(IReadOnlyDictionary<string, Condition?> conditions)
    {
        var waits = conditions
            .SelectMany(pair =>
                IndicatorReferences.In(pair.Value).Select(r => r.IndicatorId).Distinct().Select(target => (target, pair.Key))
            )
            .ToList();
        var waiting = waits.ToLookup(pair => pair.target, pair => pair.Key, StringComparer.Ordinal);
        var waitingFor = waits
            .Where(pair => conditions.ContainsKey(pair.target))
            .CountBy(pair => pair.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var levels = conditions.Keys.Where(id => !waitingFor.ContainsKey(id)).ToDictionary(id => id, _ => 1, StringComparer.Ordinal);
        var ready = new Queue<string>(levels.Keys);
        while (ready.TryDequeue(out var id))
        {
            foreach (var next in waiting[id])
            {
                // The last one waited for is the deepest, because the queue goes level by level.
                if (--waitingFor[next] > 0) continue;
                levels[next] = levels[id] + 1;
                ready.Enqueue(next);
            }
        }

        return levels;
    }

    /// <summary>A reference that closes a circle among indicators that have no level, and the circle's names in order.</summary>
    public static (IndicatorCondition Reference, IReadOnlyList<string> Circle) Circle(
        IReadOnlyDictionary<string, Condition?> conditions,
        IReadOnlyDictionary<string, int> levels
    )
    {
        var path = new List<string> { conditions.Keys.First(id => !levels.ContainsKey(id)) };
        while (true)
        {
            // INVARIANT: what has no level waits for another that has none.
            var reference = IndicatorReferences
                .In(conditions[path[^1]])
                .First(r => conditions.ContainsKey(r.IndicatorId) && !levels.ContainsKey(r.IndicatorId));
            var start = path.IndexOf(reference.IndicatorId);
            if (start >= 0) return (reference, [.. path.Skip(start), reference.IndicatorId]);
            path.Add(reference.IndicatorId);
        }
    }
}
