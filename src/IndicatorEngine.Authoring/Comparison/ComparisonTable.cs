using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Comparison;

/// <summary>
/// Which screenings each of several rulesets sees and misses, by group, with small counts withheld. It holds no count
/// that may not be shown. Immutable and thread-safe.
/// </summary>
public sealed class ComparisonTable
{
    internal ComparisonTable(string? groupedBy, ImmutableArray<ComparedRuleset> rulesets, ImmutableArray<ComparedGroup> groups)
    {
        GroupedBy = groupedBy;
        Rulesets = rulesets;
        Groups = groups;
        Rows = groups.Length > 1 ? groups.Add(ComparedGroup.Total(groups)) : groups;
    }

    /// <summary>The column that the groups are values of; null when all screenings are one group.</summary>
    internal string? GroupedBy { get; }

    internal ImmutableArray<ComparedRuleset> Rulesets { get; }

    /// <summary>The groups, named ones first and by name; none when there are too few screenings to show anything.</summary>
    internal ImmutableArray<ComparedGroup> Groups { get; }

    /// <summary>The rows of a table: each group and, when there are several, all as one.</summary>
    internal ImmutableArray<ComparedGroup> Rows { get; }
}

/// <summary>A ruleset in a comparison, with the areas its indicators are about, in their order.</summary>
internal sealed record ComparedRuleset(Ruleset Ruleset, ImmutableArray<Area> Areas);
