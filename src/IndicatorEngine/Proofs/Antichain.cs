namespace IndicatorEngine.Proofs;

/// <summary>Sets of which none holds another: what is left of a monotone function after absorption.</summary>
internal sealed class Antichain
{
    /// <summary>The most sets computed in full.</summary>
    public const int Bound = 1024;

    private const int MostProducts = 16 * Bound;

    private readonly List<BitSet> _sets;

    public Antichain(params IEnumerable<BitSet> sets) => _sets = [.. sets];

    public IReadOnlyList<BitSet> Sets => _sets;

    /// <summary>Adds every union of a set of one with a set of another; false when that is too much.</summary>
    public bool TryAddProducts(Antichain one, Antichain other, WorkBudget budget)
    {
        if ((long)one._sets.Count * other._sets.Count > MostProducts) return false;
        foreach (var set in one._sets)
        {
            foreach (var added in other._sets)
            {
                var union = set.Union(added);
                if (!budget.TrySpend((1 + _sets.Count) * union.Words)) return false;
                Add(union);
            }

            if (_sets.Count > Bound) return false;
        }

        return true;
    }

    private void Add(BitSet set)
    {
        if (_sets.Exists(smaller => smaller.IsSubsetOf(set))) return;
        _sets.RemoveAll(set.IsSubsetOf);
        _sets.Add(set);
    }
}
