using System.Collections.Immutable;
using System.Numerics;
using IndicatorEngine.Analysis;
using IndicatorEngine.Proofs;

namespace IndicatorEngine.RulesetTesting;

/// <summary>How many grounds an indicator has, and how many of them some screening holds in full.</summary>
internal sealed class GroundCoverage
{
    private GroundCoverage(BigInteger total, BigInteger reached, ImmutableArray<ImmutableArray<Premise>> never)
    {
        Total = total;
        Reached = reached;
        Never = never;
    }

    public BigInteger Total { get; }

    public BigInteger Reached { get; }

    /// <summary>The grounds that no screening holds; empty when they are too many to list.</summary>
    public ImmutableArray<ImmutableArray<Premise>> Never { get; }

    /// <summary>Counts exactly; null when there are too many grounds, and a fact stands in several places.</summary>
    /// <param name="function">The indicator.</param>
    /// <param name="held">The premises that each screening holds.</param>
    public static GroundCoverage? Of(PremiseFunction function, IReadOnlyList<BitSet> held)
    {
        if (!function.IsComplete) return Counted(function.Formula, held);
        var never = function.MinimalSets.Where(ground => !held.Any(function.PositionsOf(ground).IsSubsetOf)).ToImmutableArray();
        return new GroundCoverage(function.MinimalSets.Length, function.MinimalSets.Length - never.Length, never);
    }

    /// <summary>Counts without listing; null when a fact stands in several places.</summary>
    public static GroundCoverage? Counted(Formula formula, IReadOnlyList<BitSet> held)
    {
        var seen = new HashSet<Formula>(ReferenceEqualityComparer.Instance);
        var positions = new HashSet<int>();
        if (!StandsOnce(formula)) return null;
        var all = (BigInteger.One << held.Count) - 1;
        var counts = Counts(formula);
        var total = counts.Values.Aggregate(BigInteger.Zero, BigInteger.Add);
        return new GroundCoverage(total, total - counts.GetValueOrDefault(BigInteger.Zero), []);

        bool StandsOnce(Formula part) =>
            part is TermFormula term ? positions.Add(term.Position) : seen.Add(part) && ((ThresholdFormula)part).Parts.All(StandsOnce);

        // The minimal sets of a part, counted by which screenings hold all of them: as no fact stands twice, those of a
        // group are the unions of those of as many of its parts as are needed, and no two are the same.
        Dictionary<BigInteger, BigInteger> Counts(Formula part)
        {
            if (part is TermFormula term)
            {
                var mask = held.Select((set, index) => set.Contains(term.Position) ? BigInteger.One << index : 0)
                    .Aggregate(BigInteger.Zero, BigInteger.Add);
                return new() { [mask] = 1 };
            }

            var group = (ThresholdFormula)part;
            var chosen = Enumerable.Range(0, group.Needed + 1).Select(_ => new Dictionary<BigInteger, BigInteger>()).ToArray();
            chosen[0][all] = 1;
            foreach (var counts in group.Parts.Select(Counts))
            {
                for (var count = group.Needed; count > 0; count--)
                {
                    foreach (var (mask, number) in chosen[count - 1])
                    {
                        foreach (var (other, times) in counts)
                        {
                            chosen[count][mask & other] = chosen[count].GetValueOrDefault(mask & other) + (number * times);
                        }
                    }
                }
            }

            return chosen[group.Needed];
        }
    }
}
