using System.Collections.Immutable;

namespace IndicatorEngine.Proofs;

/// <summary>
/// A monotone formula over numbered terms: a term, or at least so many of several formulas. A part may stand in many
/// places, and is then one object.
/// </summary>
internal abstract class Formula
{
    /// <summary>Always false.</summary>
    public static Formula Never { get; } = new ThresholdFormula(1, []);

    /// <summary>Always true.</summary>
    public static Formula Always { get; } = new ThresholdFormula(0, []);

    /// <summary>True when each of the parts is.</summary>
    public static Formula All(ImmutableArray<Formula> parts) => parts.Length == 1 ? parts[0] : new ThresholdFormula(parts.Length, parts);

    /// <summary>True when one of the parts is.</summary>
    public static Formula Any(ImmutableArray<Formula> parts) => parts.Length == 1 ? parts[0] : new ThresholdFormula(1, parts);

    /// <summary>
    /// The formula that is true exactly when this one fails without those terms: its true sets are what this one cannot
    /// lose.
    /// </summary>
    public Formula Dual() => Changed(term => term, group => group.Parts.Length - group.Needed + 1);

    /// <summary>The formula with some terms known to be true.</summary>
    public Formula Given(BitSet known) => Changed(term => known.Contains(term.Position) ? Always : term, group => group.Needed);

    /// <summary>How many formulas it is made of, and how many places they have in one another: what one look at it costs.</summary>
    public int Places()
    {
        var (places, seen) = (0, new HashSet<Formula>(ReferenceEqualityComparer.Instance));
        Count(this);
        return places;

        void Count(Formula part)
        {
            places++;
            if (part is not ThresholdFormula group || !seen.Add(part)) return;
            foreach (var inner in group.Parts) Count(inner);
        }
    }

    // A part that stands in many places is changed once.
    private Formula Changed(Func<TermFormula, Formula> term, Func<ThresholdFormula, int> needed)
    {
        var made = new Dictionary<Formula, Formula>(ReferenceEqualityComparer.Instance);
        return Change(this);

        Formula Change(Formula part)
        {
            if (part is TermFormula leaf) return term(leaf);
            if (made.TryGetValue(part, out var known)) return known;
            var group = (ThresholdFormula)part;
            return made[part] = new ThresholdFormula(needed(group), [.. group.Parts.Select(Change)]);
        }
    }
}

/// <summary>True when the term is.</summary>
internal sealed class TermFormula(int position) : Formula
{
    public int Position => position;
}

/// <summary>True when at least so many parts are.</summary>
internal sealed class ThresholdFormula(int needed, ImmutableArray<Formula> parts) : Formula
{
    public int Needed => needed;

    public ImmutableArray<Formula> Parts => parts;
}
