using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace IndicatorEngine.Batches;

/// <summary>
/// Bytes compared one by one, whoever holds them. The hash is quick and can be led astray on purpose, so it is for tables
/// that stay small or are not filled from what is read.
/// </summary>
internal sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    // The golden ratio in 64 bits: D. E. Knuth, The Art of Computer Programming, volume 3, on multiplicative hashing.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static Utf8Comparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = (ulong)alternate.Length;
        var rest = alternate;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..]) hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(rest));
        // The end of a longer text is mixed in eight bytes at once, some of them a second time.
        if (alternate.Length >= sizeof(ulong))
            return High(rest.IsEmpty ? hash : Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(alternate[^sizeof(ulong)..])));
        foreach (var last in rest)
            hash = Mix(hash, last);
        return High(hash);
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    private static ulong Mix(ulong hash, ulong next) => unchecked((BitOperations.RotateLeft(hash, 5) ^ next) * Multiplier);

    private static int High(ulong hash) => unchecked((int)(hash >> 32));
}
