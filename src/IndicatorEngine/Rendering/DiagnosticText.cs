using System.Globalization;
using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>Render: a diagnostic with the line it is about and the place underlined. Thread-safe.</summary>
public static class DiagnosticText
{
    private const int LongestExcerpt = 100;

    /// <summary>The diagnostic as plain text of several lines, ended by a line feed.</summary>
    public static string ToPlainText(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var location = diagnostic.Location;
        var text = new StringBuilder();
        text.Append(location).Append(": ").Append(diagnostic.IsError ? "error " : "advice ").Append(diagnostic.Descriptor.Code)
            .Append(": ").Append(diagnostic.Message).Append('\n');
        AppendExcerpt(location, text);
        if (diagnostic.Nearest is { } nearest) text.Append("  Did you mean `").Append(nearest).Append("`?\n");
        return text.Append("  ").Append(diagnostic.Descriptor.Help).Append('\n').ToString();
    }

    private static void AppendExcerpt(SourceLocation location, StringBuilder text)
    {
        var bytes = location.Source.Utf8.Span;
        if (location.Source.IsAboutAPerson || bytes.IsEmpty || location.Offset > bytes.Length) return;
        var start = bytes[..location.Offset].LastIndexOf((byte)'\n') + 1;
        var end = bytes[location.Offset..].IndexOf((byte)'\n') is >= 0 and var length ? location.Offset + length : bytes.Length;
        if (end - start > 1_000_000) return;
        var before = Encoding.UTF8.GetString(bytes[start..location.Offset]).TrimStart('\uFEFF');
        var marked = Encoding.UTF8.GetString(bytes[location.Offset..Math.Min(end, location.Offset + Math.Max(1, location.Length))]).TrimEnd('\r');
        var after = Encoding.UTF8.GetString(bytes[Math.Min(end, location.Offset + Math.Max(1, location.Length))..end]).TrimEnd('\r');

        // A long line is shown around the place.
        if (before.Length > LongestExcerpt / 2) before = "…" + before[^(LongestExcerpt / 2)..];
        if (marked.Length > LongestExcerpt / 2) marked = marked[..(LongestExcerpt / 2)];
        if (after.Length > LongestExcerpt / 2) after = after[..(LongestExcerpt / 2)] + "…";
        var number = location.Line.ToString(CultureInfo.InvariantCulture).PadLeft(6);
        text.Append(number).Append(" | ").Append(DisplayText.Clean(before.Replace('\t', ' ') + marked.Replace('\t', ' ') + after.Replace('\t', ' '))).Append('\n');
        text.Append(' ', number.Length).Append(" | ").Append(' ', before.Length).Append('^', Math.Max(1, marked.Length)).Append('\n');
    }
}
