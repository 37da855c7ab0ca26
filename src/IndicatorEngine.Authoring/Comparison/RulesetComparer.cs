using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Comparison;

/// <summary>
/// Reads screenings through several rulesets and counts which of them each ruleset sees, by a grouping that the rulesets
/// themselves cannot use. It keeps counts only, so its memory does not grow with the number of screenings. Not
/// thread-safe: one comparer for one pass.
/// </summary>
public sealed class RulesetComparer
{
    /// <summary>The most groups that are told apart. A column with more values names people or days, not groups.</summary>
    public const int MostGroups = 100;

    private readonly ImmutableArray<Reader> _readers;
    private readonly Dictionary<string, GroupCounts> _groups = new(StringComparer.Ordinal);

    /// <summary>Makes a comparer.</summary>
    /// <param name="rulesets">The rulesets, in the order in which they are shown; at least one.</param>
    /// <exception cref="ArgumentException">There are no rulesets.</exception>
    public RulesetComparer(IReadOnlyCollection<CompiledRuleset> rulesets)
    {
        ArgumentNullException.ThrowIfNull(rulesets);
        if (rulesets.Count == 0) throw new ArgumentException("There is no ruleset to compare.", nameof(rulesets));
        _readers = [.. rulesets.Select(ruleset => new Reader(ruleset))];
    }

    /// <summary>Counts a screening.</summary>
    /// <param name="group">Its group, such as an age band; null or blank when that is not recorded.</param>
    /// <param name="screening">The screening.</param>
    /// <returns>False, with nothing counted, when it would be of one group more than <see cref="MostGroups"/>.</returns>
    public bool TryAdd(string? group, Screening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        var name = DisplayText.Short(group?.Trim() ?? "");
        if (!_groups.TryGetValue(name, out var counts))
        {
            if (_groups.Count == MostGroups) return false;
            _groups[name] = counts = NewCounts();
        }

        var readings = _readers.Select(reader => reader.Read(screening)).ToArray();
        counts.Add([.. readings.Select(reading => reading.ComparisonOutcome)], [.. readings.Select(reading => reading.Areas)]);
        return true;
    }

    /// <summary>What was counted so far, with small counts withheld.</summary>
    /// <param name="groupedBy">What the groups are values of, such as the name of a column; null shows all screenings as one group.</param>
    public ComparisonTable ToTable(string? groupedBy)
    {
        var groups = groupedBy is not null
            ? _groups.Select(group =>
                (Kind: group.Key.Length == 0 ? GroupKind.NotRecorded : GroupKind.Named, Name: group.Key, Counts: group.Value)
            )
            : [(GroupKind.All, "", Joined(_groups.Values))];
        var shown = WithoutSmall(groups.OrderBy(group => group.Counts.Size).ThenBy(group => group.Name, StringComparer.Ordinal))
            .OrderBy(group => group.Kind).ThenBy(group => LeadingNumber(group.Name)).ThenBy(group => group.Name, StringComparer.Ordinal)
            .Select(group => SmallCells.Protect(group.Kind, group.Kind == GroupKind.Named ? group.Name : null, group.Counts));
        return new ComparisonTable(groupedBy, [.. _readers.Select(reader => reader.Ruleset)], [.. shown]);
    }

    /// <summary>Joins groups that are too small, and the smallest others as long as they are too small together.</summary>
    /// <param name="groups">The groups, the smallest first.</param>
    private IEnumerable<(GroupKind Kind, string Name, GroupCounts Counts)> WithoutSmall(
        IEnumerable<(GroupKind Kind, string Name, GroupCounts Counts)> groups
    )
    {
        var other = NewCounts();
        foreach (var group in groups)
        {
            if (group.Counts.Size < SmallCells.Smallest || other.Size is > 0 and < SmallCells.Smallest) other.Add(group.Counts);
            else yield return group;
        }

        if (other.Size >= SmallCells.Smallest) yield return (GroupKind.Other, "", other);
    }

    /// <summary>The number a name starts with, so that the ages 9 to 17 stand before 18 to 20; names without one come last.</summary>
    private static long LeadingNumber(string name)
    {
        var digits = string.Concat(name.TakeWhile(char.IsAsciiDigit));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
    }

    private GroupCounts Joined(IEnumerable<GroupCounts> groups)
    {
        var all = NewCounts();
        foreach (var group in groups) all.Add(group);
        return all;
    }

    private GroupCounts NewCounts() => new(_readers.Select(reader => reader.Ruleset.Areas.Length));

    private sealed class Reader
    {
        private readonly CompiledRuleset _compiled;
        private readonly NamedConcerns _concerns;
        private readonly int[] _areaOf;

        public Reader(CompiledRuleset compiled)
        {
            _compiled = compiled;
            _concerns = new NamedConcerns(compiled.Ruleset);
            Ruleset = new ComparedRuleset(
                compiled.Ruleset,
                [.. compiled.Ruleset.Indicators.Select(indicator => indicator.Area).DistinctBy(area => area.Id)]
            );
            _areaOf =
            [
                .. compiled.Ruleset.Indicators.Select(indicator =>
                    Ruleset.Areas.Select(area => area.Id).ToList().IndexOf(indicator.Area.Id)
                ),
            ];
        }

        public ComparedRuleset Ruleset { get; }

        public (ComparisonOutcome ComparisonOutcome, int[] Areas) Read(Screening screening)
        {
            var states = Evaluator.Evaluate(_compiled, screening).States;
            var sight =
                states.Contains(IndicatorState.Raised) ? ComparisonOutcome.Seen
                : _concerns.AreIn(screening) ? ComparisonOutcome.NotEnough
                : ComparisonOutcome.NothingNamed;
            return (sight, AreaState.Of(Ruleset.Areas.Length, _areaOf, states.AsSpan()));
        }
    }
}
