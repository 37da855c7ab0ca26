using System.Collections.Immutable;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Everything that indicators of some rulesets can rest on, and what follows from what: 16 hours a day are also at
/// least 14. In it their conditions are monotone functions that can be compared exactly. Immutable and thread-safe.
/// </summary>
internal sealed class PremiseSpace
{
    private readonly Dictionary<string, CodePremises> _facts;
    private readonly ContextPremises _contexts;
    private readonly Dictionary<Premise, (IReadOnlyList<Premise> List, HashSet<Premise> Set)> _follows = [];

    /// <summary>Makes the space of some conditions and limits.</summary>
    /// <param name="indicators">The indicators that are compared, of one ruleset or several; what they build on is added.</param>
    /// <param name="budget">What may be spent on functions in it.</param>
    /// <param name="others">Further conditions, such as those of notices or changed ones, and what they build on.</param>
    public PremiseSpace(IEnumerable<Indicator> indicators, WorkBudget budget, params IEnumerable<Condition> others)
    {
        Budget = budget;
        var conditions = others.ToList();
        List<Indicator> compared = [.. indicators];
        var all = compared
            .Concat(IndicatorReferences.BuiltOn([.. compared.Select(indicator => indicator.When), .. conditions]))
            .Distinct()
            .ToList();
        _facts = all.Select(indicator => indicator.When)
            .Concat(conditions)
            .SelectMany(Facts)
            .GroupBy(fact => fact.Code.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new CodePremises([.. group]), StringComparer.Ordinal);
        _contexts = new ContextPremises(all.Select(indicator => indicator.OnlyIn).OfType<ContextLimit>());
        foreach (var (fact, implied) in _facts.Values.SelectMany(facts => facts.Implications)) _follows[fact] = (implied, [.. implied]);
        foreach (var context in _contexts.All)
        {
            ImmutableArray<Premise> wider = [.. _contexts.All.Where(other => context == other || other.Limit.Covers(context.Limit))];
            _follows[context] = (wider, [.. wider]);
        }
    }

    /// <summary>What may still be spent on functions in it: past it some is left undone, and says so.</summary>
    public WorkBudget Budget { get; }

    /// <summary>The codes of all facts.</summary>
    public IEnumerable<string> Codes => _facts.Keys;

    /// <summary>The facts of a code, as finely as the conditions tell them apart.</summary>
    public IEnumerable<FactPremise> FactsOf(Code code) => _facts[code.Id].All;

    /// <summary>The function of an indicator: its condition, in the contexts it is limited to.</summary>
    public PremiseFunction FunctionOf(Indicator indicator) => FunctionOf(indicator.When, indicator.OnlyIn);

    /// <summary>The function of a condition made of the facts and limits of this space.</summary>
    public PremiseFunction FunctionOf(Condition condition, ContextLimit? limit = null) => new(this, condition, limit);

    /// <summary>All that holds with a premise: itself, and what follows from it.</summary>
    public IReadOnlyList<Premise> FollowingFrom(Premise premise) => _follows[premise].List;

    /// <summary>True when one premise holds whenever another does.</summary>
    public bool Follows(Premise premise, Premise from) => _follows[from].Set.Contains(premise);

    /// <summary>The weakest premises that meet a fact's condition.</summary>
    public ImmutableArray<FactPremise> Meeting(FactCondition condition) => _facts[condition.Code.Id].Meeting(condition);

    /// <summary>What a screening must be in where a limit allows it: one of each of these lists.</summary>
    public ImmutableArray<ImmutableArray<ContextPremise>> In(ContextLimit limit) => _contexts.In(limit);

    private static IEnumerable<FactCondition> Facts(Condition condition) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(Facts),
        _ => [],
    };
}
