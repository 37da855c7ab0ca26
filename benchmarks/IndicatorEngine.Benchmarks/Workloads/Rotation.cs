namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>
/// Hands out many distinct items a block at a time, over and over: nothing can be learnt by heart, and one call stays
/// short enough to fall between two interruptions on a busy machine.
/// </summary>
/// <param name="items">The items; a whole number of blocks.</param>
internal sealed class Rotation<T>(T[] items)
{
    private int _next;

    public ReadOnlySpan<T> Next()
    {
        var block = items.AsSpan(_next, Workload.Block);
        _next = (_next + Workload.Block) % items.Length;
        return block;
    }
}
