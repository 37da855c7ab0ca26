using System.Globalization;
using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>The lines a place stands in, with their numbers, and the place underlined.</summary>
internal static class SourceExcerpt
{
    private const int MostLines = 3;
    private const int LongestLine = 1_000_000;

    /// <summary>The most cells shown of a line before, in and after the place.</summary>
    private const int MostCells = 50;

    /// <summary>Adds the lines; none of what was recorded about a person, or where there is nothing to show.</summary>
    public static void Append(SourceLocation location, StringBuilder text)
    {
        var bytes = location.Source.Utf8.Span;
        if (location.Source.IsAboutAPerson || bytes.IsEmpty || location.Offset > bytes.Length) return;
        var start = location.Offset;
        var end = Math.Min(bytes.Length, start + Math.Max(1, location.Length));
        var lineStart = bytes[..start].LastIndexOf((byte)'\n') + 1;
        for (var line = 0; line < MostLines; line++)
        {
            var lineEnd = bytes[start..].IndexOf((byte)'\n') is >= 0 and var length ? start + length : bytes.Length;
            if (lineEnd - lineStart > LongestLine) return;
            var markedEnd = Math.Min(end, lineEnd);
            AppendLine(
                location.Line + line,
                Shown(bytes[lineStart..start]),
                Shown(bytes[start..markedEnd]),
                Shown(bytes[markedEnd..lineEnd]),
                text
            );
            if (end <= lineEnd + 1)
                return;
            lineStart = lineEnd + 1;
            start = lineStart + Math.Max(0, bytes[lineStart..].IndexOfAnyExcept((byte)' ', (byte)'\t'));
        }

        AppendMargin("", text).Append("…\n");
    }

    private static void AppendLine(int number, string before, string marked, string after, StringBuilder text)
    {
        // A long line is shown around the place.
        if (DisplayWidth.Of(before) > MostCells) before = "…" + DisplayWidth.End(before, MostCells);
        if (DisplayWidth.Of(marked) > MostCells) (marked, after) = (DisplayWidth.Start(marked, MostCells), "…");
        if (DisplayWidth.Of(after) > MostCells) after = DisplayWidth.Start(after, MostCells) + "…";
        AppendMargin(number.ToString(CultureInfo.InvariantCulture), text).Append((before + marked + after).TrimEnd()).Append('\n');
        AppendMargin("", text);
        // Where a terminal may turn the order of a line round, no mark under it would stand in the right place.
        if (DisplayWidth.HasRightToLeft(before + marked)) text.Append("here: ").Append(marked).Append('\n');
        else text.Append(' ', DisplayWidth.Of(before)).Append('^', Math.Max(1, DisplayWidth.Of(marked))).Append('\n');
    }

    private static StringBuilder AppendMargin(string number, StringBuilder text) => text.Append(number.PadLeft(6)).Append(" | ");

    private static string Shown(ReadOnlySpan<byte> utf8) =>
        DisplayText.Clean(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF').TrimEnd('\r').Replace('\t', ' '));
}
