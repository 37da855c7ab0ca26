namespace IndicatorEngine.Proofs;

/// <summary>
/// A formula read as a monotone Boolean function of a set of terms. Its minimal true sets are unique, and are what
/// grounds, gaps, counter-examples and differences are made of.
/// </summary>
/// <remarks>
/// Minimal sets are computed bottom-up as antichains (the absorption law of monotone Boolean functions). When an
/// antichain outgrows <see cref="Antichain.Bound"/> or the work its budget, <see cref="WitnessFinder"/> finds for each
/// term a minimal set it is part of, as far as the budget goes, and the answer says that it is not complete. A part that
/// stands in many places is looked at once.
/// </remarks>
/// <param name="formula">The formula.</param>
/// <param name="size">How many terms there are.</param>
internal sealed class MonotoneFunction(Formula formula, int size)
{
    private readonly int _places = formula.Places();

    /// <summary>How many terms there are.</summary>
    public int Size => size;

    /// <summary>What it costs to ask whether it holds, in the steps of a <see cref="WorkBudget"/>.</summary>
    public long CostOfHolds => 16L * _places;

    /// <summary>True when the function holds with every term.</summary>
    public bool CanHold => Holds(BitSet.Full(size));

    /// <summary>True when the function holds with these terms.</summary>
    public bool Holds(BitSet set) => Holds(formula, set, new Dictionary<Formula, bool>(ReferenceEqualityComparer.Instance));

    /// <summary>The minimal sets, and whether they are all there; at least one when the function can hold.</summary>
    /// <param name="budget">What may be spent on it and on what comes after; one function's worth when null.</param>
    public (IReadOnlyList<BitSet> Sets, bool Complete) MinimalSets(WorkBudget? budget = null)
    {
        budget ??= new WorkBudget(2 * WorkBudget.OneFunction);
        var chain = budget.TrySpend(CostOfHolds)
            ? Minimal(formula, new Dictionary<Formula, Antichain?>(ReferenceEqualityComparer.Instance), budget.Part())
            : null;
        return (chain?.Sets ?? (CanHold ? new WitnessFinder(this, formula, budget.Part()).Find() : []), chain is not null);
    }

    /// <summary>The terms that are in every minimal set: without any one of them the function fails.</summary>
    /// <param name="some">Some minimal sets: only what all of them have can be in every one.</param>
    public IEnumerable<int> Indispensable(IReadOnlyList<BitSet> some)
    {
        if (some.Count == 0) return [];
        var full = BitSet.Full(size);
        return some[0].Positions().Where(position => some.All(set => set.Contains(position)) && !Holds(full.Without(position)));
    }

    private static bool Holds(Formula formula, BitSet set, Dictionary<Formula, bool> known)
    {
        if (formula is TermFormula term) return set.Contains(term.Position);
        if (known.TryGetValue(formula, out var holds)) return holds;
        var group = (ThresholdFormula)formula;
        var missing = group.Needed;
        foreach (var part in group.Parts)
        {
            if (missing == 0) break;
            if (Holds(part, set, known)) missing--;
        }

        return known[formula] = missing == 0;
    }

    private Antichain? Minimal(Formula formula, Dictionary<Formula, Antichain?> known, WorkBudget budget)
    {
        if (formula is TermFormula term) return new Antichain(BitSet.Empty(size).With(term.Position));
        if (known.TryGetValue(formula, out var sets)) return sets;
        return known[formula] = Minimal((ThresholdFormula)formula, known, budget);
    }

    /// <summary>After each part, <c>atLeast[j]</c> holds the minimal sets that meet at least j of the parts so far.</summary>
    private Antichain? Minimal(ThresholdFormula group, Dictionary<Formula, Antichain?> known, WorkBudget budget)
    {
        var atLeast = new Antichain[group.Needed + 1];
        atLeast[0] = new Antichain(BitSet.Empty(size));
        for (var j = 1; j <= group.Needed; j++) atLeast[j] = new Antichain();
        for (var p = 0; p < group.Parts.Length; p++)
        {
            if (Minimal(group.Parts[p], known, budget) is not { } sets) return null;
            // Fewer than this can no longer grow to what is needed with the parts that are left.
            var fewest = Math.Max(1, group.Needed - (group.Parts.Length - 1 - p));
            for (var j = Math.Min(group.Needed, p + 1); j >= fewest; j--)
            {
                if (!atLeast[j].TryAddProducts(atLeast[j - 1], sets, budget)) return null;
            }
        }

        return atLeast[group.Needed];
    }
}
