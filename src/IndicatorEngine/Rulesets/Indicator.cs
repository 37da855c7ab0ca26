using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rulesets;

/// <summary>A pattern its authors say is worth listening to, and why. Immutable and thread-safe.</summary>
public sealed class Indicator
{
    internal Indicator(SourceLocation nameLocation) => NameLocation = nameLocation;

    /// <summary>The name, unique in its ruleset.</summary>
    public required string Id { get; init; }

    /// <summary>What a flag of this indicator is about.</summary>
    public required Area Area { get; init; }

    /// <summary>The pattern in a few words.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Why it matters, in the authors' words.</summary>
    public required LocalizedText Why { get; init; }

    /// <summary>The trauma-informed caution that goes with it.</summary>
    public required LocalizedText Caution { get; init; }

    /// <summary>What must be recorded for it to be raised.</summary>
    public required Condition When { get; init; }

    /// <summary>The contexts its authors limit it to; null for no limit.</summary>
    public required ContextLimit? OnlyIn { get; init; }

    /// <summary>Why it is limited; null when it is not.</summary>
    public required LocalizedText? OnlyInBecause { get; init; }

    /// <summary>What to add in certain contexts.</summary>
    public required ImmutableArray<ContextAdvice> InContext { get; init; }

    /// <summary>What else the same facts could mean.</summary>
    public required ImmutableArray<LocalizedText> OtherExplanations { get; init; }

    /// <summary>The notices given when it is raised.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>The indicator of another ruleset that it was taken from; null when it was written here.</summary>
    public required Adoption? AdoptedFrom { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ImmutableArray<SourceReference> Sources { get; init; }

    /// <summary>What its authors say of words in its names that could be taken for a rating or a verdict.</summary>
    public required ImmutableArray<WordMeaning> MeansHere { get; init; }

    /// <summary>Where the authors wrote it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Where they wrote its name: the place for what is said of the whole.</summary>
    internal SourceLocation NameLocation { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>What an indicator adds in certain contexts. Immutable and thread-safe.</summary>
public sealed class ContextAdvice
{
    internal ContextAdvice(ContextLimit where, LocalizedText? caution, ImmutableArray<Notice> notices)
    {
        Where = where;
        Caution = caution;
        Notices = notices;
    }

    /// <summary>The contexts.</summary>
    public ContextLimit Where { get; }

    /// <summary>A further caution.</summary>
    public LocalizedText? Caution { get; }

    /// <summary>Further notices.</summary>
    public ImmutableArray<Notice> Notices { get; }
}

/// <summary>Where an indicator was adopted from. Nothing follows its source: what changes there changes nothing here. Immutable.</summary>
/// <param name="Ruleset">The other ruleset's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of its file, in lower-case hexadecimal.</param>
/// <param name="Indicator">The indicator's name there.</param>
/// <param name="Because">Why it was adopted.</param>
/// <param name="ReviewedOn">The day it was reviewed by people who know this place; null when it was not.</param>
public sealed record Adoption(
    string Ruleset,
    string Version,
    string Sha256,
    string Indicator,
    LocalizedText Because,
    DateOnly? ReviewedOn
);

/// <summary>A document and the place in it. Immutable.</summary>
/// <param name="Document">The document's title and publisher.</param>
/// <param name="Place">The annex, heading or article.</param>
public sealed record SourceReference(string Document, string? Place);
