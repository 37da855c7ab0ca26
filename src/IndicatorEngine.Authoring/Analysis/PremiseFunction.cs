using System.Collections.Immutable;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Analysis;

/// <summary>A condition, perhaps limited to contexts, as a monotone function of premises. Immutable.</summary>
internal sealed class PremiseFunction
{
    private readonly PremiseSpace _space;
    private readonly MonotoneFunction _function;
    private readonly Dictionary<Premise, int> _positions;
    private readonly Lazy<(ImmutableArray<ImmutableArray<Premise>> Sets, bool Complete)> _minimal;
    private readonly Lazy<(IReadOnlyList<BitSet> Sets, bool Complete)> _failing;

    internal PremiseFunction(PremiseSpace space, Condition condition, ContextLimit? limit)
    {
        _space = space;
        var premises = RestsOn(condition, limit, new HashSet<Condition>(ReferenceEqualityComparer.Instance));
        Premises = [.. premises.SelectMany(space.FollowingFrom).Distinct().OrderBy(premise => premise.Key, StringComparer.Ordinal)];
        _positions = Premises.Select((premise, position) => (premise, position)).ToDictionary(p => p.premise, p => p.position);
        Formula = Translate(condition, limit, [], new Dictionary<Condition, Formula>(ReferenceEqualityComparer.Instance));
        _function = new MonotoneFunction(Formula, Premises.Length);
        space.Budget.TrySpend(_function.CostOfHolds);
        _minimal = new(() => Minimal(_function));
        _failing = new(() => new MonotoneFunction(Formula.Dual(), Premises.Length).MinimalSets(space.Budget));
    }

    /// <summary>The premises it depends on, by name.</summary>
    public ImmutableArray<Premise> Premises { get; }

    /// <summary>It as a formula over the positions of its premises.</summary>
    public Formula Formula { get; }

    /// <summary>
    /// The minimal sets of premises with which it holds, smallest first, then by name; what follows from another of a
    /// set is left out. Each alone is enough, and there are no others, unless they are too many to list.
    /// </summary>
    public ImmutableArray<ImmutableArray<Premise>> MinimalSets => _minimal.Value.Sets;

    /// <summary>False when there are too many minimal sets: then some are listed, each of them right.</summary>
    public bool IsComplete => _minimal.Value.Complete;

    /// <summary>True when it holds with these premises of its space and what follows from them.</summary>
    public bool Holds(IEnumerable<Premise> premises)
    {
        _space.Budget.TrySpend(_function.CostOfHolds);
        return _function.Holds(PositionsOf(premises));
    }

    /// <summary>The minimal sets of premises with which it holds beside those that do already, smallest first, then by name.</summary>
    /// <remarks>All there are, unless they are too many: then some, each of them right.</remarks>
    public ImmutableArray<ImmutableArray<Premise>> Lacking(IEnumerable<Premise> held) =>
        Minimal(new MonotoneFunction(Formula.Given(PositionsOf(held)), Premises.Length)).Sets;

    /// <summary>The minimal sets of this function with which another fails: none when it always holds whenever this one does.</summary>
    /// <remarks>
    /// All there are, when <see cref="IsComplete"/>; else, when <see cref="CanTellFrom"/>, at least one if there is any;
    /// else what is listed is right, and none says nothing.
    /// </remarks>
    public IEnumerable<ImmutableArray<Premise>> Beyond(PremiseFunction other) =>
        !IsComplete && other._failing.Value.Complete ? WhereOtherFails(other) : MinimalSets.Where(set => !other.Holds(set));

    /// <summary>True when <see cref="Beyond"/> would find a difference if there is one.</summary>
    public bool CanTellFrom(PremiseFunction other) => IsComplete || other._failing.Value.Complete;

