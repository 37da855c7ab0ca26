namespace IndicatorEngine.Proofs;

/// <summary>
/// How much work may still be done, in steps that are the same on every machine, so that the same input stops at the
/// same place. A step is about the comparison of two small sets. Thread-safe.
/// </summary>
/// <param name="steps">How many steps there are.</param>
/// <param name="cancellation">Stops the work with an <see cref="OperationCanceledException"/>.</param>
internal sealed class WorkBudget(long steps, CancellationToken cancellation = default)
{
    /// <summary>The most steps for one function, a fraction of a second on an old laptop.</summary>
    public const long OneFunction = 16_000_000;

    private WorkBudget? _whole;
    private long _left = steps;

    /// <summary>True when something was left undone.</summary>
    public bool IsSpent => Volatile.Read(ref _left) <= 0;

    /// <summary>Takes some steps; false when there are not that many left, and the work is to be left undone.</summary>
    public bool TrySpend(long steps)
    {
        cancellation.ThrowIfCancellationRequested();
        _whole?.TrySpend(steps);
        return Interlocked.Add(ref _left, -steps) > 0;
    }

    /// <summary>A part for one piece of work, at most half of what is left: what it does not use is there for the next.</summary>
    public WorkBudget Part() =>
        new(Math.Min(Volatile.Read(ref _left) / 2, OneFunction), cancellation) { _whole = this };
}
