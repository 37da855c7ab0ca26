using IndicatorEngine.Batches;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G6 for many screenings at once, with words of every width.</summary>
public sealed class BatchGuarantees
{
    private static readonly IndicatorState[] States = Enum.GetValues<IndicatorState>();

    [BatchProperty]
    public void G6_EveryWidth_EqualsTheNaiveEvaluator(RandomBatch random)
    {
        var evaluator = new BatchEvaluator([random.Compiled]);
        var batch = random.For(evaluator);
        var expected = random.Naive.Select(naive => random.Written.Indicators.Select(naive.StateOf).ToList()).ToList();
        var notices = random.Naive.Select(naive => random.Written.Notices.Select(naive.Applies).ToList()).ToList();
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            var reading = evaluator.Evaluate(batch, 1, null, width).Rulesets[0];
            for (var i = 0; i < random.Written.Indicators.Count; i++)
            {
                foreach (var state in States) AssertBits(random, reading.Bitmap(i, state), screening => expected[screening][i] == state);
            }

            for (var rule = 0; rule < random.Written.Notices.Count; rule++)
            {
                AssertBits(random, reading.NoticeBitmap(rule), screening => notices[screening][rule]);
            }
        }
    }

    [BatchProperty]
    public void RowsAndCounts_SayWhatTheBitmapsSay(RandomBatch random)
    {
        var evaluator = new BatchEvaluator([random.Compiled]);
        var reading = evaluator.Evaluate(random.For(evaluator)).Rulesets[0];
        var one = random.Screenings.Select(screening => Evaluator.Evaluate(random.Compiled, screening).States).ToList();
        var rows = Enumerable.Range(0, random.Count).Select(row => one[row % one.Count]).ToList();
        for (var i = 0; i < random.Written.Indicators.Count; i++)
        {
            foreach (var state in States)
            {
                var expected = Enumerable.Range(0, random.Count).Where(row => rows[row][i] == state).ToList();
                Assert.Equal(expected, reading.RowsOf(i, state));
                Assert.Equal(expected.Count, reading.CountOf(i, state));
            }
        }

        Assert.Equal(rows.Count(states => !states.Contains(IndicatorState.Raised)), reading.CountWithNoFlag());
    }

    [BatchProperty]
    public void ThreadsAndReusedMemory_ChangeNothing(RandomBatch random)
    {
        var evaluator = new BatchEvaluator([random.Compiled, random.Compiled]);
        var batch = random.For(evaluator);
        var expected = Bits(evaluator.Evaluate(batch));
        var used = evaluator.Evaluate(random.For(evaluator));
        batch.Clear();
        for (var i = 0; i < 3; i++) batch.Add(random.Screenings[0]);
        evaluator.Evaluate(batch, reuse: used);
        batch.Clear();
        for (var row = 0; row < random.Count; row++) batch.Add(random.Screenings[row % random.Screenings.Count]);
        Assert.Equal(expected, Bits(evaluator.Evaluate(batch, threads: 3, used)));
    }

    private static void AssertBits(RandomBatch random, ReadOnlySpan<ulong> bitmap, Func<int, bool> expected)
    {
        Assert.Equal((random.Count + 63) / 64, bitmap.Length);
        var wanted = new ulong[bitmap.Length];
        var screenings = Enumerable.Range(0, random.Screenings.Count).Select(expected).ToArray();
        for (var row = 0; row < random.Count; row++)
        {
            if (screenings[row % screenings.Length]) wanted[row / 64] |= 1UL << row;
        }

        Assert.Equal(wanted, bitmap.ToArray());
    }

    private static List<ulong> Bits(BatchReading reading)
    {
        var bits = new List<ulong>();
        foreach (var ruleset in reading.Rulesets)
        {
            for (var i = 0; i < ruleset.Ruleset.Indicators.Length; i++)
            {
                foreach (var state in States) bits.AddRange(ruleset.Bitmap(i, state));
            }
        }

        return bits;
    }
}
