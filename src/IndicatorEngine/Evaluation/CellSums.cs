using System.Numerics;
using System.Runtime.Intrinsics;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// What has been added to each cell of a network. All zero again after a sweep, at the cost of what was touched; so it
/// is used again, by any network that fits. Never shared between runs at the same time.
/// </summary>
internal sealed class CellSums
{
    /// <summary>How many groups are seen at once; there is as much room after the last.</summary>
    private const int Window = 64;

    // INVARIANT: a condition has fewer parts than a sum can count (InputLimits.ConditionParts).
    private ushort[] _sums = [];
    private byte[] _touched = [];

    /// <summary>Makes room for a network.</summary>
    public void Fit(LookupNetwork network)
    {
        if (_touched.Length >= network.Groups + Window) return;
        _sums = new ushort[network.Groups * LookupNetwork.GroupSize];
        _touched = new byte[network.Groups + Window];
    }

    /// <summary>Takes a node as one that holds.</summary>
    public void Add(ReadOnlySpan<Feed> feeds)
    {
        var (sums, touched) = (_sums, _touched);
        foreach (var feed in feeds)
        {
            sums[feed.Cell] = unchecked((ushort)(sums[feed.Cell] + feed.Adds));
            touched[feed.Cell / LookupNetwork.GroupSize] = 1;
        }
    }

    /// <summary>Has a group of cells looked up though nothing was added to it.</summary>
    public void Touch(int group) => _touched[group] = 1;

    /// <summary>Looks up every group of cells that was touched, stage by stage.</summary>
    /// <param name="network">The network.</param>
    /// <param name="question">What is asked of it.</param>
    /// <param name="shut">The cells that cannot be raised, a bit each, a byte for each group.</param>
    /// <param name="holds">Set, for the groups touched, to the cells that hold.</param>
    public void Sweep(LookupNetwork network, Question question, ReadOnlySpan<byte> shut, Span<byte> holds)
    {
        var rules = question == Question.Lost ? network.Losing : network.Raising;
        foreach (var stage in network.Stages)
        {
            for (var start = stage.FirstGroup; start < stage.EndGroup; start += Window)
            {
                for (var touched = TakeTouched(start, Math.Min(Window, stage.EndGroup - start)); touched != 0; touched &= touched - 1)
                {
                    var group = start + BitOperations.TrailingZeroCount(touched);
                    var first = group * LookupNetwork.GroupSize;
                    var sums = _sums.AsSpan(first, LookupNetwork.GroupSize);
                    var met = question == Question.Spoken ? GroupLookup.Touched(sums)
                        : stage.IsCount ? GroupLookup.Reached(rules.AsSpan(first, LookupNetwork.GroupSize), sums)
                        : GroupLookup.TopBits(rules.AsSpan(first, LookupNetwork.GroupSize), sums);
                    met = question == Question.Lost ? met | shut[group] : met & ~shut[group];
                    sums.Clear();
                    holds[group] = (byte)met;
                    if (stage.HasFeeds) Spread(network, first, met);
                }
            }
        }
    }

    /// <summary>The groups of a window that were touched, a bit each; they are untouched again.</summary>
    private ulong TakeTouched(int start, int count)
    {
        var touched = _touched.AsSpan(start, count);
        var bits = ~Vector512.Equals(Vector512.Create(_touched, start), Vector512<byte>.Zero).ExtractMostSignificantBits();
        touched.Clear();
        return bits & (ulong.MaxValue >> (Window - count));
    }

    private void Spread(LookupNetwork network, int first, int met)
    {
        for (; met != 0; met &= met - 1) Add(network.FeedsOf(network.Atoms.Length + first + BitOperations.TrailingZeroCount(met)));
    }
}

/// <summary>What is asked of the cells.</summary>
internal enum Question
{
    /// <summary>Whether what was added raises them.</summary>
    Raised,

    /// <summary>Whether they can no longer be raised once what was added is lost.</summary>
    Lost,

    /// <summary>Whether anything was added to them or to what they build on.</summary>
    Spoken,
}