    /// <summary>For each largest set with which another fails and this one holds, a minimal set of this one in it.</summary>
    internal IEnumerable<ImmutableArray<Premise>> WhereOtherFails(PremiseFunction other)
    {
        foreach (var missing in other._failing.Value.Sets)
        {
            var gone = missing.Positions().Select(position => other.Premises[position]).ToHashSet();
            var held = Premises.Where(premise => !_space.FollowingFrom(premise).Any(gone.Contains)).ToList();
            if (!Holds(held)) continue;
            foreach (var premise in held.ToList())
            {
                var fewer = held.Where(kept => !_space.Follows(premise, from: kept)).ToList();
                if (Holds(fewer)) held = fewer;
            }

            yield return Strongest(held);
        }
    }

    /// <summary>The positions of those of some premises, and of what follows from them, that it depends on.</summary>
    public BitSet PositionsOf(IEnumerable<Premise> premises)
    {
        var set = BitSet.Empty(Premises.Length);
        foreach (var premise in premises.SelectMany(_space.FollowingFrom))
        {
            if (_positions.TryGetValue(premise, out var position)) set = set.With(position);
        }

        return set;
    }

    private (ImmutableArray<ImmutableArray<Premise>> Sets, bool Complete) Minimal(MonotoneFunction function)
    {
        var (sets, complete) = function.MinimalSets(_space.Budget);
        var named = sets.Select(set => Strongest([.. set.Positions().Select(position => Premises[position])]));
        return (
            [
                .. named
                    .OrderBy(set => set.Length)
                    .ThenBy(set => string.Join(' ', set.Select(premise => premise.Key)), StringComparer.Ordinal),
            ],
            complete
        );
    }

    /// <summary>What does not follow from another of the set; of those that follow from each other, the first.</summary>
    private ImmutableArray<Premise> Strongest(List<Premise> set)
    {
        _space.Budget.TrySpend(4L * set.Count * set.Count);
        return
        [
            .. set.Where(
                (premise, position) =>
                    !set.Index()
                        .Any(other =>
                            other.Index != position
                            && _space.Follows(premise, from: other.Item)
                            && (other.Index < position || !_space.Follows(other.Item, from: premise))
                        )
            ),
        ];
    }

    private IEnumerable<Premise> RestsOn(Condition condition, ContextLimit? limit, HashSet<Condition> seen)
    {
        foreach (var context in limit is null ? [] : _space.In(limit).SelectMany(one => one)) yield return context;
        IEnumerable<Premise> parts = condition switch
        {
            FactCondition fact => _space.Meeting(fact),
            GroupCondition group => group.Parts.SelectMany(part => RestsOn(part, null, seen)),
            IndicatorCondition { Indicator: var other } when seen.Add(other.When) => RestsOn(other.When, other.OnlyIn, seen),
            _ => [],
        };
        foreach (var premise in parts) yield return premise;
    }

    private Formula Translate(
        Condition condition,
        ContextLimit? limit,
        Dictionary<Premise, Formula> terms,
        Dictionary<Condition, Formula> known
    )
    {
        if (limit is not null)
            return Formula.All([
                .. _space.In(limit).Select(one => Formula.Any([.. one.Select(context => Term(context, terms))])),
                Translate(condition, null, terms, known),
            ]);
        switch (condition)
        {
            case FactCondition fact:
                return Formula.Any([.. _space.Meeting(fact).Select(premise => Term(premise, terms))]);
            case GroupCondition group:
                return new ThresholdFormula(group.Needed, [.. group.Parts.Select(part => Translate(part, null, terms, known))]);
            default:
                var other = ((IndicatorCondition)condition).Indicator;
                if (!known.TryGetValue(other.When, out var formula))
                    known[other.When] = formula = Translate(other.When, other.OnlyIn, terms, known);
                return formula;
        }
    }

    /// <summary>A premise with all that follows from it.</summary>
    private Formula Term(Premise premise, Dictionary<Premise, Formula> terms)
    {
        if (!terms.TryGetValue(premise, out var term))
            terms[premise] = term = Formula.All([
                .. _space.FollowingFrom(premise).Select(implied => (Formula)new TermFormula(_positions[implied])),
            ]);
        return term;
    }
}
