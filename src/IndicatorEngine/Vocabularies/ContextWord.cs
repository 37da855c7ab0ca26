using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>
/// A word for where a screening is made or for the work it is about, such as <c>shelter</c> or <c>fishing</c>.
/// Immutable and thread-safe.
/// </summary>
public sealed class ContextWord
{
    internal ContextWord(string id, LocalizedText label, ImmutableArray<WordMeaning> meansHere)
    {
        Id = id;
        Label = label;
        MeansHere = meansHere;
    }

    /// <summary>The name used in rulesets and screenings.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it.</summary>
    public LocalizedText Label { get; }

    /// <summary>What its authors say of words in its names that could be taken for a profile or a rating.</summary>
    public ImmutableArray<WordMeaning> MeansHere { get; }
}
