using System.Numerics;

namespace IndicatorEngine.Proofs;

/// <summary>A small set of positions in a list. Never changed once shared.</summary>
/// <remarks>Most lists have at most 64 entries: their sets are one machine word and need no memory of their own.</remarks>
internal readonly struct PositionSet : IEquatable<PositionSet>
{
    private readonly ulong _first;
    private readonly ulong[]? _further;

    private PositionSet(ulong first, ulong[]? further)
    {
        _first = first;
        _further = further;
    }

    public int Count => BitOperations.PopCount(_first) + (_further?.Sum(BitOperations.PopCount) ?? 0);

    private ReadOnlySpan<ulong> Further => _further;

    public static PositionSet Empty(int size) => new(0, size > 64 ? new ulong[(size - 1) / 64] : null);

    public static PositionSet Full(int size)
    {
        var set = Empty(size);
        for (var i = 64; i < size; i++) set._further![(i / 64) - 1] |= Bit(i);
        return new PositionSet(size >= 64 ? ulong.MaxValue : Bit(size) - 1, set._further);
    }

    public bool Contains(int position) => ((position < 64 ? _first : _further![(position / 64) - 1]) & Bit(position)) != 0;

    public PositionSet With(int position)
    {
        if (position < 64) return new PositionSet(_first | Bit(position), _further);
        var copy = (ulong[])_further!.Clone();
        copy[(position / 64) - 1] |= Bit(position);
        return new PositionSet(_first, copy);
    }

    public PositionSet Without(int position)
    {
        if (position < 64) return new PositionSet(_first & ~Bit(position), _further);
        var copy = (ulong[])_further!.Clone();
        copy[(position / 64) - 1] &= ~Bit(position);
        return new PositionSet(_first, copy);
    }

    public PositionSet Union(PositionSet other)
    {
        if (_further is null) return new PositionSet(_first | other._first, null);
        var union = new ulong[_further.Length];
        for (var i = 0; i < union.Length; i++) union[i] = _further[i] | other._further![i];
        return new PositionSet(_first | other._first, union);
    }

    public bool IsSubsetOf(PositionSet other)
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
        for (var i = 0; i < 64 * (1 + (_further?.Length ?? 0)); i++)
        {
            if (Contains(i)) yield return i;
        }
    }

    public bool Equals(PositionSet other) => _first == other._first && Further.SequenceEqual(other.Further);

    public override bool Equals(object? obj) => obj is PositionSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_first);
        foreach (var word in Further) hash.Add(word);
        return hash.ToHashCode();
    }

    private static ulong Bit(int position) => 1UL << (position % 64);
}
