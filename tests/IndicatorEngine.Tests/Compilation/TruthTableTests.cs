using System.Numerics;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Tests.Compilation;

public sealed class TruthTableTests
{
    private static readonly ulong[] Inputs = [.. Enumerable.Range(0, TruthTable.MostInputs).Select(TruthTable.Input)];

    private static bool Holds(ulong table, int set) => (table >> set & 1) != 0;

    [Fact]
    public void AnInput_HoldsWhereItIsSet() =>
        Assert.All(Inputs.Index(), input =>
            Assert.All(Enumerable.Range(0, 64), set => Assert.Equal((set >> input.Index & 1) != 0, Holds(input.Item, set)))
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void AtLeast_CountsItsParts(int needed)
    {
        var table = TruthTable.AtLeast(needed, Inputs);
        Assert.All(Enumerable.Range(0, 64), set => Assert.Equal(BitOperations.PopCount((uint)set) >= needed, Holds(table, set)));
    }

    [Fact]
    public void APartNamedTwice_CountsTwice() =>
        Assert.Equal(Inputs[0] | (Inputs[1] & Inputs[2]), TruthTable.AtLeast(2, [Inputs[0], Inputs[0], Inputs[1], Inputs[2]]));

    [Fact]
    public void Reversed_ItIsReadFromItsOtherEnd()
    {
        var table = TruthTable.AtLeast(2, [Inputs[0], Inputs[3] | Inputs[5], Inputs[4]]);
        Assert.All(Enumerable.Range(0, 64), set => Assert.Equal(Holds(table, 63 - set), Holds(TruthTable.Reverse(table), set)));
    }
}
