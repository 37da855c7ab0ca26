using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Regions;

namespace IndicatorEngine.Rulesets;

/// <summary>Settings, sectors and places, each empty when anything goes. Immutable and thread-safe.</summary>
public sealed class ContextLimit
{
    internal ContextLimit(
        SourceLocation location,
        ImmutableArray<string> settings,
        ImmutableArray<string> sectors,
        ImmutableArray<string> regions
    )
    {
        Location = location;
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

    /// <summary>Where the authors wrote it.</summary>
    internal SourceLocation Location { get; }

    internal bool IsUnlimited => Settings.IsEmpty && Sectors.IsEmpty && Regions.IsEmpty;

    /// <summary>The limit as text: limits that name the same are written alike, in whatever order they name it.</summary>
    internal string Written => $"{Joined(Settings)}/{Joined(Sectors)}/{Joined(Regions)}";

    private static string Joined(ImmutableArray<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    /// <summary>
    /// True unless what is known of the context lies elsewhere. What is unknown never excludes, and a place that
    /// contains a listed one, or shares a part with it, may still be it.
    /// </summary>
    internal bool MayInclude(ImmutableArray<string> settings, ImmutableArray<string> sectors, ImmutableArray<string> regions) =>
        MayMatch(Settings, settings, (here, listed) => here == listed)
        && MayMatch(Sectors, sectors, (here, listed) => here == listed)
        && MayMatch(Regions, regions, RegionTable.Overlap);

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

    /// <summary>True when one setting, one sector and one place, all known, could lie within all of these limits at once.</summary>
    internal static bool HaveRoom(IReadOnlyCollection<ContextLimit> limits)
    {
        return Meet(limit => limit.Settings, (name, listed) => name == listed, [])
            && Meet(limit => limit.Sectors, (name, listed) => name == listed, [])
            && Meet(limit => limit.Regions, RegionTable.IsWithin, RegionTable.Shared);

        // Most places lie within one another or apart, so only those listed need be tried, and what other areas share.
        bool Meet(Func<ContextLimit, ImmutableArray<string>> listed, Func<string, string, bool> within, IEnumerable<string> shared)
        {
            var lists = limits.Select(listed).Where(names => !names.IsEmpty).ToList();
            return lists.Count == 0
                || lists
                    .SelectMany(names => names)
                    .Concat(shared)
                    .Any(name => lists.TrueForAll(others => others.Any(other => within(name, other))));
        }
    }

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
