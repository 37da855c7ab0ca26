using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>
/// A word for where a screening is made or for the work it is about, such as <c>shelter</c> or <c>fishing</c>.
/// Immutable and thread-safe.
/// </summary>
public sealed class ContextWord
{
    internal ContextWord(string id, LocalizedText label)
    {
        Id = id;
        Label = label;
    }

    /// <summary>The name used in rulesets and screenings.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it.</summary>
    public LocalizedText Label { get; }
}
