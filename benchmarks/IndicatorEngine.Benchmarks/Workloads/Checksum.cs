namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>The 64-bit FNV-1a hash of everything added, in order.</summary>
/// <remarks>G. Fowler, L. C. Noll, K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm.</remarks>
internal sealed class Checksum
{
    private ulong _value = 0xcbf29ce484222325;

    public ulong Value => _value;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) _value = unchecked((_value ^ b) * 0x100000001b3);
    }
}
