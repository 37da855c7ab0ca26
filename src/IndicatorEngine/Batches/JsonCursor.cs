using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace IndicatorEngine.Batches;

/// <summary>
/// Where reading a line of JSON has come to. What it takes is what any JSON reader takes; what it does not take may
/// still be JSON.
/// </summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> line)
{
    // Printable ASCII but for the quotation mark and the backslash: no escape, nothing that could steer a terminal.
    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (byte)c).Where(c => c is not ((byte)'"' or (byte)'\\'))]);

    // What ends a text, begins an escape, or may not stand in one.
    private static readonly SearchValues<byte> Stops = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(c => (byte)c),
        (byte)'"',
        (byte)'\\',
    ]);

    private const int CodeUnitDigits = 4;

    private readonly ReadOnlySpan<byte> _line = line;
    private int _at;

    public bool IsAtEnd => Next().IsEmpty;

    /// <summary>
    /// True for a text, as it is written, that says the same when it is read: no escape, only printable ASCII, and not
    /// blank.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(Plain) < 0 && text.IndexOfAnyExcept((byte)' ') >= 0;

    public bool Take(byte expected)
    {
        if (Next() is not [var next, ..] || next != expected) return false;
        _at++;
        return true;
    }

    /// <summary>True when a text that begins with a letter stands next.</summary>
    public bool IsQuoted(byte letter) => Next() is [(byte)'"', var first, ..] && first == letter;

    /// <summary>Takes what is expected, letter by letter; a text with its quotation marks.</summary>
    public bool Take(ReadOnlySpan<byte> expected)
    {
        if (!Next().StartsWith(expected)) return false;
        _at += expected.Length;
        return true;
    }

    /// <summary>A text as it is written, which is one only if it is plain: up to the next quotation mark.</summary>
    public bool TakeQuoted(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!Take((byte)'"') || _line[_at..].IndexOf((byte)'"') is not (>= 0 and var end)) return false;
        text = _line.Slice(_at, end);
        _at += end + 1;
        return true;
    }

    /// <summary>Any text, but for pairs of characters written as numbers: half of a pair would be no text.</summary>
    public bool TakeAnyText()
    {
        if (!Take((byte)'"')) return false;
        var start = _at;
        while (_line[_at..].IndexOfAny(Stops) is >= 0 and var stop)
        {
            _at += stop + 1;
            if (_line[_at - 1] == '"') return Utf8.IsValid(_line[start..(_at - 1)]);
            if (_line[_at - 1] != '\\' || !TakeEscaped()) return false;
        }

        return false;
    }

    /// <summary>A number without an exponent.</summary>
    public bool TakeNumber(out ReadOnlySpan<byte> number)
    {
        number = default;
        var rest = Next();
        var start = rest is [(byte)'-', ..] ? 1 : 0;
        var digits = Digits(rest[start..]);
        if (digits == 0 || (digits > 1 && rest[start] == '0')) return false;
        var end = start + digits;
        if (end < rest.Length && rest[end] == '.')
        {
            var fraction = Digits(rest[(end + 1)..]);
            if (fraction == 0) return false;
            end += 1 + fraction;
        }

        // Nothing else can be taken where a number goes on.
        number = rest[..end];
        _at += end;
        return true;
    }

    /// <summary>From an opening brace to the next closing one, whatever is between.</summary>
    public bool TakeBraces(out ReadOnlySpan<byte> braces)
    {
        braces = default;
        if (Next() is not [(byte)'{', ..] || _line[_at..].IndexOf((byte)'}') is not (>= 0 and var end)) return false;
        braces = _line.Slice(_at, end + 1);
        _at += end + 1;
        return true;
    }

    private bool TakeEscaped()
    {
        if (_line[_at..] is not [var letter, .. var rest]) return false;
        _at++;
        if (letter != 'u') return "\"\\/bfnrt"u8.Contains(letter);
        _at += Math.Min(rest.Length, CodeUnitDigits);
        return rest.Length >= CodeUnitDigits
            && ushort.TryParse(rest[..CodeUnitDigits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            && !char.IsSurrogate((char)unit);
    }

    private static int Digits(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var end ? end : bytes.Length;

    /// <summary>What follows the white space that stands next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Next()
    {
        while (_at < _line.Length && _line[_at] <= ' ' && _line[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
        return _line[_at..];
    }
}
