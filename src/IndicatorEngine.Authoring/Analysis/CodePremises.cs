using System.Collections.Immutable;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>The accounts of one code, told apart by which of some conditions they meet. Immutable and thread-safe.</summary>
internal sealed class CodePremises
{
    private readonly ImmutableArray<(FactPremise Premise, BitSet Met)> _all;
    private readonly Dictionary<string, ImmutableArray<FactPremise>> _meeting;

    /// <param name="conditions">The conditions, all on the same code.</param>
    public CodePremises(IReadOnlyList<FactCondition> conditions)
    {
        var distinct = conditions
            .DistinctBy(condition => condition.Asks)
            .OrderBy(condition => condition.Asks, StringComparer.Ordinal)
            .ToList();
        var examples = Numbers(distinct)
            .Select(number => ((decimal?)number, (string?)null))
            .Concat(
                distinct
                    .OfType<ChoiceCondition>()
                    .SelectMany(choice => ((ChoiceValue)choice.Code.Value!).Options)
                    .Distinct()
                    .Select(option => ((decimal?)null, (string?)option))
            );
        _all =
        [
            .. examples.Prepend((null, null))
                .Select(example => (Number: example.Item1, Choice: example.Item2, Met: Met(distinct, example.Item1, example.Item2)))
                .Where(example => example.Met.Count > 0)
                .DistinctBy(example => example.Met)
                .Select(example =>
                    (
                        new FactPremise
                        {
                            Code = conditions[0].Code,
                            Number = example.Number,
                            Choice = example.Choice,
                            Meets = [.. example.Met.Positions().Select(position => distinct[position])],
                        },
                        example.Met
                    )
                ),
        ];
        _meeting = distinct.Index().ToDictionary(one => one.Item.Asks, one => WeakestMeeting(one.Index), StringComparer.Ordinal);
    }

    public IEnumerable<FactPremise> All => _all.Select(one => one.Premise);

    /// <summary>Each of the accounts with what it implies: itself, and those that meet nothing that it does not.</summary>
    public IEnumerable<(FactPremise Premise, ImmutableArray<Premise> Implied)> Implications =>
        _all.Select(one =>
            (one.Premise, _all.Where(other => other.Met.IsSubsetOf(one.Met)).Select(other => (Premise)other.Premise).ToImmutableArray())
        );

    /// <summary>The weakest accounts that meet a condition.</summary>
    public ImmutableArray<FactPremise> Meeting(FactCondition condition) => _meeting[condition.Asks];

    private static BitSet Met(List<FactCondition> conditions, decimal? number, string? choice) =>
        conditions
            .Index()
            .Where(one => one.Item.IsMetBy(number, choice))
            .Aggregate(BitSet.Empty(conditions.Count), (met, one) => met.With(one.Index));

    private ImmutableArray<FactPremise> WeakestMeeting(int condition)
    {
        var meeting = _all.Where(one => one.Met.Contains(condition)).ToList();
        // No two of them meet the same.
        return
        [
            .. meeting
                .Where(one => !meeting.Exists(weaker => weaker.Premise != one.Premise && weaker.Met.IsSubsetOf(one.Met)))
                .Select(one => one.Premise),
        ];
    }

    /// <summary>
    /// Numbers on, between and beyond all bounds: no condition tells more apart. Bounds first, as they make the
    /// plainest examples.
    /// </summary>
    private static IEnumerable<decimal> Numbers(IEnumerable<FactCondition> conditions)
    {
        var bounds = conditions
            .OfType<MeasureCondition>()
            .SelectMany(measure => new[] { measure.AtLeast, measure.AtMost })
            .OfType<decimal>()
            .Distinct()
            .Order()
            .ToList();
        if (bounds.Count == 0)
            return [];
        return bounds
            .Concat(bounds.Zip(bounds.Skip(1), (low, high) => (low / 2) + (high / 2)))
            .Append(bounds[0] < decimal.MinValue + 1 ? decimal.MinValue : bounds[0] - 1)
            .Append(bounds[^1] > decimal.MaxValue - 1 ? decimal.MaxValue : bounds[^1] + 1);
    }
}
