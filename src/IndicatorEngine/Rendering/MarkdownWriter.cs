using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>Writes a document as CommonMark. What authors wrote comes out as that text, and never as a list, a heading or a link.</summary>
internal static partial class MarkdownWriter
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
            // Two stars beside a space would not make the words between them stand out.
            if (block.Lead is { } lead) text.Append("**").Append(Escaped(lead.Trim())).Append("**");
            if (block.Lead is not null && block.Text.Length > 0) text.Append(' ');
            text.Append(block.Kind == BlockKind.Heading || block.Lead is not null ? Escaped(block.Text) : Opening(block.Text)).Append('\n');
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

    private static void Append(ImmutableArray<string> row, StringBuilder text) =>
        text.Append("| ").AppendJoin(" | ", row.Select(Escaped)).Append(" |\n");

    /// <summary>
    /// Words that begin a paragraph or an item, where a dash or a number would begin a list, and spaces a passage of
    /// code.
    /// </summary>
    private static string Opening(string words) => ListStart().Replace(Escaped(words).TrimStart(' '), "$1\\");

    private static string Escaped(string words)
    {
        var (clean, escaped) = (DisplayText.Clean(words.Replace('\n', ' '), keepsIsolates: true), new StringBuilder());
        foreach (var (i, c) in clean.Index())
        {
            // Before a letter, this mark could begin the name of a character.
            var isName = c == '&' && i + 1 < clean.Length && (clean[i + 1] == '#' || char.IsAsciiLetter(clean[i + 1]));
            if (isName || Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // CommonMark 0.31.2, sections 4.1 and 5.2: a dash also begins a line across the page.
    [GeneratedRegex(@"\A(?:(?=[-+])|([0-9]{1,9})(?=[.)](?: |\z)))", RegexOptions.CultureInvariant)]
    private static partial Regex ListStart();
}
