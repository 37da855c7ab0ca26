namespace IndicatorEngine.Proofs;

/// <summary>
/// Finds some minimal sets of a function that has too many to list: for each term, if it can, one that the term is
/// part of, so that no fact a flag stands on goes without mention.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="formula">It as a formula; it can hold.</param>
/// <param name="budget">When it is spent the rest is left out; one set is always found.</param>
internal sealed class WitnessFinder(MonotoneFunction function, Formula formula, WorkBudget budget)
{
    // The one set that is always found is made smaller even when the budget is spent, within reason.
    private readonly WorkBudget _shrinking = new(WorkBudget.OneFunction / 4);
    private readonly Dictionary<Formula, BitSet?> _small = new(ReferenceEqualityComparer.Instance);
    private readonly int _size = function.Size;

    public List<BitSet> Find()
    {
        var found = new List<BitSet>();
        foreach (var term in Enumerable.Range(0, _size))
        {
            if (found.Exists(set => set.Contains(term))) continue;
            if (!budget.TrySpend(function.CostOfHolds)) break;
            if (Through(formula, term, new Dictionary<Formula, BitSet?>(ReferenceEqualityComparer.Instance)) is not { } set) continue;
            set = Shrink(set, term);
            if (!found.Contains(set)) found.Add(set);
        }

        if (found.Count == 0 && Small(formula) is { } any) found.Add(Shrink(any, last: -1));
        return found;
    }

    /// <summary>A set that holds, in which the term has a part to play: the smallest way for everything next to it.</summary>
    /// <remarks>What a part comes to is kept, because it may be a part of many others.</remarks>
    private BitSet? Through(Formula part, int term, Dictionary<Formula, BitSet?> known)
    {
        if (part is TermFormula { Position: var position }) return position == term ? BitSet.Empty(_size).With(term) : null;
        if (known.TryGetValue(part, out var through)) return through;
        return known[part] = Through((ThresholdFormula)part, term, known);
    }

    private BitSet? Through(ThresholdFormula group, int term, Dictionary<Formula, BitSet?> known)
    {
        for (var branch = 0; branch < group.Parts.Length; branch++)
        {
            if (Through(group.Parts[branch], term, known) is not { } through)
                continue;
            if (!budget.TrySpend(8L * group.Parts.Length)) return null;
            var others = group
                .Parts.RemoveAt(branch)
                .Select(Small)
                .OfType<BitSet>()
                .OrderBy(set => set.Contains(term))
                .ThenBy(set => set.Count)
                .Take(group.Needed - 1)
                .ToList();
            if (others.Count < group.Needed - 1)
                continue;
            var set = others.Aggregate(through, (one, other) => one.Union(other));
            // Only the whole can tell whether the term matters: when the rest would not do without it.
            if (group != formula || !function.Holds(set.Without(term))) return set;
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
            if (!budget.TrySpend(function.CostOfHolds) && !_shrinking.TrySpend(function.CostOfHolds)) break;
            var smaller = set.Without(term);
            if (function.Holds(smaller)) set = smaller;
        }

        return set;
    }
}
