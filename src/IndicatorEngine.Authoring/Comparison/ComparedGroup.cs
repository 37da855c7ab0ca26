using System.Collections.Immutable;

namespace IndicatorEngine.Comparison;

/// <summary>
/// What may be shown of a group, in the order of <see cref="GroupCounts"/>; null is a count that is withheld. Immutable
/// and thread-safe.
/// </summary>
internal sealed record ComparedGroup
{
    public required GroupKind Kind { get; init; }

    /// <summary>The value of the grouping column; null unless the group is <see cref="GroupKind.Named"/>.</summary>
    public required string? Name { get; init; }

    /// <summary>How many screenings; never fewer than <see cref="SmallCells.Smallest"/>.</summary>
    public required long Size { get; init; }

    public required ImmutableArray<ImmutableArray<long?>> Sights { get; init; }

    public required ImmutableArray<ImmutableArray<ImmutableArray<long?>>> Areas { get; init; }

    public required ImmutableArray<long?> Together { get; init; }

    /// <summary>All groups as one: a count of it is shown only when it is shown in every group, or it could be taken from it.</summary>
    public static ComparedGroup Total(ImmutableArray<ComparedGroup> groups) =>
        new()
        {
            Kind = GroupKind.All,
            Name = null,
            Size = groups.Sum(group => group.Size),
            Sights = [.. groups[0].Sights.Select((_, r) => Sum(groups.Select(group => group.Sights[r])))],
            Areas =
            [
                .. groups[0]
                    .Areas.Select((areas, r) => areas.Select((_, a) => Sum(groups.Select(group => group.Areas[r][a]))).ToImmutableArray()),
            ],
            Together = Sum(groups.Select(group => group.Together)),
        };

    private static ImmutableArray<long?> Sum(IEnumerable<ImmutableArray<long?>> splits) =>
        splits.Aggregate((one, other) => [.. one.Zip(other, (mine, theirs) => mine + theirs)]);
}

/// <summary>What a group of screenings has in common.</summary>
internal enum GroupKind
{
    /// <summary>A value of the grouping column.</summary>
    Named,

    /// <summary>Groups that are too small to be shown one by one.</summary>
    Other,

    /// <summary>The grouping column is blank.</summary>
    NotRecorded,

    /// <summary>Every screening.</summary>
    All,
}
