namespace IndicatorEngine.Batches;

/// <summary>
/// Gives every plane of a graph a place: what is wanted and nothing else is made of it goes to its output at once, and
/// the rest shares as few registers as it can. What nothing needs is not made.
/// </summary>
/// <remarks>
/// Linear scan: M. Poletto and V. Sarkar, Linear Scan Register Allocation (ACM TOPLAS, 1999); in straight-line code
/// nothing ever spills.
/// </remarks>
internal sealed class RegisterAllocation
{
    private const int Unused = -1;

    private readonly PlaneGraph _graph;
    private readonly List<PlaneInstruction> _instructions = [];
    private readonly Stack<int> _free = new();
    private readonly int[] _register;
    private readonly int[] _lastUse;
    private readonly int[] _output;
    private int _registers;

    private RegisterAllocation(PlaneGraph graph)
    {
        _graph = graph;
        var nodes = graph.Inputs + graph.Made.Length;
        (_register, _lastUse, _output) = (new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(_lastUse, Unused);
        Array.Fill(_output, Unused);
        for (var output = 0; output < graph.Outputs.Count; output++) _output[graph.Outputs[output]] = output;
    }

    public static PlaneProgram Allocate(PlaneGraph graph)
    {
        var allocation = new RegisterAllocation(graph);
        allocation.FindLastUses();
        allocation.Place();
        return new PlaneProgram
        {
            Instructions = [.. allocation._instructions],
            Inputs = graph.Inputs,
            // One at least, since places are counted from where they begin.
            Registers = Math.Max(1, allocation._registers),
            Outputs = graph.Outputs.Count,
        };
    }

    /// <summary>The last node made of each, or for one of which nothing is made itself; -1 for what no output needs.</summary>
    private void FindLastUses()
    {
        var made = _graph.Made;
        for (var i = made.Length - 1; i >= 0; i--)
        {
            var node = _graph.Inputs + i;
            if (_lastUse[node] == Unused && _output[node] == Unused) continue;
            if (_lastUse[node] == Unused) _lastUse[node] = node;
            foreach (var operand in (ReadOnlySpan<int>)[made[i].First, made[i].Second, made[i].Third])
            {
                if (_lastUse[operand] == Unused) _lastUse[operand] = node;
            }
        }
    }

    private void Place()
    {
        for (var input = 0; input < _graph.Inputs; input++)
        {
            if (_output[input] != Unused) Copy(input);
        }

        var made = _graph.Made;
        for (var i = 0; i < made.Length; i++)
        {
            var node = _graph.Inputs + i;
            if (_lastUse[node] == Unused) continue;
            var (operation, first, second, third) = made[i];
            Release(first, node);
            if (second != first) Release(second, node);
            if (third != first && third != second) Release(third, node);
            var isRegister = _lastUse[node] > node;
            if (isRegister)
                _register[node] = _free.TryPop(out var register) ? register : _registers++;
            _instructions.Add(
                new PlaneInstruction(
                    operation,
                    isRegister ? Bytes(_register[node]) : OutputPlace(node),
                    PlaceOf(first),
                    PlaceOf(second),
                    PlaceOf(third)
                )
            );
            if (isRegister && _output[node] != Unused)
                Copy(node);
        }
    }

    private void Copy(int node) =>
        _instructions.Add(new PlaneInstruction(PlaneOperation.Majority, OutputPlace(node), PlaceOf(node), PlaceOf(node), PlaceOf(node)));

    private void Release(int operand, int node)
    {
        if (operand >= _graph.Inputs && _lastUse[operand] == node) _free.Push(_register[operand]);
    }

    private int PlaceOf(int node) => Bytes(node < _graph.Inputs ? node - _graph.Inputs : _register[node]);

    private int OutputPlace(int node) => Bytes(_output[node] - _graph.Outputs.Count);

    private static int Bytes(int planes) => planes * PlaneProgram.BlockWords * sizeof(ulong);
}
