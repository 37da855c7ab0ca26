using System.Runtime.InteropServices;

namespace IndicatorEngine.Batches;

/// <summary>
/// Planes and how they are made of one another, before they have a place. What is made twice is made once.
/// </summary>
/// <param name="inputs">How many planes are given: the first nodes.</param>
internal sealed class PlaneGraph(int inputs)
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, int> _known = [];
    private readonly List<int> _outputs = [];

    /// <summary>A plane made of two others.</summary>
    public readonly record struct Node(PlaneOperation Operation, int Left, int Right);

    public int Inputs => inputs;

    /// <summary>What is made, in an order in which everything comes after what it is made of; the first has the number after the inputs.</summary>
    public ReadOnlySpan<Node> Made => CollectionsMarshal.AsSpan(_nodes);

    /// <summary>The nodes wanted, in the order in which they were asked for.</summary>
    public IReadOnlyList<int> Outputs => _outputs;

    /// <summary>Asks for a node; answers which output it is.</summary>
    public int Output(int node)
    {
        _outputs.Add(node);
        return _outputs.Count - 1;
    }

    public int And(int one, int other) => one == other ? one : Symmetric(PlaneOperation.And, one, other);

    public int Or(int one, int other) => one == other ? one : Symmetric(PlaneOperation.Or, one, other);

    public int Xor(int one, int other) => Symmetric(PlaneOperation.Xor, one, other);

    public int AndNot(int one, int other) => Make(new Node(PlaneOperation.AndNot, one, other));

    /// <summary>At least so many of several planes. Between one and all of them, the lanes are counted.</summary>
    public int Threshold(int needed, int[] parts)
    {
        // In one order, so that groups of the same parts meet.
        parts = [.. parts.Order()];
        if (needed == 1) return parts.Aggregate(Or);
        return needed == parts.Length ? parts.Aggregate(And) : AtLeast(needed, Sum(parts));
    }

    /// <summary>The lanes counted in binary, lowest digit first: three planes of one weight become one, and a carry.</summary>
    /// <remarks>Carry-save addition: C. S. Wallace, A Suggestion for a Fast Multiplier (IEEE Transactions on Electronic Computers, 1964).</remarks>
    private List<int> Sum(int[] parts)
    {
        var digits = new List<int>();
        for (var weight = new Queue<int>(parts); weight.Count > 0;)
        {
            var carries = new Queue<int>();
            while (weight.Count > 1)
            {
                var (a, b) = (weight.Dequeue(), weight.Dequeue());
                var half = Xor(a, b);
                var carry = And(a, b);
                if (weight.TryDequeue(out var c))
                {
                    carry = Or(carry, And(half, c));
                    half = Xor(half, c);
                }

                weight.Enqueue(half);
                carries.Enqueue(carry);
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

    private int Symmetric(PlaneOperation operation, int one, int other) => Make(new Node(operation, Math.Min(one, other), Math.Max(one, other)));

    private int Make(Node node)
    {
        if (_known.TryGetValue(node, out var known)) return known;
        _nodes.Add(node);
        return _known[node] = inputs + _nodes.Count - 1;
    }
}
