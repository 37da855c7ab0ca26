using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Comparison;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.Comparison;

/// <summary>A random group of at least 11 screenings, most of its counts near the threshold.</summary>
public sealed class RandomGroup
{
    internal RandomGroup(GroupCounts counts) => Counts = counts;

    internal GroupCounts Counts { get; }

    internal ComparedGroup Printed => SmallCells.Protect(GroupKind.All, null, Counts);

    public override string ToString() =>
        $"{Counts.Size}: {string.Join(" ", Counts.Sights.Select(Text))}; {string.Join(" ", Counts.Areas.SelectMany(areas => areas.Select(Text)))}; {Text(Counts.Together)}";

    private static string Text(long[] cells) => $"[{string.Join(", ", cells)}]";

    /// <summary>Makes random groups for FsCheck.</summary>
    public static Arbitrary<RandomGroup> Groups() => Arb.From(
        from rulesets in Gen.Choose(1, 3)
        from areas in Gen.Choose(1, 2)
        from profiles in Profile(rulesets, areas).Between(1, 5)
        from more in Gen.Elements(0, 11, 15)
        select Group(rulesets, areas, profiles, more));

    private static RandomGroup Group(int rulesets, int areas, IReadOnlyList<(int Times, int[][] States, bool[] Named)> profiles, int more)
    {
        var counts = new GroupCounts(Enumerable.Repeat(areas, rulesets));
        foreach (var (times, states, named) in profiles)
        {
            ComparisonOutcome[] sights =
            [
                .. states.Select(
                    (areaStates, r) =>
                        areaStates.Contains(0) ? ComparisonOutcome.Seen
                        : named[r] ? ComparisonOutcome.NotEnough
                        : ComparisonOutcome.NothingNamed
                ),
            ];
            for (var i = 0; i < times; i++)
                counts.Add(sights, states);
        }

        ComparisonOutcome[] silent = [.. Enumerable.Repeat(ComparisonOutcome.NothingNamed, rulesets)];
        int[][] unknown = [.. Enumerable.Range(0, rulesets).Select(_ => Enumerable.Repeat(1, areas).ToArray())];
        for (var i = 0; i < more || counts.Size < SmallCells.Smallest; i++) counts.Add(silent, unknown);
        return new RandomGroup(counts);
    }

    private static Gen<(int Times, int[][] States, bool[] Named)> Profile(int rulesets, int areas) =>
        from times in Gen.Elements(1, 1, 2, 3, 9, 10, 11, 12)
        from states in Gen.Elements(0, 0, 1, 1, 2, 3).ArrayOf(areas).ArrayOf(rulesets)
        from named in Gen.Elements(true, false).ArrayOf(rulesets)
        select (times, states, named);
}
