namespace IndicatorEngine.Rendering;

/// <summary>One block of a document, before it is known whether it becomes plain text or Markdown.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Level">The heading's level, or how far the block is set in.</param>
/// <param name="Lead">Words that stand out at its start; null for none.</param>
/// <param name="Text">The text; may be empty when there is a lead.</param>
internal sealed record DocumentBlock(BlockKind Kind, int Level, string? Lead, string Text);

internal enum BlockKind
{
    Heading,
    Paragraph,
    Item,
}
