using System.Globalization;
using System.Text;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>Writes a document as plain text for a terminal or a printer.</summary>
internal static class PlainTextWriter
{
    public static string Write(IReadOnlyList<DocumentBlock> blocks, int width)
    {
        var text = new StringBuilder();
        var depth = 0;
        BlockKind? before = null;
        foreach (var block in blocks)
        {
            if (
                before is not null
                && (block.Kind != BlockKind.Item || before == BlockKind.Heading)
                && !(before == BlockKind.Heading && depth > 2)
            )
                text.Append('\n');
            if (block.Kind == BlockKind.Heading)
                depth = block.Level;
            Write(block, depth, width, text);
            before = block.Kind;
        }

        return text.ToString();
    }

    private static void Write(DocumentBlock block, int depth, int width, StringBuilder text)
    {
        var words = DisplayText.Clean(
            string.Join(' ', new[] { block.Lead, block.Text }.Where(part => !string.IsNullOrEmpty(part))).Replace('\n', ' ')
        );
        var margin = new string(' ', Math.Max(0, depth - 2) * 2);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                Wrap(words, width, margin, margin, text);
                if (block.Level <= 2) text.Append(block.Level == 1 ? '=' : '-', Math.Min(width, LengthOf(words))).Append('\n');
                break;
            case BlockKind.Item:
                var indent = margin + new string(' ', block.Level * 2);
                Wrap(words, width, indent + "- ", indent + "  ", text);
                break;
            case BlockKind.Table:
                Wrap(words, width, margin, margin, text);
                PlainTextTable.Write(block, width, text);
                break;
            default:
                Wrap(words, width, margin, margin, text);
                break;
        }
    }

    private static void Wrap(string words, int width, string first, string next, StringBuilder text)
    {
        var line = new StringBuilder(first);
        var length = first.Length;
        var isEmpty = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = LengthOf(word);
            if (!isEmpty && length + 1 + needed > width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(next);
                length = next.Length;
                isEmpty = true;
            }

            if (!isEmpty)
            {
                line.Append(' ');
                length++;
            }

            line.Append(word);
            length += needed;
            isEmpty = false;
        }

        text.Append(line).Append('\n');
    }

    // What a reader sees as one character may be several code units.
    private static int LengthOf(string word) => new StringInfo(word).LengthInTextElements;
}
