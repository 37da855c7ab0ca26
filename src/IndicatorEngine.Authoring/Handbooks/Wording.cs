using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorEngine.Explanation;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Handbooks;

/// <summary>Says things in one language of the handbook: the authors' texts, and the handbook's own phrases around them.</summary>
/// <param name="language">The language asked for.</param>
/// <param name="original">The language of the authors, and so of the words they made up.</param>
/// <param name="isStale">True for a text whose translation into a language is out of date.</param>
/// <param name="terms">What the authors call the words of files, by family and word.</param>
internal sealed partial class Wording(
    LanguageTag language,
    LanguageTag original,
    Func<LocalizedText, LanguageTag, bool> isStale,
    IReadOnlyDictionary<string, LocalizedText> terms
)
{
    public LanguageTag Language => language;

    /// <summary>The language of the handbook's own phrases: this one, or the nearest there is.</summary>
    public LanguageTag PhraseLanguage { get; } = Phrases.Texts["heading-contents"].LanguageFor(language);

    public Words Say(string phrase, params ReadOnlySpan<object?> words) => new(PhraseLanguage, Phrases.Say(language, phrase, words));

    public Passage Phrase(string phrase, params ReadOnlySpan<object?> words) => new(Say(phrase, words));

    /// <summary>
    /// What a word of a file, such as <c>refugee-camp</c>, is called: by its authors, by a phrase, or by the word
    /// without its dashes.
    /// </summary>
    public Words Term(string family, string word) =>
        terms.TryGetValue($"{family}-{word}", out var label) ? Of(label)
        : Phrases.Texts.ContainsKey($"{family}-{word}") ? Say($"{family}-{word}") : new Words(original, word.Replace('-', ' '));

    public Words Of(LocalizedText text) => new(text.LanguageFor(language), text.In(language));

    /// <summary>What an option of a choice is called.</summary>
    public Words Option(ChoiceValue choice, string id) =>
        choice.Options.FirstOrDefault(option => option.Id == id)?.Label is { } label ? Of(label) : Term("option", id);

    public ImmutableArray<Words> Number(decimal number) =>
        [new Words(PhraseLanguage, number.ToString("0.############################", CultureInfo.InvariantCulture))];

    public Passage Text(LocalizedText text, string? lead = null) =>
        new(Of(text)) { Lead = lead is null ? null : Say(lead), Mark = MarkOn(text) };

    /// <summary>A phrase with its places filled in by words that may be in another language, or lead somewhere.</summary>
    public ImmutableArray<Words> Compose(string phrase, params ReadOnlySpan<ImmutableArray<Words>> parts)
    {
        var composed = ImmutableArray.CreateBuilder<Words>();
        // Every other piece is the number of a place.
        foreach (var (index, piece) in Places().Split(Phrases.Texts[phrase].In(language)).Index())
        {
            if (index % 2 == 1) composed.AddRange(parts[piece[0] - '0']);
            else if (piece.Length > 0) composed.Add(new Words(PhraseLanguage, piece));
        }

        return composed.ToImmutable();
    }

    /// <summary>Words one after the other, as the phrases for lists join them.</summary>
    public ImmutableArray<Words> Join(IReadOnlyList<ImmutableArray<Words>> items, string next = "list-next", string last = "list-next")
    {
        var joined = items[0];
        for (var i = 1; i < items.Count; i++) joined = Compose(i == items.Count - 1 ? last : next, joined, items[i]);
        return joined;
    }

    /// <summary>The few words that stand beside texts: the gravest thing to know of them in this language.</summary>
    public Words? MarkOn(params IEnumerable<LocalizedText> texts) => texts.Select(MarkOf).Max() is { } mark ? Named(mark) : null;

    public Words Named(TranslationMark mark) => Say("marked", Phrases.Say(language, $"mark-{EnumWords.Of(mark)}"));

    /// <summary>What to know of a text in this language; null when nothing.</summary>
    public TranslationMark? MarkOf(LocalizedText text)
    {
        var shown = text.LanguageFor(language);
        if (!language.Candidates().Contains(shown.Value)) return TranslationMark.NotTranslated;
        return text.ReviewIn(language) == TranslationReview.StaleTranslation || isStale(text, shown) ? TranslationMark.Stale
            : text.ReviewIn(language) == TranslationReview.UnreviewedTranslation ? TranslationMark.NotReviewed
            : null;
    }

    [GeneratedRegex(@"\{([0-9])\}")]
    private static partial Regex Places();
}
