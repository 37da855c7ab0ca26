using IndicatorEngine.Analysis;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.Analysis;

/// <summary>Premise functions, held to the naive evaluator over every combination of premises.</summary>
public class PremiseFunctionGuarantees
{
    private const int MostPremises = 11;

    [ReadingProperty]
    public void HoldsExactlyWhenSuchAScreeningRaisesIt(RandomReading random) => ForEachSmall(random, (_, test, premises, function) =>
    {
        foreach (var set in Subsets(premises)) Assert.Equal(Raises(random, test, set), function.Holds(set));
    });

    [ReadingProperty]
    public void MinimalSetsAreAllThereIs(RandomReading random) => ForEachSmall(random, (space, test, premises, function) =>
    {
        Assert.True(function.IsComplete);
        foreach (var set in Subsets(premises))
        {
            var followed = set.SelectMany(space.FollowingFrom).ToHashSet();
            Assert.Equal(Raises(random, test, set), function.MinimalSets.Any(minimal => minimal.All(followed.Contains)));
        }
    });

    [ReadingProperty]
    public void NothingCanBeLeftOutOrSaidMoreWeakly(RandomReading random) => ForEachSmall(random, (space, test, _, function) =>
    {
        foreach (var minimal in function.MinimalSets)
        {
            Assert.True(Raises(random, test, minimal));
            foreach (var premise in minimal)
            {
                var weaker = minimal.Remove(premise).AddRange(space.FollowingFrom(premise).Where(other => other != premise));
                Assert.False(Raises(random, test, weaker), $"{string.Join(" and ", minimal)}: {premise} can be weakened.");
            }
        }
    });

    [ReadingProperty]
    public void WhatLiesBeyondAnotherIsRaisedByThisOneAlone(RandomReading random)
    {
        var indicators = random.Compiled.Ruleset.Indicators;
        var space = new PremiseSpace(indicators, new WorkBudget(long.MaxValue));
        foreach (var (one, other) in indicators.Zip(indicators.Skip(1)))
        {
            var (function, against) = (space.FunctionOf(one), space.FunctionOf(other));
            foreach (var set in function.Beyond(against))
            {
                Assert.True(Raises(random, Test(random, one.Id), set));
                Assert.False(Raises(random, Test(random, other.Id), set));
            }
        }
    }

    private static void ForEachSmall(RandomReading random, Action<PremiseSpace, TestIndicator, List<Premise>, PremiseFunction> check)
    {
        var space = new PremiseSpace(random.Compiled.Ruleset.Indicators, new WorkBudget(long.MaxValue));
        foreach (var indicator in random.Compiled.Ruleset.Indicators)
        {
            var function = space.FunctionOf(indicator);
            if (function.Premises.Length <= MostPremises) check(space, Test(random, indicator.Id), [.. function.Premises], function);
        }
    }

    private static TestIndicator Test(RandomReading random, string id) => random.Written.Indicators.Single(indicator => indicator.Id == id);

    private static bool Raises(RandomReading random, TestIndicator indicator, IEnumerable<Premise> premises)
    {
        var accounts = premises.OfType<FactPremise>().Select(fact => fact.Example).ToList();
        var setting = premises.OfType<ContextPremise>().Any() ? "shelter" : "border";
        return new NaiveEvaluator(random.Written, accounts, setting).StateOf(indicator) == IndicatorState.Raised;
    }

    private static IEnumerable<List<Premise>> Subsets(List<Premise> premises) =>
        Enumerable.Range(0, 1 << premises.Count).Select(mask => premises.Where((_, i) => (mask >> i & 1) != 0).ToList());
}
