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

    /// <summary>
    /// The settings when every part of the screening says where it was made; else empty, because it may be elsewhere
    /// too.
    /// </summary>
    internal ImmutableArray<string> CertainSettings => (PartlyUnknown & Respects.Settings) != 0 ? [] : Settings;

    internal ImmutableArray<string> CertainSectors => (PartlyUnknown & Respects.Sectors) != 0 ? [] : Sectors;

    internal ImmutableArray<string> CertainRegions => (PartlyUnknown & Respects.Regions) != 0 ? [] : Regions;

    /// <summary>In which respects a part said nothing: only merging can know.</summary>
    private Respects PartlyUnknown { get; init; }

    /// <summary>What is known of either; private only when both were recorded as private.</summary>
    internal ScreeningContext Merge(ScreeningContext other) => new()
    {
        Settings = Union(Settings, other.Settings),
        Sectors = Union(Sectors, other.Sectors),
        Regions = Union(Regions, other.Regions),
        Private = Private == false || other.Private == false ? false : Private is null || other.Private is null ? null : true,
        Present = Union(Present, other.Present),
        PartlyUnknown = PartlyUnknown | other.PartlyUnknown
            | (Settings.IsEmpty != other.Settings.IsEmpty ? Respects.Settings : 0)
            | (Sectors.IsEmpty != other.Sectors.IsEmpty ? Respects.Sectors : 0)
            | (Regions.IsEmpty != other.Regions.IsEmpty ? Respects.Regions : 0),
    };

    [Flags]
    private enum Respects
    {
        None = 0,
        Settings = 1,
        Sectors = 2,
        Regions = 4,
    }

    private static ImmutableArray<string> Union(ImmutableArray<string> one, ImmutableArray<string> other) =>
        [.. one.Concat(other).Distinct().Order(StringComparer.Ordinal)];
}
