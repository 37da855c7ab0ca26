using System.Runtime.Intrinsics;

namespace IndicatorEngine.Compilation;

/// <summary>
/// What each node adds to every cell of a network, side by side: for a network so small, or so much shared, that adding
/// to all cells at once costs less than going to those that are fed. A row of bytes for each node.
/// </summary>
internal sealed class FeedColumns
{
    /// <summary>How many groups of cells are added to at once.</summary>
    public const int BlockGroups = 8;

    private const int BlockBytes = BlockGroups * LookupNetwork.GroupSize;

    // More than this is not kept near the processor.
    private const int MostBytes = 1 << 20;

    private readonly byte[] _adds;
    private readonly int _first;
    private readonly int _row;

    private FeedColumns(int nodes, int row)
    {
        _row = row;
        (_adds, _first) = CacheLines.Allocate<byte>(nodes * row);
        Array.Clear(_adds);
    }

    /// <summary>The columns of a network; null where they would cost more, or where a sum may be more than a byte holds.</summary>
    public static FeedColumns? For(LookupNetwork network)
    {
        // A block may begin with any group, so the last one can reach past the last cell.
        var (nodes, row) = (network.FeedingNodes, (network.Groups + BlockGroups) * LookupNetwork.GroupSize);
        if (!AreCheaper(network) || (long)nodes * row > MostBytes) return null;
        var columns = new FeedColumns(nodes, row);
        var most = new int[network.Raising.Length];
        for (var node = 0; node < nodes; node++)
        {
            var adds = columns._adds.AsSpan(columns._first + (node * row), row);
            foreach (var feed in network.FeedsOf(node))
            {
                if ((most[feed.Cell] += feed.Adds) > byte.MaxValue) return null;
                adds[feed.Cell] += (byte)feed.Adds;
            }
        }

        return columns;
    }

    /// <summary>Adds up what some nodes bring to the cells of a block.</summary>
    /// <param name="firstGroup">The first group of the block.</param>
    /// <param name="nodes">The nodes, of those that may feed a cell.</param>
    public Vector512<byte> Sum(int firstGroup, ReadOnlySpan<int> nodes)
    {
        var adds = _adds.AsSpan(_first + (firstGroup * LookupNetwork.GroupSize));
        var sums = Vector512<byte>.Zero;
        foreach (var node in nodes) sums += Vector512.Create<byte>(adds.Slice(node * _row, BlockBytes));
        return sums;
    }

    /// <summary>Compares the two ways, by what each step was measured to take.</summary>
    private static bool AreCheaper(LookupNetwork network)
    {
        const int Group = 1, Block = 3, FeedOfATypicalScreening = 16;
        var blocks = network.Stages.Sum(stage => (stage.EndGroup - stage.FirstGroup + BlockGroups - 1) / BlockGroups);
        var feeds = network.FeedStart[network.Atoms.Length];
        return (long)((Group * network.Groups) + (Block * blocks)) * network.Atoms.Length <= (long)FeedOfATypicalScreening * feeds;
    }
}
