using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Everything that indicators of some rulesets can rest on, and what follows from what: 16 hours a day are also at
/// least 14. In it their conditions are monotone functions that can be compared exactly. Immutable and thread-safe.
/// </summary>
internal sealed class PremiseSpace
{
    private readonly Dictionary<string, ImmutableArray<FactPremise>> _factsOfCode;
    private readonly Dictionary<string, ContextPremise> _contexts;
    private readonly Dictionary<(string Code, string Condition), ImmutableArray<FactPremise>> _meeting = [];
    private readonly Dictionary<Premise, IReadOnlyList<Premise>> _follows = [];

    /// <summary>Makes the space of some conditions and limits.</summary>
    /// <param name="indicators">The indicators that are compared, of one ruleset or several; what they build on is added.</param>
    /// <param name="others">Further conditions, such as those of notices or changed ones, and what they build on.</param>
    public PremiseSpace(IEnumerable<Indicator> indicators, params IEnumerable<Condition> others)
    {
        var conditions = others.ToList();
        List<Indicator> compared = [.. indicators];
        var all = compared.Concat(IndicatorReferences.BuiltOn([.. compared.Select(indicator => indicator.When), .. conditions])).Distinct().ToList();
        _factsOfCode = all.Select(indicator => indicator.When).Concat(conditions).SelectMany(Facts)
            .GroupBy(fact => fact.Code.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Premises([.. group]), StringComparer.Ordinal);
        _contexts = all.Select(indicator => indicator.OnlyIn).OfType<ContextLimit>()
            .Select(limit => new ContextPremise { Limit = limit })
            .DistinctBy(premise => premise.Key).ToDictionary(premise => premise.Key, StringComparer.Ordinal);
        foreach (var fact in _factsOfCode.Values.SelectMany(facts => facts)) _follows[fact] = [.. Implied(fact)];
        foreach (var fact in _factsOfCode.Values.SelectMany(facts => facts).SelectMany(premise => premise.Meets)) _meeting.TryAdd((fact.Code.Id, fact.Asks), [.. WeakestMeeting(fact)]);
        foreach (var context in _contexts.Values) _follows[context] = [.. _contexts.Values.Where(other => context == other || other.Limit.Covers(context.Limit))];
    }

    /// <summary>The codes of all facts.</summary>
    public IEnumerable<string> Codes => _factsOfCode.Keys;

    /// <summary>The facts of a code, as finely as the conditions tell them apart.</summary>
    public ImmutableArray<FactPremise> FactsOf(Code code) => _factsOfCode[code.Id];

    /// <summary>The function of an indicator: its condition, in the contexts it is limited to.</summary>
    public PremiseFunction FunctionOf(Indicator indicator) => FunctionOf(indicator.When, indicator.OnlyIn);

    /// <summary>The function of a condition made of the facts and limits of this space.</summary>
    public PremiseFunction FunctionOf(Condition condition, ContextLimit? limit = null) => new(this, condition, limit);

    /// <summary>All that holds with a premise: itself, and what follows from it.</summary>
    public IReadOnlyList<Premise> FollowingFrom(Premise premise) => _follows[premise];

    /// <summary>The weakest premises that meet a fact's condition.</summary>
    public ImmutableArray<FactPremise> Meeting(FactCondition condition) => _meeting[(condition.Code.Id, condition.Asks)];

    /// <summary>The premise that a screening is where a limit allows.</summary>
    public ContextPremise In(ContextLimit limit) => _contexts[new ContextPremise { Limit = limit }.Key];

    private static IEnumerable<FactCondition> Facts(Condition condition) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(Facts),
        _ => [],
    };

    /// <summary>The accounts of one code, told apart by which of the conditions they meet.</summary>
    private static ImmutableArray<FactPremise> Premises(IReadOnlyList<FactCondition> conditions)
    {
        var distinct = conditions.DistinctBy(condition => condition.Asks).OrderBy(condition => condition.Asks, StringComparer.Ordinal).ToList();
        var examples = Numbers(distinct).Select(number => ((decimal?)number, (string?)null))
            .Concat(distinct.OfType<ChoiceCondition>().SelectMany(choice => ((ChoiceValue)choice.Code.Value!).Options).Distinct().Select(option => ((decimal?)null, (string?)option)));
        return
        [
            .. examples.Prepend((null, null))
                .Select(example => new FactPremise { Code = conditions[0].Code, Number = example.Item1, Choice = example.Item2, Meets = [.. distinct.Where(condition => condition.IsMetBy(example.Item1, example.Item2))] })
                .Where(premise => !premise.Meets.IsEmpty)
                .DistinctBy(premise => string.Join(';', premise.Meets.Select(condition => condition.Asks))),
        ];
    }

    /// <summary>Numbers on, between and beyond all bounds: no condition tells more apart. Bounds first, as they make the plainest examples.</summary>
    private static IEnumerable<decimal> Numbers(IEnumerable<FactCondition> conditions)
    {
        var bounds = conditions.OfType<MeasureCondition>().SelectMany(measure => new[] { measure.AtLeast, measure.AtMost }).OfType<decimal>().Distinct().Order().ToList();
        if (bounds.Count == 0) return [];
        return bounds
            .Concat(bounds.Zip(bounds.Skip(1), (low, high) => (low / 2) + (high / 2)))
            .Append(bounds[0] < decimal.MinValue + 1 ? decimal.MinValue : bounds[0] - 1)
            .Append(bounds[^1] > decimal.MaxValue - 1 ? decimal.MaxValue : bounds[^1] + 1);
    }

    private IEnumerable<FactPremise> WeakestMeeting(FactCondition condition)
    {
        var meeting = _factsOfCode[condition.Code.Id].Where(premise => premise.Meets.Any(met => met.Asks == condition.Asks)).ToList();
        return meeting.Where(premise => !meeting.Exists(weaker => weaker != premise && _follows[premise].Contains(weaker)));
    }

    private IEnumerable<Premise> Implied(FactPremise premise)
    {
        var met = premise.Meets.Select(condition => condition.Asks).ToHashSet(StringComparer.Ordinal);
        return _factsOfCode[premise.Code.Id].Where(other => other.Meets.All(condition => met.Contains(condition.Asks)));
    }
}
