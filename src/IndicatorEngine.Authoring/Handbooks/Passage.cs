using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>Some words in one language.</summary>
/// <param name="Language">Their language, which may differ from that of the words around them.</param>
/// <param name="Text">The words.</param>
internal sealed record Words(LanguageTag Language, string Text)
{
    /// <summary>The anchor of the section that says more; null for none.</summary>
    public string? Anchor { get; init; }

    /// <summary>True for what stands in for a link where there are none: on paper.</summary>
    public bool IsForPaper { get; init; }
}

/// <summary>One text of the handbook as it stands in one of its languages, with what is listed below it.</summary>
/// <param name="Language">The language of the text as a whole.</param>
/// <param name="Words">The text.</param>
internal sealed record Passage(LanguageTag Language, ImmutableArray<Words> Words)
{
    public Passage(Words words)
        : this(words.Language, [words])
    {
    }

    /// <summary>Words that stand out before the text; null for none.</summary>
    public Words? Lead { get; init; }

    /// <summary>What a reader must know of the translation, in a few words; null when nothing.</summary>
    public Words? Mark { get; init; }

    /// <summary>What is listed below the text.</summary>
    public ImmutableArray<Passage> Items { get; init; } = [];

    /// <summary>True when there is nothing to say in this language.</summary>
    public bool IsEmpty => Words.IsEmpty && Lead is null && Items.IsEmpty;

    /// <summary>The passage under a number, which takes the direction of the text.</summary>
    public Passage Numbered(int number) => this with { Words = Words.Insert(0, new Words(Language, $"{number}. ")) };

    public bool SaysTheSameAs(Passage other) =>
        Words.SequenceEqual(other.Words) && Lead == other.Lead && Mark == other.Mark
        && Items.Length == other.Items.Length && Items.Zip(other.Items).All(pair => pair.First.SaysTheSameAs(pair.Second));
}

/// <summary>What a reader must know of a translation, the gravest last.</summary>
internal enum TranslationMark
{
    /// <summary>Nobody has reviewed it.</summary>
    NotReviewed,

    /// <summary>Its original was rewritten after it was made.</summary>
    Stale,

    /// <summary>There is none: the original is shown.</summary>
    NotTranslated,
}
