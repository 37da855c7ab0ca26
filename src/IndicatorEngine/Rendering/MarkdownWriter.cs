using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>Writes a document as CommonMark.</summary>
internal static class MarkdownWriter
{
    private const string Special = "\\`*_{}[]<>#|~";

    public static string Write(IReadOnlyList<DocumentBlock> blocks)
    {
        var text = new StringBuilder();
        BlockKind? before = null;
        foreach (var block in blocks)
        {
            if (before is not null && !(block.Kind == BlockKind.Item && before == BlockKind.Item)) text.Append('\n');
            text.Append(block.Kind switch
            {
                BlockKind.Heading => new string('#', block.Level) + " ",
                BlockKind.Item => new string(' ', block.Level * 2) + "- ",
                _ => "",
            });
            if (block.Lead is { } lead) text.Append("**").Append(Escaped(lead)).Append("**");
            if (block.Lead is not null && block.Text.Length > 0) text.Append(' ');
            text.Append(Escaped(block.Text)).Append('\n');
            if (block.Kind == BlockKind.Table) Append(block, text);
            before = block.Kind;
        }

        return text.ToString();
    }

    // Tables are an extension of CommonMark that its common readers share; the first column names the row.
    private static void Append(DocumentBlock table, StringBuilder text)
    {
        text.Append('\n');
        Append(table.Head, text);
        text.Append("|---").Insert(text.Length, "|---:", table.Head.Length - 1).Append("|\n");
        foreach (var row in table.Rows) Append(row, text);
    }

    private static void Append(ImmutableArray<string> row, StringBuilder text) => text.Append("| ").AppendJoin(" | ", row.Select(Escaped)).Append(" |\n");

    private static string Escaped(string words)
    {
        var escaped = new StringBuilder();
        foreach (var c in DisplayText.Clean(words.Replace('\n', ' ')))
        {
            if (Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
