using System.Numerics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Batches;

/// <summary>
/// What one ruleset reads in a batch: a bitmap for each indicator and state. Row r of the batch is bit r modulo 64,
/// lowest first, of word r / 64; bits past the last row are 0. Good until the memory of its reading is used again.
/// </summary>
public sealed class RulesetBatchReading
{
    private readonly BatchReading _reading;
    private readonly RulesetOutputs _outputs;

    internal RulesetBatchReading(BatchReading reading, RulesetOutputs outputs)
    {
        _reading = reading;
        _outputs = outputs;
    }

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset => _outputs.Ruleset;

    /// <summary>The rows for which an indicator is in a state.</summary>
    /// <param name="indicator">The position of the indicator in its ruleset.</param>
    /// <param name="state">The state.</param>
    public ReadOnlySpan<ulong> Bitmap(int indicator, IndicatorState state) => _reading.Plane(_outputs.Of(indicator, state));

    /// <summary>The rows to which a rule for notices applies.</summary>
    /// <param name="rule">The position of the rule in its ruleset.</param>
    public ReadOnlySpan<ulong> NoticeBitmap(int rule) => _reading.Plane(_outputs.OfNotice(rule));

    /// <summary>How many rows there are for which an indicator is in a state.</summary>
    /// <param name="indicator">The position of the indicator in its ruleset.</param>
    /// <param name="state">The state.</param>
    public int CountOf(int indicator, IndicatorState state) => CountOf(Bitmap(indicator, state));

    /// <summary>The rows for which an indicator is in a state, in order.</summary>
    /// <param name="indicator">The position of the indicator in its ruleset.</param>
    /// <param name="state">The state.</param>
    public IEnumerable<int> RowsOf(int indicator, IndicatorState state)
    {
        for (var word = 0; word < Bitmap(indicator, state).Length; word++)
        {
            for (var left = Bitmap(indicator, state)[word]; left != 0; left &= left - 1)
            {
                yield return (word * 64) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    /// <summary>How many rows there are for which no indicator is raised.</summary>
    public int CountWithNoFlag() => CountOf(_reading.Plane(_outputs.NoFlag));

    private static int CountOf(ReadOnlySpan<ulong> bitmap)
    {
        var count = 0;
        foreach (var word in bitmap) count += BitOperations.PopCount(word);
        return count;
    }
}
