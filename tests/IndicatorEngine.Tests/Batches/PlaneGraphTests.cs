using FsCheck.Xunit;
using IndicatorEngine.Batches;

namespace IndicatorEngine.Tests.Batches;

public sealed class PlaneGraphTests
{
    private const int MostParts = 20;
    private const int FirstInput = PlaneGraph.None + 1;
    private const int A = FirstInput;
    private const int B = FirstInput + 1;
    private const int C = FirstInput + 2;

    [Property(MaxTest = 200)]
    public void Threshold_IsMetWhereSoManyPartsAre(byte parts, byte needed, ulong[] bits)
    {
        var count = 1 + (parts % MostParts);
        var wanted = 1 + (needed % count);
        var graph = new PlaneGraph(FirstInput + count);
        var output = graph.Output(graph.Threshold(wanted, [.. Enumerable.Range(FirstInput, count)]));
        var inputs = Inputs(count);
        var given = inputs.Block(0)[(FirstInput * PlaneProgram.BlockWords)..];
        for (var i = 0; i < given.Length && bits.Length > 0; i++) given[i] = ulong.RotateLeft(bits[i % bits.Length], i / bits.Length);
        var found = Run(graph, inputs);
        for (var lane = 0; lane < PlaneProgram.BlockLanes; lane++)
        {
            var met = Enumerable.Range(FirstInput, count).Count(part => IsSet(inputs, part, lane)) >= wanted;
            Assert.Equal(met, IsSet(found, output, lane));
        }
    }

    [Fact]
    public void WhatIsMadeTwice_IsMadeOnce_AndWhatNothingNeeds_IsNotMade()
    {
        var graph = new PlaneGraph(FirstInput + 3);
        graph.And(A, B);
        graph.Output(graph.Or(graph.And(B, C), A));
        graph.Output(graph.Or(graph.And(C, B), graph.And(A, C)));
        Assert.Equal(4, Steps(graph));
    }

    [Fact]
    public void WhatNeedsNoMaking_IsNotMade()
    {
        var graph = new PlaneGraph(FirstInput + 2);
        Assert.Equal(
            [A, A, A, PlaneGraph.None, PlaneGraph.Rows],
            [
                graph.And(A, A),
                graph.Or(A, PlaneGraph.None),
                graph.And(PlaneGraph.Rows, A),
                graph.And(A, PlaneGraph.None),
                graph.Or(PlaneGraph.Rows, A),
            ]
        );
        Assert.Equal(graph.Output(graph.Majority(A, B, PlaneGraph.None)), graph.Output(graph.And(B, A)));
        Assert.Equal(1, Steps(graph));
    }

    [Fact]
    public void Registers_AreUsedAgain()
    {
        var graph = new PlaneGraph(FirstInput + 2);
        var plane = A;
        for (var i = 0; i < 100; i++) plane = graph.Or(graph.Without(plane, B), B);
        graph.Output(plane);
        Assert.Equal(2, RegisterAllocation.Allocate(graph).Registers);
    }

    [Fact]
    public void AnInputThatIsWanted_AndAPlaneThatIsAlsoUsed_AreCopied()
    {
        var graph = new PlaneGraph(FirstInput + 2);
        int[] outputs =
        [
            graph.Output(B),
            graph.Output(graph.And(A, B)),
            graph.Output(graph.Without(B, graph.And(A, B))),
            graph.Output(graph.Without(A, B)),
        ];
        var inputs = Inputs(2);
        (inputs.Plane(A, 0)[0], inputs.Plane(B, 0)[0]) = (0b0110, 0b1100);
        var found = Run(graph, inputs);
        Assert.Equal([0b1100ul, 0b0100ul, 0b1000ul, 0b0010ul], outputs.Select(output => found.Plane(output, 0)[0]));
    }

    /// <summary>The steps that are not there for every graph.</summary>
    private static int Steps(PlaneGraph graph) =>
        RegisterAllocation.Allocate(graph).Instructions.Length
        - RegisterAllocation.Allocate(new PlaneGraph(graph.Inputs)).Instructions.Length;

    private static PlaneMemory Inputs(int count)
    {
        var inputs = new PlaneMemory(FirstInput + count);
        inputs.Grow(1);
        inputs.Block(0).Clear();
        inputs.Plane(PlaneGraph.Rows, 0).Fill(ulong.MaxValue);
        return inputs;
    }

    private static PlaneMemory Run(PlaneGraph graph, PlaneMemory inputs)
    {
        var program = RegisterAllocation.Allocate(graph);
        var (registers, outputs) = (new PlaneMemory(program.Registers), new PlaneMemory(program.Outputs));
        registers.Grow(1);
        outputs.Grow(1);
        PlaneKernel.Run(LaneWidths.Widest, program, 0, inputs, registers, outputs);
        return outputs;
    }

    private static bool IsSet(PlaneMemory planes, int plane, int lane) => (planes.Plane(plane, 0)[lane / 64] >> lane & 1) != 0;
}
