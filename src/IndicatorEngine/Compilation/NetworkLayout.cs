using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Compilation;

/// <summary>
/// Gives the cells their places: after what they build on, tables and counts apart, and those that nothing builds on
/// last, in the order of the ruleset.
/// </summary>
internal sealed class NetworkLayout
{
    private readonly List<DraftCell> _drafts;
    private readonly int _atoms;
    private readonly int _outputs;
    private readonly int[] _levels;
    private readonly int[] _places;
    private readonly List<Stage> _stages = [];
    private int _end;

    public NetworkLayout(List<DraftCell> drafts, int atoms, int outputs)
    {
        _drafts = drafts;
        _atoms = atoms;
        _outputs = outputs;
        _levels = new int[drafts.Count];
        _places = new int[drafts.Count];
        var isFed = new bool[drafts.Count];
        for (var draft = 0; draft < drafts.Count; draft++)
        {
            foreach (var input in drafts[draft].Inputs)
            {
                if (input < 0) isFed[~input] = true;
            }
        }

        foreach (
            var level in Enumerable
                .Range(0, drafts.Count)
                .ToLookup(draft => isFed[draft] ? LevelOf(draft) : int.MaxValue)
                .OrderBy(level => level.Key)
        )
        {
            var first = _end;
            Place(level.Where(draft => !drafts[draft].IsCount));
            var firstCount = _end;
            Place(level.Where(draft => drafts[draft].IsCount));
            _stages.Add(
                new Stage(
                    first / LookupNetwork.GroupSize,
                    firstCount / LookupNetwork.GroupSize,
                    _end / LookupNetwork.GroupSize,
                    level.Key != int.MaxValue
                )
            );
        }

        _end = Full(_end, LookupNetwork.GroupSize * LookupNetwork.GroupsPerWord);
    }

    public LookupNetwork Network(FactCondition[] atoms, int[] codeStart, int[] atomOfCode)
    {
        var (raising, rulingOut, outputOfCell) = (new ulong[_end], new ulong[_end], new int[_end]);
        Array.Fill(outputOfCell, -1);
        foreach (var stage in _stages)
        {
            // A cell that only fills a group never holds: no sum is so large, and as a table it would be empty.
            var cells = (stage.FirstCount * LookupNetwork.GroupSize)..(stage.EndGroup * LookupNetwork.GroupSize);
            raising.AsSpan(cells).Fill(ulong.MaxValue);
            rulingOut.AsSpan(cells).Fill(ulong.MaxValue);
        }

        for (var draft = 0; draft < _drafts.Count; draft++)
        {
            (raising[_places[draft]], rulingOut[_places[draft]]) = (_drafts[draft].Raising, _drafts[draft].RulingOut);
            if (draft < _outputs) outputOfCell[_places[draft]] = draft;
        }

        var (feedStart, feeds) = Feeds();
        return new LookupNetwork
        {
            Atoms = atoms,
            CodeStart = codeStart,
            AtomOfCode = atomOfCode,
            PlainAtomOfCode =
            [
                .. codeStart.Zip(codeStart.Skip(1), (start, end) =>
                    end - start == 1 && atoms[atomOfCode[start]] is PresentCondition ? atomOfCode[start] : -1
                ),
            ],
            FeedStart = feedStart,
            Feeds = feeds,
            Raising = raising,
            RulingOut = rulingOut,
            Stages = [.. _stages],
            StageOfGroup =
            [
                .. _stages.Index().SelectMany(stage => Enumerable.Repeat(stage.Index, stage.Item.EndGroup - stage.Item.FirstGroup)),
            ],
            CellOfOutput = _places[.._outputs],
            OutputOfCell = outputOfCell,
        };
    }

    private (int[] Start, Feed[] Feeds) Feeds()
    {
        int Node(int input) => input >= 0 ? input : _atoms + _places[~input];
        var start = new int[_atoms + _end + 1];
        foreach (var draft in _drafts)
        {
            foreach (var input in draft.Inputs) start[Node(input) + 1]++;
        }

        for (var node = 0; node < _atoms + _end; node++) start[node + 1] += start[node];
        var feeds = new Feed[start[^1]];
        var next = start.AsSpan().ToArray();
        for (var draft = 0; draft < _drafts.Count; draft++)
        {
            var inputs = _drafts[draft].Inputs;
            for (var slot = 0; slot < inputs.Count; slot++)
            {
                feeds[next[Node(inputs[slot])]++] = new Feed(_places[draft], _drafts[draft].IsCount ? 1 : 1 << slot);
            }
        }

        return (start, feeds);
    }

    private void Place(IEnumerable<int> drafts)
    {
        foreach (var draft in drafts) _places[draft] = _end++;
        _end = Full(_end, LookupNetwork.GroupSize);
    }

    private static int Full(int count, int size) => (count + size - 1) / size * size;

    // Deep rulesets are refused at load, so this cannot exhaust the stack.
    private int LevelOf(int draft)
    {
        if (_levels[draft] > 0) return _levels[draft];
        var level = 1;
        foreach (var input in _drafts[draft].Inputs)
        {
            if (input < 0) level = Math.Max(level, 1 + LevelOf(~input));
        }

        return _levels[draft] = level;
    }
}
