using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IndicatorEngine.Batches;

/// <summary>Runs a program over one block of planes.</summary>
internal static class PlaneKernel
{
    /// <summary>Runs with words of a width; every width gives the same bits.</summary>
    /// <param name="width">The width.</param>
    /// <param name="program">The program.</param>
    /// <param name="inputs">The input planes of the block, one after the other.</param>
    /// <param name="registers">Room for the registers of the program; what it holds before and after means nothing.</param>
    /// <param name="outputs">The first word of the block in the first output plane, and all that follows.</param>
    /// <param name="stride">The words from one output plane to the next.</param>
    public static void Run(LaneWidth width, PlaneProgram program, ReadOnlySpan<ulong> inputs, Span<ulong> registers, Span<ulong> outputs, int stride)
    {
        switch (width)
        {
            case LaneWidth.Bits512:
                Run<Lane512>(program, inputs, registers, outputs, stride);
                break;
            case LaneWidth.Bits256:
                Run<Lane256>(program, inputs, registers, outputs, stride);
                break;
            case LaneWidth.Bits128:
                Run<Lane128>(program, inputs, registers, outputs, stride);
                break;
            default:
                Run<Lane64>(program, inputs, registers, outputs, stride);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<TLane>(PlaneProgram program, ReadOnlySpan<ulong> inputs, Span<ulong> registers, Span<ulong> outputs, int stride)
        where TLane : struct, ILane<TLane>
    {
        var (firstRegister, firstOutput) = (program.Inputs, program.Inputs + program.Registers);
        foreach (var step in program.Instructions)
        {
            ref var target = ref MemoryMarshal.GetReference(step.Target < firstOutput
                ? registers.Slice((step.Target - firstRegister) * PlaneProgram.BlockWords, PlaneProgram.BlockWords)
                : outputs.Slice((step.Target - firstOutput) * stride, PlaneProgram.BlockWords));
            ref readonly var left = ref Plane(step.Left, inputs, registers, outputs);
            ref readonly var right = ref Plane(step.Right, inputs, registers, outputs);
            switch (step.Operation)
            {
                case PlaneOperation.And:
                    for (var i = 0; i < PlaneProgram.BlockWords; i += TLane.Words) TLane.Store(At(in left, i) & At(in right, i), ref Unsafe.Add(ref target, i));
                    break;
                case PlaneOperation.Or:
                    for (var i = 0; i < PlaneProgram.BlockWords; i += TLane.Words) TLane.Store(At(in left, i) | At(in right, i), ref Unsafe.Add(ref target, i));
                    break;
                case PlaneOperation.Xor:
                    for (var i = 0; i < PlaneProgram.BlockWords; i += TLane.Words) TLane.Store(At(in left, i) ^ At(in right, i), ref Unsafe.Add(ref target, i));
                    break;
                default:
                    for (var i = 0; i < PlaneProgram.BlockWords; i += TLane.Words) TLane.Store(TLane.AndNot(At(in left, i), At(in right, i)), ref Unsafe.Add(ref target, i));
                    break;
            }
        }

        // INVARIANT: every plane is cut out with its bounds checked, and a block is a whole number of lanes of every width.
        ref readonly ulong Plane(int plane, ReadOnlySpan<ulong> inputs, ReadOnlySpan<ulong> registers, ReadOnlySpan<ulong> outputs) =>
            ref MemoryMarshal.GetReference(plane < firstRegister ? inputs.Slice(plane * PlaneProgram.BlockWords, PlaneProgram.BlockWords)
                : plane < firstOutput ? registers.Slice((plane - firstRegister) * PlaneProgram.BlockWords, PlaneProgram.BlockWords)
                : outputs.Slice((plane - firstOutput) * stride, PlaneProgram.BlockWords));

        static TLane At(ref readonly ulong plane, int word) => TLane.Load(in Unsafe.Add(ref Unsafe.AsRef(in plane), word));
    }
}
