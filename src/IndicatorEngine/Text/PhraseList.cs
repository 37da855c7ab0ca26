using System.Collections.Frozen;

namespace IndicatorEngine.Text;

/// <summary>Finds the phrases of a list in a text, however they are spelled. Thread-safe.</summary>
internal sealed class PhraseList
{
    // Three letters tell nearly every word apart from the beginnings of all phrases.
    private const int KeyLength = 3;

    private readonly FrozenDictionary<string, Phrase[]> _byStart;
    private readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _starts;

    public PhraseList(IEnumerable<Phrase> phrases)
    {
        Phrases = [.. phrases];
        _byStart = Phrases
            .SelectMany(phrase => phrase.FirstWords.SelectMany(Keys).Distinct().Select(key => (key, phrase)))
            .GroupBy(pair => pair.key, pair => pair.phrase)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _starts = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Everything in it.</summary>
    public IReadOnlyList<Phrase> Phrases { get; }

    /// <summary>Reads the sections of a list that the library carries.</summary>
    public static IEnumerable<Phrase> Carried(string resource)
    {
        var section = "";
        foreach (var line in EmbeddedLines.Of(resource))
        {
            if (line.StartsWith('[')) section = line.Trim('[', ']');
            else yield return Phrase.Parse(section, line);
        }
    }

    /// <summary>All that is found, in the order of the text; the longest where several start with one word.</summary>
    public IEnumerable<FoundWords> In(string text) => In(PlainReading.Of(text));

    /// <inheritdoc cref="In(string)"/>
    public IEnumerable<FoundWords> In(PlainReading reading)
    {
        var words = reading.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var (phrase, length) = At(words, i);
            if (phrase is null) continue;
            yield return new FoundWords(phrase.Section, reading.Written(i, i + length - 1), i, length);
            i += length - 1;
        }
    }

    private (Phrase? Phrase, int Length) At(IReadOnlyList<PlainWord> words, int i)
    {
        Phrase? best = null;
        var starting = Starting(words[i].Text);
        foreach (var phrase in starting)
        {
            if (phrase.Length > (best?.Length ?? 0) && phrase.IsAt(words, i)) best = phrase;
        }

        if (best is not null) return (best, best.Length);
        if (Array.Find(starting, phrase => phrase.IsWrittenTogether(words[i].Text)) is { } together) return (together, 1);
        if (i + 1 == words.Count || !words[i + 1].IsAfterDash) return default;
        var joined = words[i].Text + words[i + 1].Text;
        return Array.Find(Starting(joined), phrase => phrase.IsJust(joined)) is { } broken ? (broken, 2) : default;
    }

    private Phrase[] Starting(string word) =>
        _starts.TryGetValue(word.AsSpan(0, Math.Min(KeyLength, word.Length)), out var phrases) ? phrases : [];

    private static IEnumerable<string> Keys(string pattern) => pattern switch
    {
        Phrase.AnyNumber => Enumerable.Range(0, 1000).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => [pattern.TrimEnd('*') is var word && word.Length > KeyLength ? word[..KeyLength] : word],
    };
}

/// <summary>Words of a text that are on a list.</summary>
/// <param name="Section">The part of the list.</param>
/// <param name="Written">As they stand in the text, on one line.</param>
/// <param name="At">The position of the first, in words.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct FoundWords(string Section, string Written, int At, int Length);
