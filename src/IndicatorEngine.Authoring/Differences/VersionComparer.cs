using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.Differences;

/// <summary>Compare: two versions of a ruleset to what changed in meaning. Thread-safe.</summary>
public static class VersionComparer
{
    /// <summary>
    /// Compares two versions. Indicators are compared as functions, not as they are written: what is listed as no
    /// longer or newly raising are the minimal sets of facts, exactly, and where a condition has too many to list the
    /// difference says so.
    /// </summary>
    /// <param name="old">The older ruleset.</param>
    /// <param name="new">The newer ruleset.</param>
    /// <param name="scenariosOld">Scenarios of the older one; each is run with both.</param>
    /// <param name="scenariosNew">Scenarios of the newer one; each is run with both.</param>
    public static RulesetDifference Compare(
        CompiledRuleset old,
        CompiledRuleset @new,
        IEnumerable<Scenario> scenariosOld,
        IEnumerable<Scenario> scenariosNew
    )
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(scenariosOld);
        ArgumentNullException.ThrowIfNull(scenariosNew);
        var (before, after) = (old.Ruleset, @new.Ruleset);
        var indicators = new IndicatorComparer(before, after).Compare();
        var notices = NoticeDifference.Between(before, after);
        ImmutableArray<PropertyChange> properties =
        [
            .. RecordComparer.Compare(before, after),
            .. VocabularyComparer.Compare(before, after),
        ];
        ImmutableArray<TextChange> texts = [.. TextChanges.Between(before, after).Where(IsOfBoth(indicators, properties, before))];
        var renamed = indicators
            .Where(indicator => indicator.IsRenamed)
            .ToDictionary(indicator => indicator.Old!.Id, indicator => indicator.New!.Id, StringComparer.Ordinal);
        var scenarios = ScenarioDifference.Between(old, @new, scenariosOld, scenariosNew, renamed);
        return new RulesetDifference(before, after, indicators, notices, properties, texts, scenarios);
    }

    /// <summary>True for a text of something that is in both rulesets: what is added, taken out or renamed is listed as a whole.</summary>
    private static Func<TextChange, bool> IsOfBoth(
        ImmutableArray<IndicatorDifference> indicators,
        ImmutableArray<PropertyChange> properties,
        Ruleset old
    )
    {
        var whole = indicators.Where(indicator => indicator.Old?.Id != indicator.New?.Id)
            .SelectMany(indicator => new[] { indicator.Old?.Id, indicator.New?.Id }).OfType<string>().Select(id => $"/indicators/{id}/")
            .Concat(properties.Where(property => property.Property == "existence").Select(property => $"/{property.Of}s/{property.Id}/"))
            .ToHashSet(StringComparer.Ordinal);
        var versions = old.Changes.Select(change => change.Version).ToHashSet(StringComparer.Ordinal);
        return text => text.Path.Split('/') switch
        {
            [_, "changes", var version, _] => versions.Contains(version),
            [_, var list, var id, ..] => !whole.Contains($"/{list}/{id}/"),
            _ => true,
        };
    }
}
