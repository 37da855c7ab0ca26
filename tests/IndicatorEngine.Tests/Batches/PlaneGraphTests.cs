using FsCheck.Xunit;
using IndicatorEngine.Batches;

namespace IndicatorEngine.Tests.Batches;

public sealed class PlaneGraphTests
{
    private const int MostParts = 20;

    [Property(MaxTest = 200)]
    public void Threshold_IsMetWhereSoManyPartsAre(byte parts, byte needed, ulong[] bits)
    {
        var count = 1 + (parts % MostParts);
        var wanted = 1 + (needed % count);
        var graph = new PlaneGraph(count);
        graph.Output(graph.Threshold(wanted, [.. Enumerable.Range(0, count)]));
        var inputs = new ulong[count * PlaneProgram.BlockWords];
        for (var i = 0; i < inputs.Length && bits.Length > 0; i++) inputs[i] = ulong.RotateLeft(bits[i % bits.Length], i / bits.Length);
        var found = Run(graph, inputs);
        for (var lane = 0; lane < PlaneProgram.BlockLanes; lane++)
        {
            var met = Enumerable.Range(0, count).Count(part => IsSet(inputs, part, lane)) >= wanted;
            Assert.Equal(met, IsSet(found, 0, lane));
        }
    }

    [Fact]
    public void WhatIsMadeTwice_IsMadeOnce_AndWhatNothingNeeds_IsNotMade()
    {
        var graph = new PlaneGraph(3);
        graph.And(0, 1);
        graph.Output(graph.Or(graph.And(1, 2), 0));
        graph.Output(graph.Xor(graph.And(2, 1), 0));
        var program = RegisterAllocation.Allocate(graph);
        Assert.Equal([PlaneOperation.And, PlaneOperation.Or, PlaneOperation.Xor], program.Instructions.Select(step => step.Operation));
    }

    [Fact]
    public void Registers_AreUsedAgain()
    {
        var graph = new PlaneGraph(2);
        var plane = 0;
        for (var i = 0; i < 100; i++) plane = graph.Xor(graph.AndNot(plane, 1), 1);
        graph.Output(plane);
        Assert.Equal(1, RegisterAllocation.Allocate(graph).Registers);
    }

    [Fact]
    public void AnInputThatIsWanted_AndAPlaneWantedTwice_AreCopied()
    {
        var graph = new PlaneGraph(2);
        graph.Output(1);
        graph.Output(graph.And(0, 1));
        graph.Output(graph.And(0, 1));
        var inputs = new ulong[2 * PlaneProgram.BlockWords];
        (inputs[0], inputs[PlaneProgram.BlockWords]) = (0b0110, 0b1100);
        var found = Run(graph, inputs);
        Assert.Equal([0b1100ul, 0b0100ul, 0b0100ul], Enumerable.Range(0, 3).Select(output => found[output * PlaneProgram.BlockWords]));
    }

    private static ulong[] Run(PlaneGraph graph, ulong[] inputs)
    {
        var program = RegisterAllocation.Allocate(graph);
        var outputs = new ulong[program.Outputs * PlaneProgram.BlockWords];
        PlaneKernel.Run(LaneWidths.Widest, program, inputs, new ulong[program.Registers * PlaneProgram.BlockWords], outputs, PlaneProgram.BlockWords);
        return outputs;
    }

    private static bool IsSet(ulong[] planes, int plane, int lane) => (planes[(plane * PlaneProgram.BlockWords) + (lane / 64)] >> lane & 1) != 0;
}
