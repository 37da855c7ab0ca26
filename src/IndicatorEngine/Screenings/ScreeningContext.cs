using System.Collections.Immutable;

namespace IndicatorEngine.Screenings;

/// <summary>Where and how a screening was made. What is unknown never switches an indicator off. Immutable.</summary>
public sealed class ScreeningContext
{
    /// <summary>Nothing known.</summary>
    public static ScreeningContext Unknown { get; } = new();

    /// <summary>The settings, such as <c>shelter</c>; more than one after merging; empty when unknown.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>The sectors of work, such as <c>domestic-work</c>; empty when unknown.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The places: UN M49 areas or ISO 3166 codes; empty when unknown.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Whether the person could speak without being overheard; null when that was not recorded.</summary>
    public bool? Private { get; init; }

    /// <summary>Who else was there, such as <c>interpreter</c>.</summary>
    public ImmutableArray<string> Present { get; init; } = [];

    /// <summary>What is known of either; private only when both were recorded as private.</summary>
    internal ScreeningContext Merge(ScreeningContext other) => new()
    {
        Settings = Union(Settings, other.Settings),
        Sectors = Union(Sectors, other.Sectors),
        Regions = Union(Regions, other.Regions),
        Private = Private == false || other.Private == false ? false : Private is null || other.Private is null ? null : true,
        Present = Union(Present, other.Present),
    };

    private static ImmutableArray<string> Union(ImmutableArray<string> one, ImmutableArray<string> other) =>
        [.. one.Concat(other).Distinct().Order(StringComparer.Ordinal)];
}
