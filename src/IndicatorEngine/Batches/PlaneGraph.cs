using System.Runtime.InteropServices;

namespace IndicatorEngine.Batches;

/// <summary>
/// Planes and how they are made of one another, before they have a place. What is made twice is made once.
/// </summary>
/// <remarks>
/// Conditions are monotone, so that majorities are enough for them: L. Amarù, P.-E. Gaillardon, G. De Micheli,
/// Majority-Inverter Graph (DAC, 2014).
/// </remarks>
/// <param name="inputs">How many planes are given: the first nodes. The first two are the same in every graph, as
/// inputs and as outputs.</param>
internal sealed class PlaneGraph(int inputs)
{
    /// <summary>The plane with a bit for every screening there is; no plane has others.</summary>
    public const int Rows = 0;

    /// <summary>The plane with no bit.</summary>
    public const int None = 1;

    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, int> _known = [];
    private readonly List<int> _outputs = [Rows, None];
    private readonly Dictionary<int, int> _outputOf = new() { [Rows] = Rows, [None] = None };

    /// <summary>A plane made of three others.</summary>
    public readonly record struct Node(PlaneOperation Operation, int First, int Second, int Third);

    public int Inputs => inputs;

    /// <summary>
    /// What is made, in an order in which everything comes after what it is made of; the first has the number after the
    /// inputs.
    /// </summary>
    public ReadOnlySpan<Node> Made => CollectionsMarshal.AsSpan(_nodes);

    /// <summary>The nodes wanted, each once, in the order in which they were first asked for; the first two always are.</summary>
    public IReadOnlyList<int> Outputs => _outputs;

    /// <summary>Asks for a node; answers which output it is.</summary>
    public int Output(int node)
    {
        if (_outputOf.TryGetValue(node, out var known)) return known;
        _outputs.Add(node);
        return _outputOf[node] = _outputs.Count - 1;
    }

    public int And(int one, int other) => Majority(None, one, other);

    public int Or(int one, int other) => Majority(Rows, one, other);

    /// <summary>The one and not the other.</summary>
    public int Without(int one, int other) => Parity(None, one, And(one, other));

    public int Majority(int one, int other, int third)
    {
        var (low, middle, high) = Ordered(one, other, third);
        if (low == middle || middle == high) return middle;
        return (low, middle) == (Rows, None) ? high : Make(new Node(PlaneOperation.Majority, low, middle, high));
    }

    /// <summary>At least so many of several planes. Between one and all of them, the lanes are counted.</summary>
    public int Threshold(int needed, int[] parts)
    {
        // In one order, so that groups of the same parts meet.
        parts = [.. parts.Order()];
        if (needed == 1) return parts.Aggregate(Or);
        return needed == parts.Length ? parts.Aggregate(And) : AtLeast(needed, Sum(parts));
    }

    /// <summary>The lanes counted in binary, lowest digit first: three planes of one weight become one, and a carry.</summary>
    /// <remarks>
    /// Carry-save addition: C. S. Wallace, A Suggestion for a Fast Multiplier (IEEE Transactions on Electronic
    /// Computers, 1964).
    /// </remarks>
    private List<int> Sum(int[] parts)
    {
        var digits = new List<int>();
        for (var weight = new Queue<int>(parts); weight.Count > 0;)
        {
            var carries = new Queue<int>();
            while (weight.Count > 1)
            {
                var (a, b) = (weight.Dequeue(), weight.Dequeue());
                var c = weight.TryDequeue(out var third) ? third : None;
                weight.Enqueue(Parity(a, b, c));
                carries.Enqueue(Majority(a, b, c));
            }

            digits.Add(weight.Dequeue());
            weight = carries;
        }

        return digits;
    }

    /// <summary>Compares with a number that is known: from the lowest digit, equal so far counts as enough.</summary>
    private int AtLeast(int needed, List<int> digits)
    {
        int? enough = null;
        for (var digit = 0; digit < digits.Count; digit++)
        {
            var isSet = (needed >> digit & 1) != 0;
            enough = (enough, isSet) switch
            {
                ({ } before, true) => And(digits[digit], before),
                ({ } before, false) => Or(digits[digit], before),
                (null, true) => digits[digit],
                _ => null,
            };
        }

        return enough!.Value;
    }

    private int Parity(int one, int other, int third)
    {
        var (low, middle, high) = Ordered(one, other, third);
        return Make(new Node(PlaneOperation.Parity, low, middle, high));
    }

    private static (int Low, int Middle, int High) Ordered(int one, int other, int third)
    {
        if (one > other) (one, other) = (other, one);
        if (other > third) (other, third) = (third, other);
        if (one > other) (one, other) = (other, one);
        return (one, other, third);
    }

    private int Make(Node node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        _nodes.Add(node);
        return _known[node] = inputs + _nodes.Count - 1;
    }
}
