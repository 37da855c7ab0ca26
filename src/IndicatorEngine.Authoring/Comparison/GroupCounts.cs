namespace IndicatorEngine.Comparison;

/// <summary>
/// What was counted for one group of screenings. Every list of cells splits the group: its cells are disjoint and add up
/// to the size. The first cell of a split is the one a reader looks for.
/// </summary>
internal sealed class GroupCounts
{
    /// <summary>How many places of <see cref="Together"/> stand before the rulesets.</summary>
    public const int None = 0, Several = 1, All = 2, Only = 3;

    public GroupCounts(IEnumerable<int> areas)
    {
        Areas = [.. areas.Select(count => NewSplits(count, AreaState.Order.Length))];
        Sights = NewSplits(Areas.Length, Enum.GetValues<ComparisonOutcome>().Length);
        Together = new long[Only + Areas.Length];
    }

    public long Size { get; private set; }

    /// <summary>For each ruleset, how many screenings by <see cref="ComparisonOutcome"/>.</summary>
    public long[][] Sights { get; }

    /// <summary>For each ruleset and area, how many screenings by state, in the order of <see cref="AreaState.Order"/>.</summary>
    public long[][][] Areas { get; }

    /// <summary>How many screenings are seen by none, by several but not all, by all, and then by each ruleset only.</summary>
    public long[] Together { get; }

    private IEnumerable<long[]> Splits => [.. Sights, .. Areas.SelectMany(areas => areas), Together];

    /// <summary>Counts a screening.</summary>
    /// <param name="sights">What each ruleset makes of it.</param>
    /// <param name="states">For each ruleset, the place of each area's state in <see cref="AreaState.Order"/>.</param>
    public void Add(ReadOnlySpan<ComparisonOutcome> sights, ReadOnlySpan<int[]> states)
    {
        Size++;
        var (seenBy, last) = (0, 0);
        for (var r = 0; r < sights.Length; r++)
        {
            Sights[r][(int)sights[r]]++;
            for (var a = 0; a < states[r].Length; a++) Areas[r][a][states[r][a]]++;
            if (sights[r] != ComparisonOutcome.Seen) continue;
            seenBy++;
            last = r;
        }

        var place = seenBy == 0 ? None : seenBy == sights.Length ? All : seenBy == 1 ? Only + last : Several;
        Together[place]++;
    }

    /// <summary>Counts all that another group holds.</summary>
    public void Add(GroupCounts other)
    {
        Size += other.Size;
        foreach (var (mine, theirs) in Splits.Zip(other.Splits))
        {
            for (var i = 0; i < mine.Length; i++) mine[i] += theirs[i];
        }
    }

    private static long[][] NewSplits(int count, int cells) => [.. Enumerable.Range(0, count).Select(_ => new long[cells])];
}
