using System.Collections.Immutable;
using IndicatorEngine.Regions;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Analysis;

/// <summary>
/// The contexts that some limits tell apart. A limit lets a screening in when, in each respect, one of its names does; so
/// limits that have names in common are taken apart into these, and two that together say what a third does are seen to.
/// A limit that has nothing in common with others stays whole. Immutable and thread-safe.
/// </summary>
internal sealed class ContextPremises
{
    private readonly Dictionary<string, ImmutableArray<ImmutableArray<ContextPremise>>> _in = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContextPremise> _all = new(StringComparer.Ordinal);

    public ContextPremises(IEnumerable<ContextLimit> limits)
    {
        var distinct = limits.DistinctBy(limit => limit.Written).ToList();
        var settings = Listing(distinct, limit => limit.Settings);
        var sectors = Listing(distinct, limit => limit.Sectors);
        var regions = Listing(distinct, limit => limit.Regions);
        var apart = regions
            .Keys.Where(place =>
                regions[place].Count == 1
                && regions.Keys.All(other => other == place || regions[other][0] == regions[place][0] || !RegionTable.Overlap(place, other))
            )
            .ToHashSet(StringComparer.Ordinal);
        foreach (var limit in distinct)
        {
            var isAlone =
                limit.Settings.All(name => settings[name].Count == 1)
                && limit.Sectors.All(name => sectors[name].Count == 1)
                && limit.Regions.All(apart.Contains);
            _in[limit.Written] = isAlone
                ? [[Premise(limit)]]
                :
                [
                    .. Alike(limit.Settings, settings, names => new ContextLimit(limit.Location, names, [], [])),
                    .. Alike(limit.Sectors, sectors, names => new ContextLimit(limit.Location, [], names, [])),
                    // One place may lie within another: each is told apart.
                    .. Each(limit.Regions.Distinct().Select(place => new ContextLimit(limit.Location, [], [], [place]))),
                ];
        }
    }

    public IReadOnlyCollection<ContextPremise> All => _all.Values;

    /// <summary>What lets a screening in: one of each of these lists.</summary>
    public ImmutableArray<ImmutableArray<ContextPremise>> In(ContextLimit limit) => _in[limit.Written];

    /// <summary>The limits, by position, that list each name.</summary>
    private static Dictionary<string, List<int>> Listing(List<ContextLimit> limits, Func<ContextLimit, ImmutableArray<string>> listed) =>
        limits
            .SelectMany((limit, position) => listed(limit).Distinct().Select(name => (name, position)))
            .GroupBy(one => one.name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(one => one.position).ToList(), StringComparer.Ordinal);

    /// <summary>Names that the same limits list need not be told apart.</summary>
    private IEnumerable<ImmutableArray<ContextPremise>> Alike(
        ImmutableArray<string> names,
        Dictionary<string, List<int>> listing,
        Func<ImmutableArray<string>, ContextLimit> limit
    ) =>
        Each(
            names
                .Distinct()
                .GroupBy(name => string.Join(' ', listing[name]), StringComparer.Ordinal)
                .Select(group => limit([.. group.Order(StringComparer.Ordinal)]))
        );

    private IEnumerable<ImmutableArray<ContextPremise>> Each(IEnumerable<ContextLimit> limits)
    {
        ImmutableArray<ContextPremise> premises = [.. limits.Select(Premise)];
        return premises.IsEmpty ? [] : [premises];
    }

    private ContextPremise Premise(ContextLimit limit)
    {
        return _all.TryGetValue(limit.Written, out var known) ? known : _all[limit.Written] = new ContextPremise { Limit = limit };
    }
}
