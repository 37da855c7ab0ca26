using System.Globalization;
using System.Text;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>
/// Writes a table as columns of plain text. One that is too wide is written as several, each with its first column, so
/// that no line is longer than asked for as long as two columns fit.
/// </summary>
internal static class PlainTextTable
{
    private const string Gap = "  ";

    // A name of several words may take several lines; a number never does.
    private const int NarrowestHead = 12, WidestName = 34;

    public static void Write(DocumentBlock table, int width, StringBuilder text)
    {
        var rows = table.Rows.Prepend(table.Head).Select(row => row.Select(cell => DisplayText.Clean(cell)).ToArray()).ToList();
        var widths = Enumerable.Range(0, table.Head.Length).Select(column => WidthOf(rows, column)).ToArray();
        for (var from = 1; from < widths.Length;)
        {
            var end = from + 1;
            while (end < widths.Length && widths[0] + widths[from..(end + 1)].Sum(w => w + Gap.Length) <= width) end++;
            if (from > 1) text.Append('\n');
            int[] columns = [0, .. Enumerable.Range(from, end - from)];
            foreach (var (number, row) in rows.Index())
            {
                WriteRow([.. columns.Select(column => row[column])], [.. columns.Select(column => widths[column])], text);
                if (number == 0) text.AppendJoin(Gap, columns.Select(column => new string('-', widths[column]))).Append('\n');
            }

            from = end;
        }
    }

    private static int WidthOf(List<string[]> rows, int column) =>
        column == 0
            ? Math.Min(WidestName, rows.Max(row => LengthOf(row[0])))
            : Math.Max(
                rows.Skip(1).Max(row => LengthOf(row[column])),
                Math.Min(LengthOf(rows[0][column]), Math.Max(NarrowestHead, rows[0][column].Split(' ').Max(LengthOf)))
            );

    private static void WriteRow(string[] cells, int[] widths, StringBuilder text)
    {
        var lines = cells.Select((cell, i) => Lines(cell, widths[i])).ToList();
        var height = lines.Max(cell => cell.Count);
        for (var line = 0; line < height; line++)
        {
            var parts = lines.Select((cell, i) =>
            {
                var part = line < cell.Count ? cell[line] : "";
                var rest = new string(' ', Math.Max(0, widths[i] - LengthOf(part)));
                return i == 0 ? part + rest : rest + part;
            });
            text.Append(string.Join(Gap, parts).TrimEnd()).Append('\n');
        }
    }

    private static List<string> Lines(string cell, int width)
    {
        var lines = new List<string>();
        foreach (var word in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && LengthOf(lines[^1]) + 1 + LengthOf(word) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }

    // What a reader sees as one character may be several code units.
    private static int LengthOf(string words) => new StringInfo(words).LengthInTextElements;
}
