using System.Collections.Immutable;

namespace IndicatorEngine.Batches;

/// <summary>
/// What rulesets read in a batch. Safe to read from several threads, until its memory is used for another reading.
/// </summary>
public sealed class BatchReading
{
    private ulong[] _bits = [];

    internal BatchReading(BatchEvaluator evaluator)
    {
        Evaluator = evaluator;
        Rulesets = [.. evaluator.Outputs.Select(outputs => new RulesetBatchReading(this, outputs))];
    }

    /// <summary>How many screenings were read.</summary>
    public int Count { get; private set; }

    /// <summary>What each ruleset reads, in the order of the evaluator.</summary>
    public ImmutableArray<RulesetBatchReading> Rulesets { get; }

    internal BatchEvaluator Evaluator { get; }

    /// <summary>The words from one output plane to the next: whole blocks.</summary>
    internal int Stride { get; private set; }

    /// <summary>Makes room; what was there before means nothing any more.</summary>
    internal void Resize(int count, int outputs)
    {
        Count = count;
        Stride = (count + PlaneProgram.BlockLanes - 1) / PlaneProgram.BlockLanes * PlaneProgram.BlockWords;
        if (_bits.Length < outputs * Stride) _bits = GC.AllocateUninitializedArray<ulong>(outputs * Stride);
    }

    /// <summary>From the first word of a block in the first plane onwards.</summary>
    internal Span<ulong> From(int block) => _bits.AsSpan(block * PlaneProgram.BlockWords);

    internal ReadOnlySpan<ulong> Plane(int output) => _bits.AsSpan(output * Stride, (Count + 63) / 64);
}
