using System.Globalization;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Compilation;

/// <summary>
/// Lays the conditions out in cells: one that names at most six facts becomes one table, a larger one is cut at its
/// groups. Equal facts become one atom, and equal groups that were cut off one cell.
/// </summary>
/// <param name="codeIndex">The position of each code.</param>
internal sealed class LookupNetworkBuilder(IReadOnlyDictionary<string, int> codeIndex)
{
    private readonly Dictionary<string, int> _atomByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _cellByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _outputById = new(StringComparer.Ordinal);
    private readonly List<FactCondition> _atoms = [];
    private readonly List<DraftCell> _cells = [];

    public LookupNetwork Build(Ruleset ruleset)
    {
        var outputs = ruleset.Indicators.Select(i => i.When).Concat(ruleset.NoticeRules.Select(n => n.When)).ToList();
        for (var i = 0; i < ruleset.Indicators.Length; i++) _outputById[ruleset.Indicators[i].Id] = i;
        // The outputs take the first places, so that an indicator can feed another before it is built.
        _cells.AddRange(outputs.Select(_ => default(DraftCell)));
        for (var i = 0; i < outputs.Count; i++) _cells[i] = CellOf(outputs[i]);
        var (codeStart, atomOfCode) = AtomsByCode();
        return new NetworkLayout(_cells, _atoms.Count, outputs.Count).Network([.. _atoms], codeStart, atomOfCode);
    }

    private DraftCell CellOf(Condition condition)
    {
        var inputs = new List<int>(TruthTable.MostInputs);
        if (TryCollect(condition, inputs))
        {
            inputs.Sort();
            return DraftCell.Table(TableOf(condition, inputs), inputs);
        }

        // INVARIANT: what is no group has one input, and was a table above.
        var group = (GroupCondition)condition;
        int[] parts = [.. group.Parts.Select(InputOf).Order()];
        inputs = [.. parts.Distinct()];
        return inputs.Count <= TruthTable.MostInputs
            ? DraftCell.Table(TruthTable.AtLeast(group.Needed, [.. parts.Select(part => TruthTable.Input(inputs.IndexOf(part)))]), inputs)
            : DraftCell.Count(group.Needed, parts);
    }

    /// <summary>The different inputs of a whole condition, unless there are too many for one table.</summary>
    private bool TryCollect(Condition condition, List<int> inputs)
    {
        if (condition is GroupCondition group)
        {
            foreach (var part in group.Parts)
            {
                if (!TryCollect(part, inputs)) return false;
            }

            return true;
        }

        var input = InputOf(condition);
        if (inputs.Contains(input)) return true;
        if (inputs.Count == TruthTable.MostInputs) return false;
        inputs.Add(input);
        return true;
    }

    private ulong TableOf(Condition condition, List<int> inputs)
    {
        if (condition is not GroupCondition group) return TruthTable.Input(inputs.IndexOf(InputOf(condition)));
        var parts = new ulong[group.Parts.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = TableOf(group.Parts[i], inputs);
        return TruthTable.AtLeast(group.Needed, parts);
    }

    /// <summary>An atom, or a cell as its complement (<c>~cell</c>).</summary>
    private int InputOf(Condition condition) => condition switch
    {
        FactCondition fact => Atom(fact),
        IndicatorCondition indicator => ~_outputById[indicator.IndicatorId],
        GroupCondition { Parts.Length: 1 } single => InputOf(single.Parts[0]),
        _ => ~SharedCell(CellOf(condition)),
    };

    private int Atom(FactCondition fact)
    {
        var key = $"{fact.Code.Id} {fact.Asks}";
        if (_atomByKey.TryGetValue(key, out var atom)) return atom;
        _atoms.Add(fact);
        return _atomByKey[key] = _atoms.Count - 1;
    }

    private int SharedCell(DraftCell cell)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{cell.IsCount}:{cell.Raising}:{string.Join(',', cell.Inputs)}");
        if (_cellByKey.TryGetValue(key, out var known)) return known;
        _cells.Add(cell);
        return _cellByKey[key] = _cells.Count - 1;
    }

    private (int[] Start, int[] Atoms) AtomsByCode()
    {
        var start = new int[codeIndex.Count + 1];
        var byCode = _atoms.Select((atom, index) => (Code: codeIndex[atom.Code.Id], Atom: index)).OrderBy(pair => pair.Code).ToList();
        foreach (var (code, _) in byCode) start[code + 1]++;
        for (var code = 0; code < codeIndex.Count; code++) start[code + 1] += start[code];
        return (start, [.. byCode.Select(pair => pair.Atom)]);
    }
}
