namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>
/// Numbers that look random and are the same on every machine and framework version, which a library's own generator
/// does not promise.
/// </summary>
/// <remarks>G. Marsaglia, Xorshift RNGs (Journal of Statistical Software, 2003): 64 bits, shifts 13, 7 and 17.</remarks>
internal sealed class Xorshift
{
    private ulong _state;

    public Xorshift(ulong seed)
    {
        _state = seed | 1;
        // Seeds that are near each other start alike; a few rounds part them.
        for (var i = 0; i < 16; i++) Next();
    }

    /// <summary>A number from 0 up to, and without, the bound.</summary>
    public int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    public T Of<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }
}
