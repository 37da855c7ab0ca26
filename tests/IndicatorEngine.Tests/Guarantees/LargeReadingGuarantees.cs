using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G6 of the design on rulesets larger than a machine word, by every way to read, in memory that is used again.</summary>
public sealed class LargeReadingGuarantees
{
    [FsCheck.Xunit.Property(MaxTest = 15, QuietOnSuccess = true)]
    public void G6_EveryWayToRead_EqualsTheNaiveOne(int seed)
    {
        var (one, other) = (new LargeRuleset(seed, plainCodes: 30), new LargeRuleset(unchecked(seed + 1), plainCodes: 2_000));
        Assert.NotNull(one.Compiled.Columns);
        Assert.Null(other.Compiled.Columns);
        var states = new IndicatorStates();
        for (var round = 0; round < 5; round++)
        {
            foreach (var large in new[] { one, other })
            {
                var (observations, setting) = large.Screening();
                var screening = new Screening(null, new ScreeningContext { Settings = setting is null ? [] : [setting] }, observations);
                var naive = new NaiveEvaluator(large.Written, observations, setting);
                AssertReads(large, screening, naive, states);
            }
        }
    }

    private static void AssertReads(LargeRuleset large, Screening screening, NaiveEvaluator naive, IndicatorStates states)
    {
        IndicatorState[] expected = [.. large.Written.Indicators.Select(naive.StateOf)];
        int[] raised = [.. expected.Index().Where(pair => pair.Item == IndicatorState.Raised).Select(pair => pair.Index)];
        var coded = new CodedScreening(large.Compiled, screening);
        foreach (var reading in new[] { Evaluator.Evaluate(large.Compiled, screening), Evaluator.Evaluate(coded) })
        {
            Assert.Equal(expected, reading.States.AsEnumerable());
            Assert.Equal(raised.Select(i => large.Written.Indicators[i].Id), reading.Raised.Select(indicator => indicator.Id));
            Assert.Equal(
                large.Written.Notices.Where(naive.Applies).Select(notice => notice.Id),
                reading.NoticeRules.Select(rule => rule.Id)
            );
        }

        Evaluator.Evaluate(large.Compiled, screening, states);
        AssertHolds(expected, raised, states);
        Evaluator.Evaluate(coded, states);
        AssertHolds(expected, raised, states);
    }

    private static void AssertHolds(IndicatorState[] expected, int[] raised, IndicatorStates states)
    {
        Assert.Equal(expected, Enumerable.Range(0, states.Count).Select(i => states[i]));
        Assert.Equal(raised, states.Raised.ToArray());
    }
}
