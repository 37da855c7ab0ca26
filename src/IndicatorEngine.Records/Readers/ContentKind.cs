using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace IndicatorEngine.Readers;

/// <summary>What the bytes of a file are, whatever its name ends in.</summary>
internal enum ContentKind
{
    /// <summary>Nothing, or nothing but blanks.</summary>
    Empty,

    /// <summary>JSON: one value, which may be a list.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A workbook of Excel, old or new.</summary>
    Workbook,

    /// <summary>Text in rows, which is what is left.</summary>
    DelimitedText,
}

/// <summary>Tells what a stream holds by its first bytes.</summary>
internal static partial class Content
{
    private static readonly SearchValues<byte> SignsOfJson = SearchValues.Create("{}[]:\""u8);
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>The kind; the stream is still to be read from its start.</summary>
    public static ContentKind Of(PeekableStream stream)
    {
        var start = stream.Peek(4);
        if (start.StartsWith(Zip) || start.StartsWith(CompoundFile)) return ContentKind.Workbook;
        var text = JsonStart(stream.PeekLine(InputLimits.ScreeningBytes));
        return text.IsEmpty ? stream.Peek(1).IsEmpty ? ContentKind.Empty : ContentKind.DelimitedText
            : text[0] == '[' ? ContentKind.Json
            : text[0] != '{' ? ContentKind.DelimitedText
            : IsOneObjectALine(text, stream) ? ContentKind.JsonLines
            : ContentKind.Json;
    }

    /// <summary>True for JSON whose first object says, at its start, that it is a screening.</summary>
    public static bool IsOfScreenings(PeekableStream stream)
    {
        var start = JsonStart(stream.Peek(4096));
        return Format().IsMatch(Encoding.UTF8.GetString(start[..Math.Min(start.Length, 4096)]));
    }

    /// <summary>True for text whose first line has something between cells, or is a name; JSON has other signs.</summary>
    public static bool LooksLikeTable(PeekableStream stream)
    {
        var line = JsonStart(stream.PeekLine(InputLimits.ScreeningBytes));
        var end = line.IndexOf((byte)'\n');
        if (end >= 0) line = line[..end];
        return line.ContainsAny(",;\t|"u8) || (end >= 0 && !line.ContainsAny(SignsOfJson));
    }

    // On its first line an object is opened and closed, or the next line opens another: the first may be broken.
    private static bool IsOneObjectALine(ReadOnlySpan<byte> text, PeekableStream stream)
    {
        var end = text.IndexOf((byte)'\n');
        if (end < 0) return text.TrimEnd(" \t\r"u8).EndsWith("}"u8);
        if (text[..end].TrimEnd(" \t\r"u8).EndsWith("}"u8)) return true;
        var all = JsonStart(stream.Peek(text.Length + 1024));
        var next = all[Math.Min(all.Length, all.IndexOf((byte)'\n') + 1)..];
        return next.StartsWith("{"u8);
    }

    private static ReadOnlySpan<byte> JsonStart(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes).TrimStart(" \t\r\n"u8);

    [GeneratedRegex("\"format\"\\s*:\\s*\"screening/")]
    private static partial Regex Format();
}
