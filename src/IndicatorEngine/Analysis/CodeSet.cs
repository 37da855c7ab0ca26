using System.Numerics;

namespace IndicatorEngine.Analysis;

/// <summary>A small set of positions in a list of codes. Never changed once shared.</summary>
internal readonly struct CodeSet(ulong[] words) : IEquatable<CodeSet>
{
    public static CodeSet Empty(int size) => new(new ulong[(size + 63) / 64]);

    public static CodeSet Full(int size)
    {
        var set = Empty(size);
        for (var i = 0; i < size; i++) set.Words[i / 64] |= 1UL << (i % 64);
        return set;
    }

    private ulong[] Words => words;

    public int Count => words.Sum(BitOperations.PopCount);

    public bool Contains(int position) => (words[position / 64] >> (position % 64) & 1) != 0;

    public CodeSet With(int position)
    {
        var copy = (ulong[])words.Clone();
        copy[position / 64] |= 1UL << (position % 64);
        return new CodeSet(copy);
    }

    public CodeSet Without(int position)
    {
        var copy = (ulong[])words.Clone();
        copy[position / 64] &= ~(1UL << (position % 64));
        return new CodeSet(copy);
    }

    public CodeSet Union(CodeSet other)
    {
        var union = new ulong[words.Length];
        for (var i = 0; i < union.Length; i++) union[i] = words[i] | other.Words[i];
        return new CodeSet(union);
    }

    public bool IsSubsetOf(CodeSet other)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i] & ~other.Words[i]) != 0) return false;
        }

        return true;
    }

    public IEnumerable<int> Positions()
    {
        for (var i = 0; i < words.Length * 64; i++)
        {
            if (Contains(i)) yield return i;
        }
    }

    public bool Equals(CodeSet other) => words.AsSpan().SequenceEqual(other.Words);

    public override bool Equals(object? obj) => obj is CodeSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words) hash.Add(word);
        return hash.ToHashCode();
    }
}
