using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// What a reading says, two bits for each cell of the network: raised, and lost. Neither is not yet known; both is not
/// read here.
/// </summary>
/// <param name="Network">The network that was read.</param>
/// <param name="Bits">A byte for each group of cells: first all that are raised, then all that are lost.</param>
internal readonly record struct StatePlanes(LookupNetwork Network, byte[] Bits)
{
    public Span<byte> Raised => Bits.AsSpan(0, Network.Groups);

    public Span<byte> Lost => Bits.AsSpan(Network.Groups, Network.Groups);

    /// <summary>The state of an output: an indicator, or after them a notice rule.</summary>
    public IndicatorState this[int output]
    {
        get
        {
            var cell = Network.CellOfOutput[output];
            return (IndicatorState)(Bit(Raised, cell) | (Bit(Lost, cell) << 1));
        }
    }

    /// <summary>Empty planes, in memory of their own.</summary>
    public static StatePlanes For(LookupNetwork network) => new(network, new byte[Size(network)]);

    /// <summary>How many bytes the planes of a network take.</summary>
    public static int Size(LookupNetwork network) => 2 * network.Groups;

    /// <summary>How many cells are raised; at most so many outputs are.</summary>
    public int CountRaised()
    {
        var count = 0;
        ReadOnlySpan<byte> raised = Raised,
            lost = Lost;
        for (var group = 0; group < raised.Length; group += LookupNetwork.GroupsPerWord)
            count += BitOperations.PopCount(RaisedFrom(group, raised, lost));
        return count;
    }

    /// <summary>Lists the outputs that are raised, in order, and says how many they are.</summary>
    /// <param name="end">Only outputs below this one.</param>
    /// <param name="outputs">Where to list them; long enough.</param>
    public int CopyRaised(int end, Span<int> outputs)
    {
        var (count, last, isInOrder, outputOfCell) = (0, -1, true, Network.OutputOfCell);
        ReadOnlySpan<byte> raised = Raised, lost = Lost;
        for (var group = NextRaised(0, raised); group < raised.Length; group = NextRaised(group + LookupNetwork.GroupsPerWord, raised))
        {
            var first = group * LookupNetwork.GroupSize;
            for (var cells = RaisedFrom(group, raised, lost); cells != 0; cells &= cells - 1)
            {
                var output = outputOfCell[first + BitOperations.TrailingZeroCount(cells)];
                if (output < 0 || output >= end) continue;
                // Outputs that others build on stand before the rest.
                isInOrder &= output > last;
                outputs[count++] = last = output;
            }
        }

        if (!isInOrder) outputs[..count].Sort();
        return count;
    }

    /// <summary>The bit of a cell in a plane.</summary>
    public static int Bit(ReadOnlySpan<byte> plane, int cell) =>
        (plane[cell / LookupNetwork.GroupSize] >> (cell % LookupNetwork.GroupSize)) & 1;

    /// <summary>The first group of the next word that has a cell raised; the end when there is none.</summary>
    private static int NextRaised(int group, ReadOnlySpan<byte> raised)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(raised[group..]);
        if (words.IsEmpty || words[0] != 0) return group;
        var next = words.IndexOfAnyExcept(0UL);
        return next < 0 ? raised.Length : group + (next * LookupNetwork.GroupsPerWord);
    }

    /// <summary>The cells of a word that are raised and read here.</summary>
    private static ulong RaisedFrom(int group, ReadOnlySpan<byte> raised, ReadOnlySpan<byte> lost) =>
        BinaryPrimitives.ReadUInt64LittleEndian(raised[group..]) & ~BinaryPrimitives.ReadUInt64LittleEndian(lost[group..]);
}
