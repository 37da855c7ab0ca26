using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>What a flag is about, such as <c>debt-bondage</c>. Immutable and thread-safe.</summary>
public sealed class Area
{
    internal Area(SourceLocation location, string id, LocalizedText label, LocalizedText meaning, string? within)
    {
        Location = location;
        Id = id;
        Label = label;
        Meaning = meaning;
        Within = within;
    }

    /// <summary>The name used in rulesets.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it.</summary>
    public LocalizedText Label { get; }

    /// <summary>What it covers.</summary>
    public LocalizedText Meaning { get; }

    /// <summary>The area of the same vocabulary that it is a form of; null when it stands on its own.</summary>
    public string? Within { get; }

    /// <summary>Where its authors wrote it.</summary>
    internal SourceLocation Location { get; }
}
