using System.Numerics;
using System.Runtime.InteropServices;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Batches;

/// <summary>
/// What one ruleset reads in a batch. Good until the memory of its reading is used again; a bitmap is made when it is
/// asked for, and is the caller's to keep. In a bitmap, row r of the batch is bit r modulo 64, lowest first, of word
/// r / 64; bits past the last row are 0.
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
    public ulong[] Bitmap(int indicator, IndicatorState state) => BitmapOf(_outputs.Of(indicator, state));

    /// <summary>The rows to which a rule for notices applies.</summary>
    /// <param name="rule">The position of the rule in its ruleset.</param>
    public ulong[] NoticeBitmap(int rule) => BitmapOf(_outputs.OfNotice(rule));

    /// <summary>How many rows there are for which an indicator is in a state. Makes no bitmap.</summary>
    /// <param name="indicator">The position of the indicator in its ruleset.</param>
    /// <param name="state">The state.</param>
    public int CountOf(int indicator, IndicatorState state)
    {
        var rows = _outputs.Of(indicator, state);
        return CountOf(rows.Of) - CountOf(rows.One) - CountOf(rows.Other);
    }

    /// <summary>The rows for which an indicator is in a state, in order.</summary>
    /// <param name="indicator">The position of the indicator in its ruleset.</param>
    /// <param name="state">The state.</param>
    public IEnumerable<int> RowsOf(int indicator, IndicatorState state)
    {
        foreach (var (word, bits) in Bitmap(indicator, state).Index())
        {
            for (var left = bits; left != 0; left &= left - 1) yield return (word * 64) + BitOperations.TrailingZeroCount(left);
        }
    }

    /// <summary>How many rows there are for which no indicator is raised.</summary>
    public int CountWithNoFlag()
    {
        Span<ulong> flagged = stackalloc ulong[PlaneProgram.BlockWords];
        var words = MemoryMarshal.Cast<ulong, Vector<ulong>>(flagged);
        var count = _reading.Count;
        for (var block = 0; block < _reading.Blocks; block++)
        {
            flagged.Clear();
            foreach (var met in _outputs.Met)
            {
                var raised = MemoryMarshal.Cast<ulong, Vector<ulong>>(_reading.Plane(met, block));
                for (var i = 0; i < words.Length; i++) words[i] |= raised[i];
            }

            count -= CountOf(flagged);
        }

        return count;
    }

    private ulong[] BitmapOf(OutputDifference rows)
    {
        var bitmap = new ulong[(_reading.Count + 63) / 64];
        for (var block = 0; block < _reading.Blocks; block++)
        {
            var of = _reading.Plane(rows.Of, block);
            var one = _reading.Plane(rows.One, block);
            var other = _reading.Plane(rows.Other, block);
            var bits = bitmap.AsSpan(block * PlaneProgram.BlockWords);
            for (var i = 0; i < bits.Length && i < of.Length; i++) bits[i] = of[i] ^ one[i] ^ other[i];
        }

        return bitmap;
    }

    private int CountOf(int output)
    {
        if (output == PlaneGraph.None) return 0;
        if (output == PlaneGraph.Rows) return _reading.Count;
        var count = 0;
        for (var block = 0; block < _reading.Blocks; block++) count += CountOf(_reading.Plane(output, block));
        return count;
    }

    private static int CountOf(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits) count += BitOperations.PopCount(word);
        return count;
    }
}
