using System.Globalization;
using System.Text;
using System.Text.Json;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Screenings;

/// <summary>
/// Takes a stream apart that holds one JSON value, or a list of them. After a syntax error there is no telling where
/// the next value starts, so reading stops there, and says so.
/// </summary>
internal sealed class JsonListSplitter(StreamWindow window)
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = InputLimits.Depth };

    private bool _isBroken;

    public IEnumerable<StreamPart> Parts()
    {
        switch (NextByte())
        {
            case null:
                yield return window.Problem((Problems.EmptyFile, []));
                yield break;
            case not (byte)'[':
                var single = NextValue("", stopsOnError: false);
                yield return single;
                if (single.Source is not null && NextByte() is not null) yield return Stray();
                yield break;
        }

        window.Pass(1);
        for (var index = 0; ; index++)
        {
            var next = NextByte();
            if (next == (byte)']') break;
            if (index > 0)
            {
                if (next != (byte)',')
                {
                    yield return next is null ? CutOff() : Stray();
                    yield break;
                }

                window.Pass(1);
                next = NextByte();
            }

            if (next is null)
            {
                yield return CutOff();
                yield break;
            }

            var part = NextValue("/" + index.ToString(CultureInfo.InvariantCulture), stopsOnError: true);
            yield return part;
            if (_isBroken)
            {
                yield return window.Problem((Problems.ReadingStopped, []));
                yield break;
            }
        }

        window.Pass(1);
        if (NextByte() is not null) yield return Stray();
    }

    /// <summary>The next byte that is not white space, without passing it; null at the end.</summary>
    private byte? NextByte()
    {
        while (true)
        {
            var start = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            if (start >= 0)
            {
                window.Pass(start);
                return window.Bytes[0];
            }

            window.Pass(window.Bytes.Length);
            if (!window.Fill()) return null;
        }
    }

    private StreamPart NextValue(string pointer, bool stopsOnError)
    {
        while (true)
        {
            var (length, isBroken) = Measure(isFinal: false);
            if (length is { } whole) return new StreamPart(window.Take(whole, pointer), null);
            if (isBroken) return Broken(pointer, stopsOnError);
            if (window.Bytes.Length > InputLimits.ScreeningBytes)
            {
                _isBroken = true;
                return window.Problem((Problems.TooLarge, [InputLimits.ScreeningBytes, "one screening"]));
            }

            if (window.Fill()) continue;
            (length, _) = Measure(isFinal: true);
            return length is { } last ? new StreamPart(window.Take(last, pointer), null) : Broken(pointer, stopsOnError);
        }
    }

    /// <summary>What is there is handed on as it is: the parser says what is wrong with it, and where.</summary>
    private StreamPart Broken(string pointer, bool stopsOnError)
    {
        _isBroken = stopsOnError;
        return new StreamPart(window.Take(Math.Min(window.Bytes.Length, InputLimits.ScreeningBytes), pointer), null);
    }

    private (int? Length, bool IsBroken) Measure(bool isFinal)
    {
        try
        {
            var reader = new Utf8JsonReader(window.Bytes, isFinal, new JsonReaderState(Options));
            return reader.Read() && reader.TrySkip() ? ((int)reader.BytesConsumed, false) : (null, isFinal);
        }
        catch (JsonException)
        {
            return (null, true);
        }
    }

    private StreamPart Stray()
    {
        Rune.DecodeFromUtf8(window.Bytes, out var found, out _);
        return window.Problem((Problems.InvalidJson, [found.ToString()]), (Problems.ReadingStopped, []));
    }

    private StreamPart CutOff() => window.Problem((Problems.UnexpectedEnd, []));
}
