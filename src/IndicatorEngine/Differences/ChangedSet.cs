using System.Collections.Immutable;
using IndicatorEngine.Analysis;

namespace IndicatorEngine.Differences;

/// <summary>A minimal set of facts that is enough in one ruleset and not in the other. Immutable.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="OtherwiseWith">
/// What the other ruleset needs beside them, each a way of its own; empty when nothing beside them makes them count there.
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
        var others = fails.MinimalSets.Select(set => (set, all: set.SelectMany(space.FollowingFrom).ToHashSet())).ToList();
        return
        [
            .. beyond.Select(set => new ChangedSet(
                set,
                [.. others.Where(other => set.All(other.all.Contains)).Select(other => Besides(set, other.set)).OrderBy(besides => besides.Length)])),
        ];

        ImmutableArray<Premise> Besides(ImmutableArray<Premise> set, ImmutableArray<Premise> other)
        {
            var known = set.SelectMany(space.FollowingFrom).ToHashSet();
            return [.. other.Where(premise => !known.Contains(premise))];
        }
    }
}
