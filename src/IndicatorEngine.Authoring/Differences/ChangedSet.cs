using System.Collections.Immutable;
using IndicatorEngine.Analysis;

namespace IndicatorEngine.Differences;

/// <summary>A minimal set of facts that is enough in one ruleset and not in the other. Immutable.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="OtherwiseWith">
/// What the other ruleset needs beside just these facts: each a smallest way of its own in which none of them could be
/// left out. Empty when nothing beside them makes all of them count there.
/// </param>
internal sealed record ChangedSet(ImmutableArray<Premise> Facts, ImmutableArray<ImmutableArray<Premise>> OtherwiseWith)
{
    /// <summary>
    /// The minimal sets with which one function holds and another fails. Both are monotone, so these are the minimal
    /// ones of the first with which the second fails, and there are no others when the first lists all of its own.
    /// </summary>
    public static ImmutableArray<ChangedSet> Between(PremiseSpace space, PremiseFunction holds, PremiseFunction fails)
    {
        var beyond = holds.Beyond(fails).ToList();
        if (beyond.Count == 0) return [];
        var others = fails.MinimalSets.Select(set => (set, All(space, set))).ToList();
        return [.. beyond.Select(set => new ChangedSet(set, Besides(space, set, fails, others)))];
    }

    private static ImmutableArray<ImmutableArray<Premise>> Besides(
        PremiseSpace space,
        ImmutableArray<Premise> facts,
        PremiseFunction other,
        List<(ImmutableArray<Premise> Set, HashSet<Premise> All)> others
    )
    {
        var known = All(space, facts);
        var ways = others
            // What has nothing in common with a fact does without it.
            .Where(minimal => facts.All(fact => space.FollowingFrom(fact).Any(minimal.All.Contains)))
            .Select(minimal => minimal.Set.RemoveAll(known.Contains))
            .Where(added =>
                All(space, added) is var more && facts.All(fact => more.Contains(fact) || !other.Holds(facts.Remove(fact).AddRange(added)))
            )
            .Select(added => (Added: added, All: All(space, facts.AddRange(added))))
            .OrderBy(way => way.All.Count).ThenBy(way => way.Added.Length)
            .ToList();
        return
        [
            .. ways.Where((way, i) => !ways.Take(i).Any(smaller => smaller.All.IsSubsetOf(way.All)))
                .Select(way => way.Added)
                .OrderBy(added => added.Length),
        ];
    }

    private static HashSet<Premise> All(PremiseSpace space, ImmutableArray<Premise> set) => [.. set.SelectMany(space.FollowingFrom)];
}
