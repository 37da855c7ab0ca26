using System.Collections.Immutable;

namespace IndicatorEngine.Text;

/// <summary>One text in the languages its authors gave it in. Immutable and thread-safe.</summary>
public sealed class LocalizedText
{
    private readonly ImmutableArray<(LanguageTag Language, string Text)> _texts;

    internal LocalizedText(LanguageTag original, ImmutableArray<(LanguageTag Language, string Text)> texts, TranslationReview? review)
    {
        Original = original;
        _texts = texts;
        Review = review;
    }

    /// <summary>The authors' first language: the one a reader gets when theirs is missing.</summary>
    public LanguageTag Original { get; }

    /// <summary>What the authors say of the languages other than <see cref="Original"/>; null when they say nothing.</summary>
    public TranslationReview? Review { get; }

    /// <summary>The languages this text has, in the authors' order.</summary>
    public IEnumerable<LanguageTag> Languages => _texts.Select(t => t.Language);

    /// <summary>
    /// The text in <paramref name="language"/>, or its nearest fallback: <c>fr-CA</c>, then <c>fr</c>, then
    /// <see cref="Original"/>, then whatever is there.
    /// </summary>
    public string In(LanguageTag language) => Find(language).Text;

    /// <summary>The language <see cref="In"/> answers in for <paramref name="language"/>.</summary>
    public LanguageTag LanguageFor(LanguageTag language) => Find(language).Language;

    /// <summary>What the authors say of the translation that <see cref="In"/> shows; null when it shows the original.</summary>
    public TranslationReview? ReviewIn(LanguageTag language) => LanguageFor(language) == Original ? null : Review;

    /// <summary>The text written in just this language; null when there is none.</summary>
    internal string? Exactly(LanguageTag language) =>
        _texts.Where(text => text.Language == language).Select(text => text.Text).FirstOrDefault();

    private (LanguageTag Language, string Text) Find(LanguageTag language)
    {
        foreach (var candidate in language.Candidates().Append(Original.Value))
        {
            foreach (var entry in _texts)
            {
                if (entry.Language.Value == candidate) return entry;
            }
        }

        return _texts[0];
    }
}
