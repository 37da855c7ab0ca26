using System.Collections.Immutable;

namespace IndicatorEngine.Analysis;

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
