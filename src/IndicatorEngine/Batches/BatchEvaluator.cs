using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Batches;

/// <summary>
/// Evaluate, for many screenings at once: one bit a screening, so that one machine word answers for up to 512 of them.
/// It says the same as <see cref="Evaluator"/>, without explanations; for those, hand the screenings of the rows you
/// want to the reader. Immutable and thread-safe.
/// </summary>
public sealed class BatchEvaluator
{
    // Each thread uses its registers again.
    [ThreadStatic]
    private static PlaneMemory? _registers;

    private readonly PlaneProgram _program;

    /// <summary>Compiles rulesets together. The cost is linear in their size.</summary>
    /// <param name="rulesets">The rulesets; each answers apart from the others.</param>
    public BatchEvaluator(IEnumerable<CompiledRuleset> rulesets)
    {
        ArgumentNullException.ThrowIfNull(rulesets);
        Rulesets = [.. rulesets];
        Inputs = new InputPlanes([.. Rulesets.Select(compiled => compiled.Ruleset)]);
        var graph = new PlaneGraph(Inputs.Count);
        Outputs = [.. Rulesets.Select(compiled => new RulesetOutputs(compiled.Ruleset, graph, Inputs))];
        _program = RegisterAllocation.Allocate(graph);
    }

    /// <summary>The rulesets, in the order given.</summary>
    public ImmutableArray<CompiledRuleset> Rulesets { get; }

    internal InputPlanes Inputs { get; }

    internal ImmutableArray<RulesetOutputs> Outputs { get; }

    /// <summary>Reads every screening of a batch through every ruleset.</summary>
    /// <param name="batch">The screenings; it must not change meanwhile.</param>
    /// <param name="threads">How many threads share the work; at least 1.</param>
    /// <param name="reuse">An earlier reading of this evaluator, whose memory is used again: it becomes this one.</param>
    /// <exception cref="ArgumentException">The batch or the earlier reading belongs to another evaluator.</exception>
    public BatchReading Evaluate(ScreeningBatch batch, int threads = 1, BatchReading? reuse = null) =>
        Evaluate(batch, threads, reuse, LaneWidths.Widest);

    internal BatchReading Evaluate(ScreeningBatch batch, int threads, BatchReading? reuse, LaneWidth width)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (batch.Evaluator != this) throw new ArgumentException("The batch was made for another evaluator.", nameof(batch));
        if (reuse is not null && reuse.Evaluator != this) throw new ArgumentException("The reading is another evaluator's.", nameof(reuse));
        var reading = reuse ?? new BatchReading(this, _program.Outputs);
        var outputs = reading.Receive(batch.Count, batch.Blocks);
        var (blocks, next) = (batch.Blocks, -1);
        ForkJoin.Run(Math.Min(threads, Math.Max(1, blocks)), Run);
        return reading;

        void Run()
        {
            var registers = _registers ??= new PlaneMemory(planes: 1);
            registers.Grow(_program.Registers);
            for (var block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                PlaneKernel.Run(width, _program, block, batch.Inputs, registers, outputs);
            }
        }
    }
}
