using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>
/// A word that would make a profile, a rating or a "no" count, and what its authors say it means where they use it.
/// Immutable and thread-safe.
/// </summary>
public sealed class WordMeaning
{
    internal WordMeaning(string word, LocalizedText meaning)
    {
        Word = word;
        Meaning = meaning;
    }

    /// <summary>The word, as it stands in the name or label.</summary>
    public string Word { get; }

    /// <summary>What it means there.</summary>
    public LocalizedText Meaning { get; }
}
