using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IndicatorEngine.Batches;

/// <summary>Runs a program over one block of planes.</summary>
internal static class PlaneKernel
{
    private const int BlockBytes = PlaneProgram.BlockWords * sizeof(ulong);

    /// <summary>Runs with words of a width; every width gives the same bits.</summary>
    /// <param name="width">The width.</param>
    /// <param name="program">The program.</param>
    /// <param name="block">Which block of the inputs makes the same block of the outputs.</param>
    /// <param name="inputs">The input planes.</param>
    /// <param name="registers">Room for the registers of the program; what it holds before and after means nothing.</param>
    /// <param name="outputs">Receives the output planes.</param>
    public static void Run(LaneWidth width, PlaneProgram program, int block, PlaneMemory inputs, PlaneMemory registers, PlaneMemory outputs)
    {
        switch (width)
        {
            case LaneWidth.Bits512:
                Run<Lane512>(program.Instructions, inputs.Block(block), registers.Block(0), outputs.Block(block));
                break;
            case LaneWidth.Bits256:
                Run<Lane256>(program.Instructions, inputs.Block(block), registers.Block(0), outputs.Block(block));
                break;
            case LaneWidth.Bits128:
                Run<Lane128>(program.Instructions, inputs.Block(block), registers.Block(0), outputs.Block(block));
                break;
            default:
                Run<Lane64>(program.Instructions, inputs.Block(block), registers.Block(0), outputs.Block(block));
                break;
        }
    }

    // INVARIANT: a place lies within its memory, and a block is a whole number of lanes of every width: nothing is checked here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TLane>(
        ReadOnlySpan<PlaneInstruction> instructions,
        Span<ulong> inputs,
        Span<ulong> registers,
        Span<ulong> outputs
    )
        where TLane : struct, ILane<TLane>
    {
        ref var start = ref Unsafe.As<ulong, byte>(ref MemoryMarshal.GetReference(registers));
        var (toInputs, toOutputs) = (Distance(ref start, inputs), Distance(ref start, outputs));
        foreach (ref readonly var step in instructions)
        {
            ref var target = ref Plane(ref start, step.Target, toOutputs);
            ref var first = ref Plane(ref start, step.First, toInputs);
            ref var second = ref Plane(ref start, step.Second, toInputs);
            ref var third = ref Plane(ref start, step.Third, toInputs);
            if (step.Operation == PlaneOperation.Majority)
            {
                for (nint i = 0; i < BlockBytes; i += TLane.Words * sizeof(ulong))
                    Store(TLane.Majority(Load(ref first, i), Load(ref second, i), Load(ref third, i)), ref target, i);
            }
            else
            {
                for (nint i = 0; i < BlockBytes; i += TLane.Words * sizeof(ulong))
                    Store(Load(ref first, i) ^ Load(ref second, i) ^ Load(ref third, i), ref target, i);
            }
        }

        static TLane Load(ref byte plane, nint at) => TLane.Load(in Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref plane, at)));

        static void Store(TLane lane, ref byte plane, nint at) =>
            TLane.Store(lane, ref Unsafe.As<byte, ulong>(ref Unsafe.AddByteOffset(ref plane, at)));
    }

    /// <summary>How far behind the start other planes end.</summary>
    private static nint Distance(ref byte start, Span<ulong> planes) =>
        Unsafe.ByteOffset(ref start, ref Unsafe.As<ulong, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(planes), planes.Length)));

    // Without a branch: nobody can foretell which of the two it is.
    private static ref byte Plane(ref byte start, int place, nint ifBefore) =>
        ref Unsafe.AddByteOffset(ref start, unchecked(place + (ifBefore & (place >> 31))));
}
