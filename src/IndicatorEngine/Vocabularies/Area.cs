using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>What a flag is about, such as <c>debt-bondage</c>. Immutable and thread-safe.</summary>
public sealed class Area
{
    internal Area(SourceLocation location, string id, LocalizedText label, LocalizedText meaning)
    {
        Location = location;
        Id = id;
        Label = label;
        Meaning = meaning;
    }

    /// <summary>The name used in rulesets.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it.</summary>
    public LocalizedText Label { get; }

    /// <summary>What it covers.</summary>
    public LocalizedText Meaning { get; }

    /// <summary>Where its authors wrote it.</summary>
    internal SourceLocation Location { get; }
}
