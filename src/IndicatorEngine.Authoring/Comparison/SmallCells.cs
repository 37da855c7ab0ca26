using System.Collections.Immutable;

namespace IndicatorEngine.Comparison;

/// <summary>
/// Withholds what could point to single people. A count from 1 to 10 is never shown, and can neither be worked out from
/// what is; zero is shown, because what a ruleset never sees is what a comparison is for.
/// </summary>
/// <remarks>
/// The threshold, and that zero may stand, follow the cell size suppression policy of the Centers for Medicare and
/// Medicaid Services (ResDAC, version of 26 January 2024). Withholding further cells so that the first cannot be worked
/// out is secondary suppression; see A. Hundepool and others, Statistical Disclosure Control (Wiley, 2012), on tabular
/// data. The rule, for each group on its own:
/// <list type="number">
/// <item>In a split, withheld cells stand at least two together, add up to 11 or more (their sum can be worked out), and
/// at least two of them are 2 or more, so that each could be larger by one; else the whole split is withheld. Cells other
/// than the first go before it, and smaller ones first.</item>
/// <item>When the number seen is withheld, so is every number raised of its areas, which are parts of it. An area's
/// number raised is also withheld when 1 to 10 are seen without it. Where a withheld number raised is all that is seen,
/// or is needed so that what the areas raise can add up to the number seen, that is withheld as well.</item>
/// <item>What rulesets see together is withheld when a number seen is. Else it is shown whole when no cell is small, nor
/// the part of <i>several</i> that one ruleset sees or misses; what none sees is shown alone when what some see is not
/// small, nor what some see and one ruleset misses, nor how far the numbers seen add up to more.</item>
/// </list>
/// It guards one report. Counts of two rulesets may differ by less than 11, since neither is a part of the other.
/// </remarks>
internal static class SmallCells
{
    /// <summary>The smallest count above zero that is shown.</summary>
    public const int Smallest = 11;

    /// <summary>What may be shown of a group, which must hold at least <see cref="Smallest"/> screenings.</summary>
    public static ComparedGroup Protect(GroupKind kind, string? name, GroupCounts counts)
    {
        var withheld = counts.Sights.Select((sights, r) => Withhold(sights, counts.Areas[r], counts.Size)).ToList();
        var isSeenShown = withheld.TrueForAll(ruleset => !ruleset.Sights[0]);
        var (isWhole, isNone) = (isSeenShown && !HidesASmallPart(counts), isSeenShown && !NoneGivesAway(counts));
        return new ComparedGroup
        {
            Kind = kind,
            Name = name,
            Size = counts.Size,
            Sights = [.. counts.Sights.Select((sights, r) => Shown(sights, withheld[r].Sights))],
            Areas =
            [
                .. counts.Areas.Select((areas, r) => areas.Select((states, a) => Shown(states, withheld[r].Areas[a])).ToImmutableArray()),
            ],
            Together =
            [
                .. counts.Together.Select((count, place) => isWhole || (isNone && place == GroupCounts.None) ? count : (long?)null),
            ],
        };
    }

    private static bool IsSmall(long count) => count is > 0 and < Smallest;

    private static (bool[] Sights, bool[][] Areas) Withhold(long[] sights, long[][] areas, long size)
    {
        var seen = sights[(int)ComparisonOutcome.Seen];
        var hidesSeen = false;
        while (true)
        {
            var hiddenSights = Withhold(sights, hidesSeen);
            hidesSeen = hiddenSights[0];
            var hiddenAreas = areas.Select(states => Withhold(states, hidesSeen || IsSmall(seen - states[0]))).ToArray();
            var isGivenAway =
                seen < size && Enumerable.Range(0, areas.Length).Any(a => hiddenAreas[a][0] && (areas[a][0] == seen || IsNeeded(a)));
            if (hidesSeen || !isGivenAway)
                return (hiddenSights, hiddenAreas);
            hidesSeen = true;

            // All that is seen is raised in some area: what the others cannot raise is raised in this one.
            bool IsNeeded(int area) =>
                seen - Enumerable.Range(0, areas.Length).Where(a => a != area).Sum(a => MostRaised(areas[a][0], hiddenAreas[a][0])) > 1;

            long MostRaised(long raised, bool isHidden) => !isHidden ? raised : IsSmall(raised) ? Smallest - 1 : seen;
        }
    }

    private static bool[] Withhold(long[] cells, bool alsoTheFirst)
    {
        var hidden = cells.Select((count, i) => IsSmall(count) || (alsoTheFirst && i == 0 && count > 0)).ToArray();
        if (!hidden.Contains(true))
            return hidden;
        var inTurn = new Queue<int>(
            Enumerable.Range(0, cells.Length).Where(i => !hidden[i] && cells[i] > 0).OrderBy(i => i == 0).ThenBy(i => cells[i])
        );
        while (!IsSafe(cells.Where((_, i) => hidden[i]).ToList()) && inTurn.TryDequeue(out var next))
            hidden[next] = true;
        return hidden;
    }

    private static bool IsSafe(List<long> withheld) => withheld.Sum() >= Smallest && withheld.Count(count => count >= 2) >= 2;

    private static bool NoneGivesAway(GroupCounts counts)
    {
        var none = counts.Together[GroupCounts.None];
        var some = counts.Size - none;
        var seen = counts.Sights.Select(sights => sights[(int)ComparisonOutcome.Seen]).ToList();
        return IsSmall(none) || IsSmall(some) || IsSmall(seen.Sum() - some) || seen.Exists(count => IsSmall(some - count));
    }

    private static bool HidesASmallPart(GroupCounts counts)
    {
        var (all, several) = (counts.Together[GroupCounts.All], counts.Together[GroupCounts.Several]);
        return counts.Together.Any(IsSmall) || Enumerable.Range(0, counts.Sights.Length).Any(r =>
        {
            var withOthers = counts.Sights[r][(int)ComparisonOutcome.Seen] - counts.Together[GroupCounts.Only + r] - all;
            return IsSmall(withOthers) || IsSmall(several - withOthers);
        });
    }

    private static ImmutableArray<long?> Shown(long[] cells, bool[] hidden) =>
        [.. cells.Select((count, i) => hidden[i] ? (long?)null : count)];
}
