using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>
/// What changed in meaning between two versions of a ruleset. <see cref="DifferenceText"/> puts it into words and
/// <see cref="DifferenceJson"/> into data. Immutable and thread-safe.
/// </summary>
public sealed class RulesetDifference
{
    internal RulesetDifference(
        Ruleset old,
        Ruleset @new,
        ImmutableArray<IndicatorDifference> indicators,
        ImmutableArray<NoticeDifference> notices,
        ImmutableArray<PropertyChange> properties,
        ImmutableArray<TextChange> texts,
        ImmutableArray<ScenarioDifference> scenarios)
    {
        (Old, New) = (old, @new);
        (Indicators, Notices, Properties, Texts, Scenarios) = (indicators, notices, properties, texts, scenarios);
        Version = new VersionAdvice(old, @new,
        [
            .. indicators.SelectMany(indicator => indicator.Reasons),
            .. notices.SelectMany(notice => notice.Reasons),
            .. properties.Select(property => property.Reason),
            .. texts.Select(_ => VersionReason.TextsChanged),
        ]);
    }

    /// <summary>The older ruleset.</summary>
    public Ruleset Old { get; }

    /// <summary>The newer ruleset.</summary>
    public Ruleset New { get; }

    /// <summary>Whether the version was raised as the changes deserve.</summary>
    public VersionAdvice Version { get; }

    /// <summary>True when nothing changed that is compared: no meaning, no advice, no word and no record.</summary>
    public bool IsEmpty => Indicators.IsEmpty && Notices.IsEmpty && Properties.IsEmpty && Texts.IsEmpty && Scenarios.IsEmpty;

    /// <summary>Indicators, in the order of the newer ruleset; those taken out come last.</summary>
    internal ImmutableArray<IndicatorDifference> Indicators { get; }

    /// <summary>What notice rules give, and with which facts.</summary>
    internal ImmutableArray<NoticeDifference> Notices { get; }

    /// <summary>Plain values: of the ruleset itself, then of its vocabularies.</summary>
    internal ImmutableArray<PropertyChange> Properties { get; }

    /// <summary>Texts of what is in both rulesets.</summary>
    internal ImmutableArray<TextChange> Texts { get; }

    /// <summary>Scenarios that come out otherwise.</summary>
    internal ImmutableArray<ScenarioDifference> Scenarios { get; }

    /// <summary>What the authors say this version brought; null when they do not.</summary>
    internal LocalizedText? Brought => New.Changes.LastOrDefault(change => change.Version == New.Version)?.What;
}
