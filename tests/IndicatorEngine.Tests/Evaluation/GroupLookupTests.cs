using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Tests.Evaluation;

/// <summary>Eight sums looked up at once, held to one after another.</summary>
public sealed class GroupLookupTests
{
    private static readonly Arbitrary<(ulong Rule, ushort Sum)[]> Groups = Arb.From(
        from rules in ArbMap.Default.GeneratorFor<DoNotSize<ulong>>().ArrayOf(8)
        from sums in Gen.Choose(0, 63).ArrayOf(8)
        select rules.Zip(sums, (rule, sum) => (rule.Item, (ushort)sum)).ToArray());

    [FsCheck.Xunit.Property(MaxTest = 500, QuietOnSuccess = true)]
    public Property Tables_GiveTheSame_HoweverManyAtOnce() => Prop.ForAll(Groups, group =>
    {
        ulong[] rules = [.. group.Select(pair => pair.Rule)];
        var sums = Vector128.Create<ushort>([.. group.Select(pair => pair.Sum)]);
        var expected = group.Select((pair, i) => (int)(pair.Rule >> (63 - pair.Sum) & 1) << i).Sum();
        return GroupLookup.TopBits(rules, sums) == expected
            && GroupLookup.TopBitsOneByOne(rules, sums) == expected
            && (!Avx2.IsSupported || GroupLookup.TopBitsByFour(rules, sums) == expected);
    });

    [Fact]
    public void ACount_HoldsFromItsRuleOn() =>
        Assert.Equal(
            0b0110_0110,
            GroupLookup.Reached([1, 1, 7, 300, 9, 2, 64, ulong.MaxValue], Vector128.Create<ushort>([0, 1, 8, 299, 8, 2, 64, 65_535]))
        );

    [Fact]
    public void WhatNothingWasAddedTo_IsNotTouched() =>
        Assert.Equal(0b1010_0001, GroupLookup.Touched(Vector128.Create<ushort>([1, 0, 0, 0, 0, 65_535, 0, 32])));
}
