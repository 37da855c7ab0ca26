namespace IndicatorEngine.Batches;

/// <summary>
/// Gives every plane of a graph a place: what is wanted is made where it is wanted, and the rest shares as few
/// registers as it can. What nothing needs is not made.
/// </summary>
/// <remarks>Linear scan: M. Poletto and V. Sarkar, Linear Scan Register Allocation (ACM TOPLAS, 1999); in straight-line code nothing ever spills.</remarks>
internal static class RegisterAllocation
{
    private const int Unused = -1;

    public static PlaneProgram Allocate(PlaneGraph graph)
    {
        var made = graph.Made;
        var lastUse = LastUses(graph);
        var place = new int[graph.Inputs + made.Length];
        Array.Fill(place, Unused);
        for (var input = 0; input < graph.Inputs; input++) place[input] = input;
        // Outputs come after the registers, whose number is not known yet: until then they count downwards.
        for (var output = graph.Outputs.Count - 1; output >= 0; output--)
        {
            if (graph.Outputs[output] >= graph.Inputs) place[graph.Outputs[output]] = ~(output + 1);
        }

        var (instructions, free, registers) = (new List<PlaneInstruction>(), new Stack<int>(), 0);
        for (var i = 0; i < made.Length; i++)
        {
            var node = graph.Inputs + i;
            if (lastUse[node] == Unused) continue;
            var (left, right) = (made[i].Left, made[i].Right);
            var isRegister = place[node] == Unused;
            Release(left);
            if (right != left) Release(right);
            if (isRegister) place[node] = graph.Inputs + (free.TryPop(out var register) ? register : registers++);
            instructions.Add(new PlaneInstruction(made[i].Operation, place[node], place[left], place[right]));

            void Release(int operand)
            {
                if (lastUse[operand] == node && place[operand] >= graph.Inputs) free.Push(place[operand] - graph.Inputs);
            }
        }

        for (var output = 0; output < graph.Outputs.Count; output++)
        {
            var from = place[graph.Outputs[output]];
            if (from != ~(output + 1)) instructions.Add(new PlaneInstruction(PlaneOperation.Or, ~(output + 1), from, from));
        }

        int Place(int plane) => plane >= 0 ? plane : graph.Inputs + registers + ~plane - 1;
        return new PlaneProgram
        {
            Instructions = [.. instructions.Select(step => step with { Target = Place(step.Target), Left = Place(step.Left), Right = Place(step.Right) })],
            Inputs = graph.Inputs,
            Registers = registers,
            Outputs = graph.Outputs.Count,
        };
    }

    /// <summary>The last node made of each; -1 for what no output needs.</summary>
    private static int[] LastUses(PlaneGraph graph)
    {
        var made = graph.Made;
        var last = new int[graph.Inputs + made.Length];
        Array.Fill(last, Unused);
        foreach (var output in graph.Outputs) last[output] = int.MaxValue;
        for (var i = made.Length - 1; i >= 0; i--)
        {
            var node = graph.Inputs + i;
            if (last[node] == Unused) continue;
            if (last[made[i].Left] == Unused) last[made[i].Left] = node;
            if (last[made[i].Right] == Unused) last[made[i].Right] = node;
        }

        return last;
    }
}
