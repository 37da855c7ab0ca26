using System.Globalization;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Compilation;

/// <summary>Builds the network: equal facts become one atom, equal groups one gate.</summary>
/// <param name="codeIndex">The position of each code.</param>
internal sealed class GateNetworkBuilder(IReadOnlyDictionary<string, int> codeIndex)
{
    private readonly Dictionary<string, int> _atomByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _gateByKey = new(StringComparer.Ordinal);
    private readonly List<FactCondition> _atoms = [];
    private readonly List<Gate> _gates = [];
    private readonly Dictionary<string, int> _outputById = new(StringComparer.Ordinal);

    /// <summary>A gate's threshold and inputs; an input is an atom, or a gate as its complement (<c>~gate</c>).</summary>
    private readonly record struct Gate(int Needed, int[] Inputs);

    public GateNetwork Build(Ruleset ruleset)
    {
        var outputs = ruleset.Indicators.Select(i => i.When).Concat(ruleset.NoticeRules.Select(n => n.When)).ToList();
        for (var i = 0; i < ruleset.Indicators.Length; i++) _outputById[ruleset.Indicators[i].Id] = i;
        // The outputs take the first gates, so that an indicator can feed another before it is built.
        _gates.AddRange(outputs.Select(_ => default(Gate)));
        for (var i = 0; i < outputs.Count; i++) _gates[i] = GateOf(outputs[i]);
        return Flatten(outputs.Count);
    }

    private Gate GateOf(Condition condition) => condition is GroupCondition group
        ? new Gate(group.Needed, [.. group.Parts.Select(InputOf)])
        : new Gate(1, [InputOf(condition)]);

    private int InputOf(Condition condition) => condition switch
    {
        FactCondition fact => Atom(fact),
        IndicatorCondition indicator => ~_outputById[indicator.IndicatorId],
        GroupCondition { Parts.Length: 1 } single => InputOf(single.Parts[0]),
        _ => ~SharedGate(GateOf(condition)),
    };

    private int Atom(FactCondition fact)
    {
        var key = fact switch
        {
            MeasureCondition measure => string.Create(CultureInfo.InvariantCulture, $"{fact.Code.Id} {measure.AtLeast}..{measure.AtMost}"),
            ChoiceCondition choice => $"{fact.Code.Id} {string.Join('|', choice.Options.Order(StringComparer.Ordinal))}",
            _ => fact.Code.Id,
        };
        if (_atomByKey.TryGetValue(key, out var atom)) return atom;
        _atoms.Add(fact);
        return _atomByKey[key] = _atoms.Count - 1;
    }

    private int SharedGate(Gate gate)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{gate.Needed}:{string.Join(',', gate.Inputs.Order())}");
        if (_gateByKey.TryGetValue(key, out var known)) return known;
        _gates.Add(gate);
        return _gateByKey[key] = _gates.Count - 1;
    }

    private GateNetwork Flatten(int outputs)
    {
        int Node(int input) => input >= 0 ? input : _atoms.Count + ~input;
        var feeds = _gates.SelectMany((gate, index) => gate.Inputs.Select(input => (From: Node(input), To: index)));
        var (fedStart, fed) = Group(feeds, _atoms.Count + _gates.Count);
        var (codeStart, atomOfCode) = Group(_atoms.Select((atom, index) => (codeIndex[atom.Code.Id], index)), codeIndex.Count);
        return new GateNetwork
        {
            Atoms = [.. _atoms],
            CodeStart = codeStart,
            AtomOfCode = atomOfCode,
            FedStart = fedStart,
            Fed = fed,
            Needed = [.. _gates.Select(gate => gate.Needed)],
            Spare = [.. _gates.Select(gate => gate.Inputs.Length - gate.Needed)],
            Outputs = outputs,
        };
    }

    /// <summary>Pairs grouped by their first number, as offsets into one flat list.</summary>
    private static (int[] Start, int[] Items) Group(IEnumerable<(int From, int To)> pairs, int count)
    {
        var sorted = pairs.OrderBy(pair => pair.From).ThenBy(pair => pair.To).ToList();
        var start = new int[count + 1];
        foreach (var (from, _) in sorted) start[from + 1]++;
        for (var i = 0; i < count; i++) start[i + 1] += start[i];
        return (start, [.. sorted.Select(pair => pair.To)]);
    }
}
