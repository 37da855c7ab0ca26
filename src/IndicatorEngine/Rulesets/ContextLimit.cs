using System.Collections.Immutable;
using IndicatorEngine.Regions;

namespace IndicatorEngine.Rulesets;

/// <summary>Settings, sectors and places, each empty when anything goes. Immutable and thread-safe.</summary>
public sealed class ContextLimit
{
    internal ContextLimit(ImmutableArray<string> settings, ImmutableArray<string> sectors, ImmutableArray<string> regions)
    {
        Settings = settings;
        Sectors = sectors;
        Regions = regions;
    }

    /// <summary>Settings, such as <c>border</c>.</summary>
    public ImmutableArray<string> Settings { get; }

    /// <summary>Sectors, such as <c>domestic-work</c>.</summary>
    public ImmutableArray<string> Sectors { get; }

    /// <summary>Places: UN M49 areas, or ISO 3166 countries and subdivisions.</summary>
    public ImmutableArray<string> Regions { get; }

    internal bool IsUnlimited => Settings.IsEmpty && Sectors.IsEmpty && Regions.IsEmpty;

    /// <summary>The limit as text: equal limits are written alike.</summary>
    internal string Written => $"{string.Join(' ', Settings)}/{string.Join(' ', Sectors)}/{string.Join(' ', Regions)}";

    /// <summary>
    /// True unless what is known of the context lies elsewhere. What is unknown never excludes, and a place that
    /// only contains a listed one may still be it.
    /// </summary>
    internal bool MayInclude(ImmutableArray<string> settings, ImmutableArray<string> sectors, ImmutableArray<string> regions) =>
        MayMatch(Settings, settings, (here, listed) => here == listed)
        && MayMatch(Sectors, sectors, (here, listed) => here == listed)
        && MayMatch(Regions, regions, (here, listed) => RegionTable.IsWithin(here, listed) || RegionTable.IsWithin(listed, here));

    /// <summary>True when what is known of the context lies here, in every respect that is listed.</summary>
    internal bool Includes(ImmutableArray<string> settings, ImmutableArray<string> sectors, ImmutableArray<string> regions) =>
        Matches(Settings, settings, (here, listed) => here == listed)
        && Matches(Sectors, sectors, (here, listed) => here == listed)
        && Matches(Regions, regions, RegionTable.IsWithin);

    /// <summary>True when every context that another limit may include, this one may include too.</summary>
    internal bool Covers(ContextLimit other) =>
        Covers(Settings, other.Settings, (there, listed) => there == listed)
        && Covers(Sectors, other.Sectors, (there, listed) => there == listed)
        && Covers(Regions, other.Regions, RegionTable.IsWithin);

    private static bool Covers(ImmutableArray<string> listed, ImmutableArray<string> others, Func<string, string, bool> within) =>
        listed.IsEmpty || (!others.IsEmpty && others.All(there => listed.Any(place => within(there, place))));

    private static bool MayMatch(ImmutableArray<string> listed, ImmutableArray<string> known, Func<string, string, bool> same) =>
        known.IsEmpty || Matches(listed, known, same);

    // Written out, so that reading a screening allocates nothing.
    private static bool Matches(ImmutableArray<string> listed, ImmutableArray<string> known, Func<string, string, bool> same)
    {
        if (listed.IsEmpty) return true;
        foreach (var here in known)
        {
            foreach (var place in listed)
            {
                if (same(here, place)) return true;
            }
        }

        return false;
    }
}
