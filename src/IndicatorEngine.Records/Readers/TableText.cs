using System.Buffers;
using System.Text;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>
/// The text of a table from the line with its columns' names on. Which encoding it is in, where that line is and what is
/// between cells is found out from its start. Not thread-safe.
/// </summary>
internal sealed class TableText : TextReader
{
    /// <summary>What bytes become that are not in the encoding: no character, so that no text can hold it by right.</summary>
    public const char Undecodable = '\uFDD0';

    private const int Block = 64 * 1024;
    private const int LongestStart = 4 * 1024 * 1024;
    private const string Separator = "sep=";

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\r\n,;|\"\uFEFF");
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly StreamReader _rest;
    private char[] _start = new char[Block];
    private int _length;
    private int _position;

    private TableText(Stream stream, Encoding encoding) =>
        _rest = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, Block, leaveOpen: true);

    /// <summary>What is between cells.</summary>
    public char Delimiter { get; private set; } = ',';

    /// <summary>The 1-based line with the names; 0 when there is none.</summary>
    public int HeaderLine { get; private set; }

    /// <summary>What was found out, in words; null for commas, UTF-8 and names in the first line.</summary>
    public SaidList? AsFound { get; private set; }

    /// <summary>Looks at the start of a table.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="headerRow">The line with the names, where the mapping says it.</param>
    /// <param name="wanted">The columns that are looked for: what is between cells is what makes most of them appear.</param>
    public static TableText Open(PeekableStream stream, int? headerRow, IReadOnlyCollection<string> wanted)
    {
        var (encoding, isUtf16) = EncodingOf(stream.Peek(64));
        var text = new TableText(stream, encoding);
        var said = text.PassOver(headerRow);
        if (text.HeaderLine > 0) text.Delimiter = said ?? text.DelimiterOf(wanted);
        Said?[] found =
        [
            text.Delimiter switch
            {
                ';' => new Said("found-semicolons"),
                '\t' => new Said("found-tabs"),
                '|' => new Said("found-bars"),
                ',' => null,
                var other => new Said("found-delimiter", [other]),
            },
            isUtf16 ? new Said("found-utf16") : null,
            text.HeaderLine > 1 && headerRow is null ? new Said("found-header", [text.HeaderLine]) : null,
        ];
        var named = new SaidList(found.OfType<Said>());
        if (!named.IsEmpty) text.AsFound = named;
        return text;
    }

    public override int Peek() => Fill() ? _start[_position] : -1;

    public override int Read() => Fill() ? _start[_position++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (_position == _length) return _rest.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _position);
        _start.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _rest.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (_position < _length) return true;
        (_position, _length) = (0, _rest.Read(_start, 0, _start.Length));
        return _length > 0;
    }

    private static (Encoding Encoding, bool IsUtf16) EncodingOf(ReadOnlySpan<byte> start)
    {
        // Without a mark, every other byte of Latin text in UTF-16 is zero.
        var isLittle = start is [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..];
        var isBig = start is [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..];
        var name = isLittle ? "utf-16" : isBig ? "utf-16BE" : "utf-8";
        var replacement = new DecoderReplacementFallback(Undecodable.ToString());
        return (Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, replacement), isLittle || isBig);
    }

    /// <summary>Passes over what is before the names; answers what the file itself says is between cells.</summary>
    private char? PassOver(int? headerRow)
    {
        char? said = null;
        for (var line = 1; ; line++)
        {
            if (LineFrom(_position) is not { } text) return said;
            var plain = text.Trim().Trim('"');
            var isSeparator = plain.Length == Separator.Length + 1 && plain.StartsWith(Separator, StringComparison.OrdinalIgnoreCase);
            if (isSeparator) said = plain[^1];
            if (headerRow is { } row ? line >= row : !isSeparator && text.AsSpan().ContainsAnyExcept(Blank))
            {
                HeaderLine = line;
                return said;
            }

            _position += text.Length;
        }
    }

    /// <summary>A line with its line break, or what there is of it; null at the end.</summary>
    private string? LineFrom(int position)
    {
        var searched = position;
        while (true)
        {
            var end = _start.AsSpan(searched, _length - searched).IndexOf('\n');
            if (end >= 0) return new string(_start, position, searched + end + 1 - position);
            searched = _length;
            if (_length == _start.Length && _length < LongestStart) Array.Resize(ref _start, _start.Length * 2);
            var read = _length < _start.Length ? _rest.Read(_start, _length, _start.Length - _length) : 0;
            if (read == 0) return position == _length ? null : new string(_start, position, _length - position);
            if (_length == 0 && _start[0] == '\uFEFF')
            {
                Array.Copy(_start, 1, _start, 0, --read);
            }

            _length += read;
        }
    }

    private char DelimiterOf(IReadOnlyCollection<string> wanted)
    {
        var header = LineFrom(_position)!;
        return Delimiters.MaxBy(delimiter =>
        {
            var names = Names(header, delimiter);
            return (new TableColumns(names) is var columns ? wanted.Count(name => columns.IndexOf(name) >= 0) : 0, names.Count);
        });
    }

    // Good enough to choose by: the table itself is read by a library.
    private static List<string> Names(string header, char delimiter)
    {
        var names = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= header.Length; i++)
        {
            if (i < header.Length && header[i] == '"') isQuoted = !isQuoted;
            if (i < header.Length && (isQuoted || header[i] != delimiter)) continue;
            names.Add(header[start..i].Trim().Trim('"'));
            start = i + 1;
        }

        return names;
    }
}
