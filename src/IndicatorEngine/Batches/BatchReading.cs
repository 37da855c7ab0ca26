using System.Collections.Immutable;

namespace IndicatorEngine.Batches;

/// <summary>
/// What rulesets read in a batch. Safe to read from several threads, until its memory is used for another reading.
/// </summary>
public sealed class BatchReading
{
    private readonly PlaneMemory _planes;

    internal BatchReading(BatchEvaluator evaluator, int outputs)
    {
        Evaluator = evaluator;
        _planes = new PlaneMemory(outputs);
        Rulesets = [.. evaluator.Outputs.Select(outputs => new RulesetBatchReading(this, outputs))];
    }

    /// <summary>How many screenings were read.</summary>
    public int Count { get; private set; }

    /// <summary>What each ruleset reads, in the order of the evaluator.</summary>
    public ImmutableArray<RulesetBatchReading> Rulesets { get; }

    internal BatchEvaluator Evaluator { get; }

    internal int Blocks { get; private set; }

    /// <summary>The part of an output plane that lies in a block.</summary>
    internal ReadOnlySpan<ulong> Plane(int output, int block) => _planes.Plane(output, block);

    /// <summary>The memory for so many screenings; what was there before means nothing any more.</summary>
    internal PlaneMemory Receive(int count, int blocks)
    {
        (Count, Blocks) = (count, blocks);
        _planes.Grow(blocks);
        return _planes;
    }
}
