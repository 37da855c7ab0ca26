using System.Collections.Immutable;
using IndicatorEngine.Comparison;

namespace IndicatorEngine.Tests.Comparison;

/// <summary>
/// What a reader can work out from what is printed of a group, by trying everything. They know the size, that the cells of
/// a split add up to it, that zero is always printed within a split, that an area's number raised is part of the number
/// seen, that all that is seen is raised in some area, and that the number seen is the same in both kinds of table.
/// </summary>
internal sealed class PrintedGroup(ComparedGroup printed)
{
    /// <summary>The values of a split that agree with everything printed, one list for each cell.</summary>
    public IReadOnlyList<HashSet<long>> SightsOf(int r) => Possible(printed.Sights[r], seen => CanBeSeen(r, seen));

    public IReadOnlyList<HashSet<long>> StatesOf(int r, int area) =>
        Possible(printed.Areas[r][area], raised =>
            Range(printed.Sights[r][0], printed.Sights[r]).Any(seen => CanBeSeen(r, seen, area, raised))
        );

    /// <summary>The same for what up to three rulesets see together, in the order of the counts.</summary>
    public IReadOnlyList<HashSet<long>> Together()
    {
        var possible = printed.Together.Select(_ => new HashSet<long>()).ToList();
        var seen = printed.Sights.Select((sights, r) => Range(sights[0], sights).Where(count => CanBeSeen(r, count)).ToList()).ToList();
        // Some of what may be seen is enough to look at: a value found possible stays possible.
        foreach (var numbers in Choices(seen).Take(40))
        {
            foreach (
                var cells in Venn(numbers, printed.Size)
                    .Where(cells => cells.Zip(printed.Together).All(pair => pair.Second is null || pair.Second == pair.First))
            )
            {
                for (var i = 0; i < cells.Length; i++) possible[i].Add(cells[i]);
            }

            // Two values are enough to know; what is printed as it is has one.
            if (possible.Zip(printed.Together).All(pair => pair.Second is not null || pair.First.Count > 1)) break;
        }

        return possible;
    }

    private bool CanBeSeen(int r, long seen, int fixedArea = -1, long raised = 0)
    {
        var ranges = printed.Areas[r].Select((states, a) => a == fixedArea ? [raised] : Range(states[0], states).ToList()).ToList();
        return ranges.TrueForAll(range => range[0] <= seen)
            && ranges.Sum(range => Math.Min(range[^1], seen)) >= seen
            && (fixedArea < 0 || raised <= seen);
    }

    private List<HashSet<long>> Possible(ImmutableArray<long?> split, Func<long, bool> isFirstPossible)
    {
        var possible = split.Select(_ => new HashSet<long>()).ToList();
        var first = Range(split[0], split).Where(isFirstPossible).ToHashSet();
        foreach (var cells in Fillings(split).Where(cells => first.Contains(cells[0])))
        {
            for (var i = 0; i < cells.Length; i++) possible[i].Add(cells[i]);
        }

        return possible;
    }

    private IEnumerable<long> Range(long? count, ImmutableArray<long?> split)
    {
        if (count is { } shown) return [shown];
        var others = split.Count(cell => cell is null) - 1;
        return Enumerable.Range(1, (int)(printed.Size - split.Sum(cell => cell ?? 0)) - others).Select(value => (long)value);
    }

    private IEnumerable<long[]> Fillings(ImmutableArray<long?> split)
    {
        var open = Enumerable.Range(0, split.Length).Where(i => split[i] is null).ToList();
        foreach (var parts in Sums(printed.Size - split.Sum(cell => cell ?? 0), open.Count))
        {
            var cells = split.Select(cell => cell ?? 0).ToArray();
            for (var i = 0; i < open.Count; i++) cells[open[i]] = parts[i];
            yield return cells;
        }
    }

    private static IEnumerable<ImmutableList<long>> Sums(long sum, int parts)
    {
        if (parts == 0)
            return sum == 0
                ?
                [
                    [],
                ]
                : [];
        if (parts == 1)
            return sum >= 1
                ?
                [
                    [sum],
                ]
                : [];
        return Enumerable
            .Range(1, (int)Math.Max(0, sum - parts + 1))
            .SelectMany(first => Sums(sum - first, parts - 1).Select(rest => rest.Insert(0, first)));
    }

    private static IEnumerable<ImmutableList<long>> Choices(IReadOnlyList<List<long>> lists) =>
        lists.Aggregate<List<long>, IEnumerable<ImmutableList<long>>>(
            [
                [],
            ],
            (chosen, list) => chosen.SelectMany(before => list.Select(before.Add))
        );

    /// <summary>Every way in which sets of these sizes can lie in a group: none, several, all, and each only.</summary>
    private static IEnumerable<long[]> Venn(ImmutableList<long> sizes, long size)
    {
        if (sizes.Count == 1) yield return [size - sizes[0], 0, sizes[0], 0];
        if (sizes.Count == 2)
        {
            for (var both = Math.Max(0, sizes[0] + sizes[1] - size); both <= Math.Min(sizes[0], sizes[1]); both++)
            {
                yield return [size - sizes[0] - sizes[1] + both, 0, both, sizes[0] - both, sizes[1] - both];
            }
        }

        if (sizes.Count != 3) yield break;
        var (a, b, c) = (sizes[0], sizes[1], sizes[2]);
        for (var all = 0L; all <= sizes.Min(); all++)
        {
            for (var ab = 0L; ab <= Math.Min(a, b) - all; ab++)
            {
                for (var ac = 0L; ac <= Math.Min(a - ab, c) - all; ac++)
                {
                    for (var bc = 0L; bc <= Math.Min(b - ab, c - ac) - all; bc++)
                    {
                        long[] only = [a - ab - ac - all, b - ab - bc - all, c - ac - bc - all];
                        var none = size - only.Sum() - ab - ac - bc - all;
                        if (none >= 0) yield return [none, ab + ac + bc, all, .. only];
                    }
                }
            }
        }
    }
}
