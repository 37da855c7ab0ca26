using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// The cells that cannot be raised, because their indicators are limited to contexts that a screening is known not to
/// be in. Never shared between runs at the same time.
/// </summary>
internal sealed class RuledOutCells
{
    private readonly List<int> _groups = [];
    private byte[] _bits = [];

    /// <summary>The groups that have such a cell; one may come more than once.</summary>
    public ReadOnlySpan<int> Groups => CollectionsMarshal.AsSpan(_groups);

    /// <summary>A bit for each cell, a byte for each group.</summary>
    public ReadOnlySpan<byte> Bits => _bits;

    /// <summary>Makes room for a network.</summary>
    public void Fit(LookupNetwork network)
    {
        if (_bits.Length < network.Groups) _bits = new byte[network.Groups];
    }

    public void Add(int cell)
    {
        var (group, place) = Math.DivRem(cell, LookupNetwork.GroupSize);
        _bits[group] |= (byte)(1 << place);
        _groups.Add(group);
    }

    public void Clear()
    {
        foreach (var group in _groups) _bits[group] = 0;
        _groups.Clear();
    }

    /// <summary>What is met in a group, once this is said: a cell that is shut is not raised, and is lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Answer(Question question, int group, int met) => question == Question.RuledOut ? met | _bits[group] : met & ~_bits[group];
}
