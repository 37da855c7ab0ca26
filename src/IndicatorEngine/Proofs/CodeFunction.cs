using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Proofs;

/// <summary>A condition as a monotone function of codes, with each fact taken as a reader of one screening takes it.</summary>
internal sealed class CodeFunction
{
    private static readonly Comparer<Code> ById = Comparer<Code>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id));

    private readonly MonotoneFunction _function;

    /// <summary>Reads a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="reading">How each fact is taken.</param>
    /// <param name="target">The condition of another indicator, or null when it can not be raised here.</param>
    public CodeFunction(Condition condition, Func<FactCondition, FactReading> reading, Func<IndicatorCondition, Condition?> target)
    {
        var facts = new List<(FactCondition Fact, FactReading Reading)>();
        Visit(condition, []);
        Codes =
        [
            .. facts
                .Where(fact => fact.Reading == FactReading.WithItsCode)
                .Select(fact => fact.Fact.Code)
                .Distinct()
                .OrderBy(code => code.Id, StringComparer.Ordinal),
        ];
        var positions = Codes.Select((code, position) => (code, position)).ToDictionary(p => p.code, p => new TermFormula(p.position));
        var readings = facts.DistinctBy(fact => fact.Fact).ToDictionary(fact => fact.Fact, fact => fact.Reading);
        var targets = new Dictionary<Condition, Formula>(ReferenceEqualityComparer.Instance);
        _function = new MonotoneFunction(Translate(condition), Codes.Length);

        void Visit(Condition part, HashSet<Condition> seen)
        {
            if (part is FactCondition fact) facts.Add((fact, reading(fact)));
            if (part is GroupCondition group) foreach (var inner in group.Parts) Visit(inner, seen);
            if (part is IndicatorCondition indicator && target(indicator) is { } other && seen.Add(other)) Visit(other, seen);
        }

        Formula Translate(Condition part)
        {
            switch (part)
            {
                case FactCondition fact:
                    return readings[fact] switch
                    {
                        FactReading.Always => Formula.Always,
                        FactReading.Never => Formula.Never,
                        _ => positions[fact.Code],
                    };
                case GroupCondition group:
                    return new ThresholdFormula(group.Needed, [.. group.Parts.Select(Translate)]);
                case IndicatorCondition indicator when target(indicator) is { } other:
                    if (!targets.TryGetValue(other, out var known)) targets[other] = known = Translate(other);
                    return known;
                default:
                    return Formula.Never;
            }
        }
    }

    /// <summary>The codes the function depends on, by name.</summary>
    public ImmutableArray<Code> Codes { get; }

    /// <summary>True when the condition holds with every code it depends on.</summary>
    public bool CanHold => _function.CanHold;

    /// <summary>The minimal sets, smallest first, then by name; and whether they are all there.</summary>
    /// <param name="budget">What may be spent; one function's worth when null.</param>
    public (ImmutableArray<ImmutableArray<Code>> Sets, bool Complete) MinimalSets(WorkBudget? budget = null)
    {
        var (sets, complete) = _function.MinimalSets(budget);
        var named = sets.Select(set => set.Positions().Select(position => Codes[position]).ToImmutableArray());
        return (
            [.. named.OrderBy(set => set.Length).ThenBy(set => string.Join(' ', set.Select(c => c.Id)), StringComparer.Ordinal)],
            complete
        );
    }

    /// <summary>The codes that are in every minimal set: without any one of them the condition fails.</summary>
    /// <param name="some">Some minimal sets, at least one if there is any.</param>
    public ImmutableArray<Code> Indispensable(IEnumerable<ImmutableArray<Code>> some) =>
        [.. _function.Indispensable([.. some.Select(set => PositionsOf(set))]).Select(position => Codes[position])];

    /// <summary>True when the condition holds with these codes, as far as it depends on them.</summary>
    public bool Holds(IEnumerable<Code> codes) => _function.Holds(PositionsOf(codes));

    private BitSet PositionsOf(IEnumerable<Code> codes) =>
        codes
            .Select(code => Codes.BinarySearch(code, ById))
            .Where(position => position >= 0)
            .Aggregate(BitSet.Empty(Codes.Length), (set, position) => set.With(position));
}
