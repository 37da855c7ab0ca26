using FsCheck.Xunit;
using IndicatorEngine.Comparison;

namespace IndicatorEngine.Tests.Comparison;

/// <summary>No count from 1 to 10 is printed, and none can be worked out from what is, whatever a reader tries.</summary>
[Properties(Arbitrary = [typeof(RandomGroup)], MaxTest = 400)]
public sealed class SmallCellGuarantees
{
    [Property]
    public void WhatIsPrinted_IsTrue_AndNeverSmall(RandomGroup group)
    {
        var pairs = Splits(group.Printed)
            .Zip(group.Counts.Sights.Concat(group.Counts.Areas.SelectMany(areas => areas)).Append(group.Counts.Together));
        foreach (var (printed, counted) in pairs)
        {
            Assert.All(printed.Zip(counted), cell =>
                Assert.True(cell.First is null || (cell.First == cell.Second && cell.First is 0 or > 10), $"{cell.First} for {cell.Second}")
            );
        }
    }

    [Property]
    public void WhatIsWithheldOfARuleset_CanHaveSeveralValues(RandomGroup group)
    {
        var reader = new PrintedGroup(group.Printed);
        for (var r = 0; r < group.Printed.Sights.Length; r++)
        {
            Hold(group.Printed.Sights[r], group.Counts.Sights[r], reader.SightsOf(r));
            for (var a = 0; a < group.Printed.Areas[r].Length; a++)
                Hold(group.Printed.Areas[r][a], group.Counts.Areas[r][a], reader.StatesOf(r, a));
        }
    }

    [Property(MaxTest = 200)]
    public void WhatIsWithheldOfWhatRulesetsSeeTogether_CanHaveSeveralValues(RandomGroup group)
    {
        // The places of zero may be known: that nobody is there is no secret.
        var possible = new PrintedGroup(group.Printed).Together();
        Assert.All(
            possible.Zip(group.Printed.Together, group.Counts.Together).Where(cell => cell.Second is null && cell.Third is > 0 and <= 10),
            cell => Assert.True(cell.First.Count > 1, $"Only {string.Join(", ", cell.First)} is possible."));
    }

    [Fact]
    public void WhatNoneSees_IsWithheld_WhereItTellsHowManySeveralSee()
    {
        // Each ruleset sees twelve alone, and two of them share one screening: the sizes and the whole would say so.
        (int Times, int[] SeenBy)[] screenings = [(12, [0]), (12, [1]), (12, [2]), (1, [0, 1]), (20, [])];
        var counts = new GroupCounts([1, 1, 1]);
        foreach (var (times, seenBy) in screenings)
        {
            int[][] states = [.. Enumerable.Range(0, 3).Select(r => new[] { seenBy.Contains(r) ? 0 : 1 })];
            for (var i = 0; i < times; i++)
                counts.Add([.. states.Select(state => state[0] == 0 ? ComparisonOutcome.Seen : ComparisonOutcome.NothingNamed)], states);
        }

        var printed = SmallCells.Protect(GroupKind.All, null, counts);
        Assert.Equal([13L, 13L, 12L], printed.Sights.Select(sights => sights[0]!.Value));
        Assert.All(printed.Together, count => Assert.Null(count));
        Assert.All(new PrintedGroup(printed).Together(), possible => Assert.True(possible.Count > 1));
    }

    [Fact]
    public void WhatAnAreaRaises_IsNotGivenAway_ByWhatTheOthersDoNotReach()
    {
        // Of forty seen, two areas raise fifteen each and no screening is raised in two: at least ten are left for the
        // third, whose number is withheld because it is at most ten.
        var counts = new GroupCounts([3]);
        foreach (var (times, states) in new[] { (15, new[] { 0, 1, 1 }), (15, [1, 0, 1]), (10, [1, 1, 0]), (60, [2, 2, 2]) })
        {
            for (var i = 0; i < times; i++)
                counts.Add([states.Contains(0) ? ComparisonOutcome.Seen : ComparisonOutcome.NothingNamed], [states]);
        }

        var printed = SmallCells.Protect(GroupKind.All, null, counts);
        Assert.Null(printed.Areas[0][2][0]);
        Assert.Null(printed.Sights[0][(int)ComparisonOutcome.Seen]);
    }

    [Property]
    public void TheRestOfWhatIsPrinted_IsNeverSmall(RandomGroup group)
    {
        var printed = group.Printed;
        IEnumerable<long?> rests =
        [
            .. Splits(printed)
                .Select(split => printed.Size - split.Sum(count => count ?? 0))
                .Take(Splits(printed).Count() - 1)
                .Select(rest => (long?)rest),
            .. printed.Areas.SelectMany((areas, r) => areas.Select(states => printed.Sights[r][0] - states[0])),
            .. printed.Sights.Select(sights => printed.Size - printed.Together[GroupCounts.None] - sights[0]),
            .. printed.Sights.Select((sights, r) => sights[0] - printed.Together[GroupCounts.All] - printed.Together[GroupCounts.Only + r]),
        ];
        Assert.DoesNotContain(rests, rest => rest is > 0 and <= 10);
    }

    [Property]
    public void ATotal_IsShownOnlyWhereEveryPartIs(RandomGroup one, RandomGroup other)
    {
        if (one.Counts.Sights.Length != other.Counts.Sights.Length || one.Counts.Areas[0].Length != other.Counts.Areas[0].Length) return;
        var total = ComparedGroup.Total([one.Printed, other.Printed]);
        foreach (var ((mine, theirs), both) in Splits(one.Printed).Zip(Splits(other.Printed)).Zip(Splits(total)))
            Assert.Equal(mine.Zip(theirs, (a, b) => a + b), both);
    }

    private static void Hold(IEnumerable<long?> printed, IEnumerable<long> counted, IReadOnlyList<HashSet<long>> possible)
    {
        Assert.All(possible.Zip(printed, counted), cell =>
        {
            Assert.Contains(cell.Third, cell.First);
            Assert.True(cell.Second is not null || cell.First.Count > 1, $"Only {string.Join(", ", cell.First)} is possible.");
        });
    }

    private static IEnumerable<IEnumerable<long?>> Splits(ComparedGroup group) =>
        [
            .. group.Sights.Select(split => split.AsEnumerable()),
            .. group.Areas.SelectMany(areas => areas.Select(split => split.AsEnumerable())),
            group.Together,
        ];
}
