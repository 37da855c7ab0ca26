namespace IndicatorEngine.Proofs;

/// <summary>
/// Finds some minimal sets of a function that has too many to list: for each term, if it can, one that the term is
/// part of, so that no fact a flag stands on goes without mention.
/// </summary>
internal sealed class WitnessFinder(MonotoneFunction function, Formula formula)
{
    /// <summary>How much work is done before the rest is left out, in terms dropped one at a time.</summary>
    private const int Effort = 40_000;

    private readonly Dictionary<Formula, BitSet?> _small = new(ReferenceEqualityComparer.Instance);
    private readonly int _size = function.Size;

    public List<BitSet> Find()
    {
        var tries = Math.Clamp(Effort / Math.Max(1, _size), 1, _size);
        var found = new List<BitSet>();
        foreach (var term in Enumerable.Range(0, _size))
        {
            if (found.Exists(set => set.Contains(term))) continue;
            if (tries-- == 0) break;
            if (Through(formula, term) is not { } set) continue;
            set = Shrink(set, term);
            if (!found.Contains(set)) found.Add(set);
        }

        return found;
    }

    /// <summary>A set that holds, in which the term has a part to play: the smallest way for everything beside it.</summary>
    private BitSet? Through(Formula part, int term)
    {
        if (part is TermFormula { Position: var position }) return position == term ? BitSet.Empty(_size).With(term) : null;
        var group = (ThresholdFormula)part;
        for (var branch = 0; branch < group.Parts.Length; branch++)
        {
            if (Through(group.Parts[branch], term) is not { } through)
                continue;
            var beside = group
                .Parts.RemoveAt(branch)
                .Select(Small)
                .OfType<BitSet>()
                .OrderBy(set => set.Contains(term))
                .ThenBy(set => set.Count)
                .Take(group.Needed - 1)
                .ToList();
            if (beside.Count < group.Needed - 1)
                continue;
            var set = beside.Aggregate(through, (one, other) => one.Union(other));
            // Only the whole can tell whether the term matters: when the rest would not do without it.
            if (part != formula || !function.Holds(set.Without(term))) return set;
        }

        return null;
    }

    /// <summary>A small set that makes a part hold; null when none does.</summary>
    private BitSet? Small(Formula part)
    {
        if (part is TermFormula { Position: var position }) return BitSet.Empty(_size).With(position);
        if (_small.TryGetValue(part, out var known)) return known;
        var group = (ThresholdFormula)part;
        var cheapest = group.Parts.Select(Small).OfType<BitSet>().OrderBy(set => set.Count).Take(group.Needed).ToList();
        return _small[part] =
            cheapest.Count < group.Needed ? null : cheapest.Aggregate(BitSet.Empty(_size), (one, other) => one.Union(other));
    }

    /// <summary>A minimal set within a set that holds: every term is dropped that can be, this one last.</summary>
    private BitSet Shrink(BitSet set, int last)
    {
        foreach (var term in set.Positions().OrderBy(term => term == last).ToList())
        {
            var smaller = set.Without(term);
            if (function.Holds(smaller)) set = smaller;
        }

        return set;
    }
}
