using IndicatorEngine.Analysis;
using IndicatorEngine.Proofs;
using IndicatorEngine.RulesetTesting;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.RulesetTesting;

/// <summary>Grounds counted without listing them, held to the list.</summary>
public sealed class GroundCoverageGuarantees
{
    [ReadingProperty]
    public void CountingAndListing_Agree(RandomReading random)
    {
        var space = new PremiseSpace(random.Compiled.Ruleset.Indicators, new WorkBudget(long.MaxValue));
        foreach (var function in random.Compiled.Ruleset.Indicators.Select(space.FunctionOf))
        {
            // Three screenings, each with some of the premises and what follows from them.
            var held = Enumerable
                .Range(2, 3)
                .Select(step => function.PositionsOf(function.Premises.Where((_, i) => i % step != 0)))
                .ToList();
            var listed = GroundCoverage.Of(function, held)!;
            Assert.Equal(function.MinimalSets.Length, listed.Total);
            Assert.Equal(function.MinimalSets.Count(set => held.Exists(function.PositionsOf(set).IsSubsetOf)), listed.Reached);
            if (GroundCoverage.Counted(function.Formula, held) is { } counted)
                Assert.Equal((listed.Total, listed.Reached), (counted.Total, counted.Reached));
        }
    }

    [ReadingProperty]
    public void WhatCannotBeListed_IsStillToldApart(RandomReading random)
    {
        var space = new PremiseSpace(random.Compiled.Ruleset.Indicators, new WorkBudget(long.MaxValue));
        var functions = random.Compiled.Ruleset.Indicators.Select(space.FunctionOf).ToList();
        foreach (var (one, other) in functions.SelectMany(one => functions.Select(other => (one, other))))
        {
            var listed = one.Beyond(other).Select(set => Key(set)).ToHashSet();
            var found = one.WhereOtherFails(other).ToList();
            Assert.Equal(listed.Count > 0, found.Count > 0);
            Assert.Subset(listed, found.Select(set => Key(set)).ToHashSet());
        }
    }

    [ReadingProperty]
    public void WhatIsLacking_MakesItHold_AndNothingLessDoes(RandomReading random)
    {
        var space = new PremiseSpace(random.Compiled.Ruleset.Indicators, new WorkBudget(long.MaxValue));
        foreach (var function in random.Compiled.Ruleset.Indicators.Select(space.FunctionOf))
        {
            var held = function.Premises.Where((_, i) => i % 2 == 0).ToList();
            var lacking = function.Lacking(held);
            Assert.NotEmpty(lacking);
            foreach (var set in lacking)
            {
                Assert.True(function.Holds([.. held, .. set]));
                foreach (var premise in set) Assert.False(function.Holds([.. held, .. set.Remove(premise)]));
            }
        }
    }

    private static string Key(IEnumerable<Premise> set) =>
        string.Join(' ', set.Select(premise => premise.Key).Order(StringComparer.Ordinal));
}
