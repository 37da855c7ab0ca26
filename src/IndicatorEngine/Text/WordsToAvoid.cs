using System.Collections.Frozen;

namespace IndicatorEngine.Text;

/// <summary>
/// Words that turn a person into a finding, doubt them or blame them, in the languages shipped, however they are spelled. The
/// library's own sentences never use them; authors are told, and decide.
/// </summary>
internal static class WordsToAvoid
{
    private static readonly FrozenDictionary<string, PhraseList> Lists = PhraseList
        .Carried("words-to-avoid.txt")
        .GroupBy(phrase => phrase.Section[..2])
        .ToFrozenDictionary(group => group.Key, group => new PhraseList(group), StringComparer.Ordinal);

    /// <summary>The first such words of a text; null when there are none, or when there is no list for the language.</summary>
    public static FoundWords? In(string text, LanguageTag language) =>
        All(text, language).Cast<FoundWords?>().FirstOrDefault();

    /// <summary>All such words of a text, in its order.</summary>
    public static IEnumerable<FoundWords> All(string text, LanguageTag language) =>
        Lists.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(language.Language, out var list) ? list.In(text) : Enumerable.Empty<FoundWords>();

    /// <summary>True for words that doubt somebody or blame them: no ruleset is ratified with one.</summary>
    public static bool DoubtsOrBlames(FoundWords found) => !found.Section.EndsWith("label", StringComparison.Ordinal);

    /// <summary>The list of a language, for tests.</summary>
    internal static PhraseList List(string language) => Lists[language];
}
