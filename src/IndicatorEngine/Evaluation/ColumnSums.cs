using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// Adds up what each cell of a network is fed, for all cells side by side. Never shared between runs at the same time.
/// </summary>
internal sealed class ColumnSums
{
    // The sums of a group are the bytes of a word.
    private ulong[] _sums = [];

    /// <summary>Looks up every group of cells, stage by stage.</summary>
    /// <param name="network">The network.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="question">What is asked of it.</param>
    /// <param name="nodes">The atoms that hold; the cells that hold and feed others are added.</param>
    /// <param name="shut">The cells that cannot be raised.</param>
    /// <param name="holds">Set to the cells that hold, a bit each.</param>
    public void Sweep(LookupNetwork network, FeedColumns columns, Question question, List<int> nodes, RuledOutCells shut, Span<byte> holds)
    {
        if (_sums.Length < network.Groups + FeedColumns.BlockGroups) _sums = new ulong[network.Groups + FeedColumns.BlockGroups];
        foreach (var stage in network.Stages)
        {
            ReadOnlySpan<int> holding = CollectionsMarshal.AsSpan(nodes);
            for (var first = stage.FirstGroup; first < stage.EndGroup; first += FeedColumns.BlockGroups)
            {
                columns.Sum(first, holding).AsUInt64().CopyTo(_sums, first);
            }

            for (var group = stage.FirstGroup; group < stage.EndGroup; group++)
            {
                var sums = Vector128.WidenLower(Vector128.CreateScalarUnsafe(_sums[group]).AsByte());
                var met = GroupLookup.Met(network, question, stage, group, sums, shut);
                holds[group] = (byte)met;
                if (!stage.HasFeeds) continue;
                for (; met != 0; met &= met - 1) nodes.Add(network.NodeOf(group, BitOperations.TrailingZeroCount(met)));
            }
        }
    }
}
