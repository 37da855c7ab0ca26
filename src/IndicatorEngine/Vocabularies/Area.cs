using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>What a flag is about, such as <c>debt-bondage</c>. Immutable and thread-safe.</summary>
public sealed class Area
{
    internal Area(SourceLocation location, string id, LocalizedText label, LocalizedText meaning, string? within, ImmutableArray<WordMeaning> meansHere)
    {
        Location = location;
        Id = id;
        Label = label;
        Meaning = meaning;
        Within = within;
        MeansHere = meansHere;
    }

    /// <summary>The name used in rulesets.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it.</summary>
    public LocalizedText Label { get; }

    /// <summary>What it covers.</summary>
    public LocalizedText Meaning { get; }

    /// <summary>The area of the same vocabulary that it is a form of; null when it stands on its own.</summary>
    public string? Within { get; }

    /// <summary>What its authors say of words in its names that could be taken for a rating or a verdict.</summary>
    public ImmutableArray<WordMeaning> MeansHere { get; }

    /// <summary>Where its authors wrote it.</summary>
    internal SourceLocation Location { get; }
}
