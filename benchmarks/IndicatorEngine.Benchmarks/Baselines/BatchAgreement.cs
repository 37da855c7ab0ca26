using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>Makes sure that what is compared over many screenings answers the same question.</summary>
internal static class BatchAgreement
{
    /// <summary>Compares the bitmaps with the evaluator for one screening, and with the masks.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Check(
        CompiledRuleset ruleset,
        IReadOnlyList<Screening> screenings,
        RulesetBatchReading reading,
        ReadOnlySpan<ulong> raised,
        int raisedWords
    )
    {
        var states = Enum.GetValues<IndicatorState>();
        var bitmaps = Enumerable
            .Range(0, reading.Ruleset.Indicators.Length)
            .Select(i => states.Select(state => reading.Bitmap(i, state)).ToArray())
            .ToArray();
        for (var row = 0; row < screenings.Count; row++)
        {
            var found = Evaluator.Evaluate(ruleset, screenings[row]).States;
            for (var i = 0; i < found.Length; i++)
            {
                var isRaised = (raised[(row * raisedWords) + (i / 64)] >> i & 1) != 0;
                if ((bitmaps[i][(int)found[i]][row / 64] >> row & 1) == 0)
                    throw new InvalidOperationException($"The batch differs for {screenings[row].Id}.");
                if (isRaised != (found[i] == IndicatorState.Raised))
                    throw new InvalidOperationException($"The masks differ for {screenings[row].Id}.");
            }
        }
    }
}
