using System.Numerics;
using System.Runtime.Intrinsics;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// Adds up what each cell of a network is fed, by going to the cells that are fed. All sums are zero again after a
/// sweep, at the cost of what was added. Never shared between runs at the same time.
/// </summary>
internal sealed class CellSums
{
    // INVARIANT: a condition has fewer parts than a sum can count (InputLimits.ConditionParts).
    private ushort[] _sums = [];
    private byte[] _isTouched = [];
    private int[] _touched = [];
    private int[] _next = [];

    /// <summary>Looks up every group of cells that was added to, stage by stage.</summary>
    /// <param name="network">The network.</param>
    /// <param name="question">What is asked of it.</param>
    /// <param name="nodes">The atoms that hold.</param>
    /// <param name="shut">The cells that cannot be raised.</param>
    /// <param name="holds">Set to the cells that hold, a bit each; zero before.</param>
    public void Sweep(LookupNetwork network, Question question, List<int> nodes, RuledOutCells shut, Span<byte> holds)
    {
        Begin(network);
        foreach (var node in nodes) Add(network, network.FeedsOf(node));
        if (question == Question.RuledOut)
        {
            // What cannot be raised is lost though nothing is added to it.
            foreach (var group in shut.Groups) Add(network, [new Feed(group * LookupNetwork.GroupSize, 0)]);
        }

        for (var s = 0; s < network.Stages.Length; s++)
        {
            var stage = network.Stages[s];
            foreach (var group in _touched.AsSpan(FirstTouched(stage, s).._next[s]))
            {
                var cells = _sums.AsSpan(group * LookupNetwork.GroupSize, LookupNetwork.GroupSize);
                var met = GroupLookup.Met(network, question, stage, group, Vector128.Create<ushort>(cells), shut);
                cells.Clear();
                _isTouched[group] = 0;
                holds[group] = (byte)met;
                if (stage.HasFeeds) Spread(network, group, met);
            }
        }
    }

    private void Begin(LookupNetwork network)
    {
        if (_sums.Length < network.Raising.Length)
        {
            _sums = new ushort[network.Raising.Length];
            _isTouched = new byte[network.Groups];
        }

        var stages = network.Stages;
        if (_touched.Length < network.Groups + stages.Length) _touched = new int[network.Groups + stages.Length];
        if (_next.Length < stages.Length) _next = new int[stages.Length];
        for (var s = 0; s < stages.Length; s++) _next[s] = FirstTouched(stages[s], s);
    }

    // Each stage has a place more than it has groups, for what is written there and does not count.
    private static int FirstTouched(Stage stage, int s) => stage.FirstGroup + s;

    private void Add(LookupNetwork network, ReadOnlySpan<Feed> feeds)
    {
        var (sums, touched, isTouched, next, stageOfGroup) = (_sums, _touched, _isTouched, _next, network.StageOfGroup);
        foreach (var feed in feeds)
        {
            sums[feed.Cell] = unchecked((ushort)(sums[feed.Cell] + feed.Adds));
            // Without a branch that nobody could foretell: what was touched before is written, and not counted.
            var group = feed.Cell / LookupNetwork.GroupSize;
            ref var end = ref next[stageOfGroup[group]];
            touched[end] = group;
            end += 1 - isTouched[group];
            isTouched[group] = 1;
        }
    }

    private void Spread(LookupNetwork network, int group, int met)
    {
        for (; met != 0; met &= met - 1) Add(network, network.FeedsOf(network.NodeOf(group, BitOperations.TrailingZeroCount(met))));
    }
}
