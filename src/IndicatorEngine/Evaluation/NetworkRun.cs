using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>The counters of one run through a network. Reused, never shared between runs at the same time.</summary>
internal sealed class NetworkRun(GateNetwork network)
{
    private const int Shut = int.MinValue / 2;

    private readonly int[] _met = new int[network.Needed.Length];
    private readonly int[] _lost = new int[network.Needed.Length];
    private readonly int[] _touched = new int[network.Needed.Length];
    private readonly Stack<int> _true = new();
    private readonly Stack<int> _gone = new();
    private int _touchedCount;

    public bool IsOpen(int gate) => _met[gate] >= network.Needed[gate];

    public bool IsLost(int gate) => _lost[gate] > network.Spare[gate];

    /// <summary>The gates that something recorded reached.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _touchedCount);

    /// <summary>An output that cannot open in this run, whatever feeds it.</summary>
    public void Shutter(int output)
    {
        Touch(output);
        _met[output] = _lost[output] = Shut;
        _gone.Push(network.Atoms.Length + output);
    }

    public void SetTrue(int atom) => _true.Push(atom);

    public void SetLost(int atom) => _gone.Push(atom);

    public void Propagate()
    {
        while (_true.TryPop(out var node))
        {
            foreach (var gate in FedBy(node))
            {
                Touch(gate);
                if (++_met[gate] == network.Needed[gate]) _true.Push(network.Atoms.Length + gate);
            }
        }

        while (_gone.TryPop(out var node))
        {
            foreach (var gate in FedBy(node))
            {
                Touch(gate);
                if (++_lost[gate] == network.Spare[gate] + 1) _gone.Push(network.Atoms.Length + gate);
            }
        }
    }

    /// <summary>Undoes the run, at the cost of what it touched.</summary>
    public void Reset()
    {
        foreach (var gate in Touched) _met[gate] = _lost[gate] = 0;
        _touchedCount = 0;
    }

    private ReadOnlySpan<int> FedBy(int node) => network.Fed.AsSpan(network.FedStart[node], network.FedStart[node + 1] - network.FedStart[node]);

    private void Touch(int gate)
    {
        if (_met[gate] == 0 && _lost[gate] == 0) _touched[_touchedCount++] = gate;
    }
}
