using System.Numerics;

namespace IndicatorEngine.Proofs;

/// <summary>A small set of positions in a list. Never changed once shared.</summary>
/// <remarks>Most lists have at most 64 entries: their sets are one machine word and need no memory of their own.</remarks>
internal readonly struct BitSet : IEquatable<BitSet>
{
    private readonly ulong _first;
    private readonly ulong[]? _further;

    private BitSet(ulong first, ulong[]? further)
    {
        _first = first;
        _further = further;
    }

    public int Count => BitOperations.PopCount(_first) + (_further?.Sum(BitOperations.PopCount) ?? 0);

    /// <summary>How many machine words it takes.</summary>
    public int Words => 1 + (_further?.Length ?? 0);

    private ReadOnlySpan<ulong> Further => _further;

    public static BitSet Empty(int size) => new(0, size > 64 ? new ulong[(size - 1) / 64] : null);

    public static BitSet Full(int size)
    {
        var set = Empty(size);
        for (var i = 64; i < size; i++) set._further![(i / 64) - 1] |= Bit(i);
        return new BitSet(size >= 64 ? ulong.MaxValue : Bit(size) - 1, set._further);
    }

    public bool Contains(int position) => ((position < 64 ? _first : _further![(position / 64) - 1]) & Bit(position)) != 0;

    public BitSet With(int position)
    {
        if (position < 64) return new BitSet(_first | Bit(position), _further);
        var copy = (ulong[])_further!.Clone();
        copy[(position / 64) - 1] |= Bit(position);
        return new BitSet(_first, copy);
    }

    public BitSet Without(int position)
    {
        if (position < 64) return new BitSet(_first & ~Bit(position), _further);
        var copy = (ulong[])_further!.Clone();
        copy[(position / 64) - 1] &= ~Bit(position);
        return new BitSet(_first, copy);
    }

    public BitSet Union(BitSet other)
    {
        if (_further is null) return new BitSet(_first | other._first, null);
        var union = new ulong[_further.Length];
        for (var i = 0; i < union.Length; i++) union[i] = _further[i] | other._further![i];
        return new BitSet(_first | other._first, union);
    }

    public bool IsSubsetOf(BitSet other)
    {
        if ((_first & ~other._first) != 0) return false;
        for (var i = 0; i < Further.Length; i++)
        {
            if ((_further![i] & ~other._further![i]) != 0) return false;
        }

        return true;
    }

    public IEnumerable<int> Positions()
    {
        for (var i = 0; i < 64 * Words; i++)
        {
            if (Contains(i)) yield return i;
        }
    }

    public bool Equals(BitSet other) => _first == other._first && Further.SequenceEqual(other.Further);

    public override bool Equals(object? obj) => obj is BitSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_first);
        foreach (var word in Further) hash.Add(word);
        return hash.ToHashCode();
    }

    private static ulong Bit(int position) => 1UL << (position % 64);
}
