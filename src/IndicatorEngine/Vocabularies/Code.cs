using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>One thing that can be observed and recorded. Immutable and thread-safe.</summary>
public sealed class Code
{
    internal Code(SourceLocation location) => Location = location;

    /// <summary>The name used in rulesets and screenings, such as <c>documents-held-by-other</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the code may do.</summary>
    public required CodeKind Kind { get; init; }

    /// <summary>
    /// The parts of trafficking it speaks to (<c>act</c>, <c>means</c>, <c>purpose</c>) or other tags: a debt to be worked
    /// off is both means and purpose. Empty when none is given.
    /// </summary>
    public required ImmutableArray<string> Elements { get; init; }

    /// <summary>The group it is listed under, such as <c>money-and-debt</c>.</summary>
    public required string? Group { get; init; }

    /// <summary>A few plain words for it.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What recording it means.</summary>
    public required LocalizedText Meaning { get; init; }

    /// <summary>What to be careful of; always there for a concern code.</summary>
    public required LocalizedText? Caution { get; init; }

    /// <summary>The meaning in words for the person it is about; null when there are none.</summary>
    public required LocalizedText? Plain { get; init; }

    /// <summary>How it may come up without questioning; always there for a concern code.</summary>
    public required LocalizedText? Learn { get; init; }

    /// <summary>Whether it may be suggested.</summary>
    public required AskPolicy Ask { get; init; }

    /// <summary>What an observation says beyond yes; null for a plain fact.</summary>
    public required ValueKind? Value { get; init; }

    /// <summary>Where the code was taken from.</summary>
    public required string? Source { get; init; }

    /// <summary>What its authors say of words in its names that could be taken for a profile, a rating or a "no".</summary>
    public required ImmutableArray<WordMeaning> MeansHere { get; init; }

    /// <summary>False for a number that nobody can have meant: it says nothing, not even that the code is present.</summary>
    internal bool CanMean(decimal? number) => number is not { } given || Value is not NumberValue value || value.Allows(given);

    /// <summary>Where its authors wrote it.</summary>
    internal SourceLocation Location { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
