using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>What a flag is about, such as <c>debt-bondage</c>. Immutable and thread-safe.</summary>
public sealed class Area
{
    internal Area(string id, LocalizedText label, LocalizedText meaning)
    {
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
}
