using System.Collections.Immutable;
using IndicatorEngine.Rendering;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace IndicatorEngine.Tests.Rendering;

/// <summary>
/// Reads Markdown as its readers do, back into blocks. Whatever is neither plain text nor a lead comes out as the name
/// of what it was taken for.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static IReadOnlyList<DocumentBlock> Read(string markdown)
    {
        var found = new List<DocumentBlock>();
        foreach (var block in Markdown.Parse(markdown, Pipeline)) Read(block, 0, found);
        return found;
    }

    private static void Read(Block block, int level, List<DocumentBlock> found)
    {
        switch (block)
        {
            case HeadingBlock { IsSetext: false } heading:
                found.Add(Of(BlockKind.Heading, heading.Level, heading.Inline));
                break;
            case ParagraphBlock paragraph:
                found.Add(Of(BlockKind.Paragraph, level, paragraph.Inline));
                break;
            case ListBlock { IsOrdered: false } list:
                foreach (var item in list.Cast<ListItemBlock>()) ReadItem(item, level, found);
                break;
            case Table table:
                // The paragraph before it was its caption.
                var rows = table
                    .Cast<TableRow>()
                    .Select(row =>
                        row.Cast<TableCell>()
                            .Select(cell => Of(BlockKind.Paragraph, 0, ((ParagraphBlock?)cell.SingleOrDefault())?.Inline).Text)
                    )
                    .ToList();
                found[^1] = found[^1] with
                {
                    Kind = BlockKind.Table,
                    Head = [.. rows[0]],
                    Rows = [.. rows[1..].Select(row => row.ToImmutableArray())],
                };
                break;
            default:
                found.Add(new DocumentBlock(BlockKind.Paragraph, level, null, $"<{block.GetType().Name}>"));
                break;
        }
    }

    private static void ReadItem(ListItemBlock item, int level, List<DocumentBlock> found)
    {
        var blocks = item.ToList();
        if (blocks is [ParagraphBlock first, ..])
        {
            found.Add(Of(BlockKind.Item, level, first.Inline));
            blocks.RemoveAt(0);
        }

        foreach (var block in blocks) Read(block, level + 1, found);
    }

    private static DocumentBlock Of(BlockKind kind, int level, ContainerInline? words)
    {
        var parts = words?.ToList() ?? [];
        string? lead = null;
        if (parts is [EmphasisInline { DelimiterCount: 2 } strong, ..])
        {
            lead = string.Concat(strong.Select(Text));
            parts.RemoveAt(0);
        }

        var text = string.Concat(parts.Select(Text));
        return new DocumentBlock(kind, level, lead, lead is null ? text : text.TrimStart(' '));
    }

    private static string Text(Inline inline) =>
        inline is LiteralInline literal ? literal.Content.ToString() : $"<{inline.GetType().Name}>";
}
