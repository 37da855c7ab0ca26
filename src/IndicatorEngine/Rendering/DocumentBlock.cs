using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>One block of a document, before it is known whether it becomes plain text, Markdown or a page.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Level">The heading's level, or how far the block is set in.</param>
/// <param name="Lead">Words that stand out at its start; null for none.</param>
/// <param name="Text">The text, or the caption of a table; may be empty when there is a lead.</param>
internal sealed record DocumentBlock(BlockKind Kind, int Level, string? Lead, string Text)
{
    /// <summary>The language of the text when it is not the document's own.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The first row of a <see cref="BlockKind.Table"/>, which names its columns.</summary>
    public ImmutableArray<string> Head { get; init; } = [];

    /// <summary>The other rows of a <see cref="BlockKind.Table"/>, as long as its head; the first cell names its row.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];
}

internal enum BlockKind
{
    Heading,
    Paragraph,
    Item,
    Table,
}
