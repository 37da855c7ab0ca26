using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Screenings;

/// <summary>
/// Takes a stream apart that holds one JSON value, or a list of them. After a syntax error there is no telling where
/// the next value starts, so reading stops there, and says so.
/// </summary>
internal sealed class JsonListSplitter(StreamWindow window)
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = InputLimits.Depth };

    private const int HandedOnAfterError = 100;

    private const int LongestCharacter = 4;

    private bool _isBroken;

    public IEnumerable<StreamPart> Parts()
    {
        switch (NextByte())
        {
            case null:
                yield return window.Problem("", (Problems.EmptyFile, []));
                yield break;
            case not (byte)'[':
                yield return NextValue("");
                if (!_isBroken && NextByte() is not null) yield return Stray();
                yield break;
        }

        window.Advance(1);
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

                window.Advance(1);
                next = NextByte();
            }

            if (next is null)
            {
                yield return CutOff();
                yield break;
            }

            var part = NextValue("/" + index.ToString(CultureInfo.InvariantCulture));
            if (_isBroken)
            {
                // One screening was cut off: what stops the reading is said of it, and counted once.
                var stop = window.Problem("", (Problems.ReadingStopped, [])).Problems!;
                if (part.Problems is { } problems) stop.AddRange(problems.ToSorted());
                yield return part with { Problems = stop };
                yield break;
            }

            yield return part;
        }

        window.Advance(1);
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
                window.Advance(start);
                return window.Bytes[0];
            }

            window.Advance(window.Bytes.Length);
            if (!window.Fill()) return null;
        }
    }

    private StreamPart NextValue(string pointer)
    {
        var isFinal = false;
        while (true)
        {
            var (length, brokenAt) = Measure(isFinal);
            if ((length ?? brokenAt ?? window.Bytes.Length) > InputLimits.ScreeningBytes)
            {
                _isBroken = true;
                return window.Problem(pointer, (Problems.TooLarge, [InputLimits.ScreeningBytes, new Said("what-one-screening")]));
            }

            if (length is { } whole) return new StreamPart(window.Consume(whole, pointer), null);
            if (brokenAt is { } at) return Broken(at, pointer);
            isFinal = !window.Fill();
        }
    }

    /// <summary>What is there, and a little of what follows, is handed on: the parser says what is wrong, and where.</summary>
    private StreamPart Broken(int at, string pointer)
    {
        _isBroken = true;
        FillUpTo(at + HandedOnAfterError);
        var after = window.Bytes[at..Math.Min(window.Bytes.Length, at + HandedOnAfterError)];
        var length = at;
        // An invalid byte further on is not the first mistake.
        while (Rune.DecodeFromUtf8(after[(length - at)..], out _, out var next) == OperationStatus.Done) length += next;
        if (length == at && !after.IsEmpty) length++;
        var part = new StreamPart(window.Peek(length, pointer), null);
        window.Advance(at);
        return part;
    }

    /// <summary>How long the next value is, or where it breaks; neither when not enough of it has been read.</summary>
    private (int? Length, int? BrokenAt) Measure(bool isFinal)
    {
        try
        {
            var reader = new Utf8JsonReader(window.Bytes, isFinal, new JsonReaderState(Options));
            return reader.Read() && reader.TrySkip() ? ((int)reader.BytesConsumed, null) : (null, isFinal ? window.Bytes.Length : null);
        }
        catch (JsonException e)
        {
            return (null, JsonSyntaxReader.OffsetOf(e, window.Bytes));
        }
    }

    private StreamPart Stray()
    {
        FillUpTo(LongestCharacter);
        Rune.DecodeFromUtf8(window.Bytes, out var found, out _);
        return window.Problem("", (Problems.InvalidJson, [found.ToString()]), (Problems.ReadingStopped, []));
    }

    private StreamPart CutOff() => window.Problem("", (Problems.UnexpectedEnd, []));

    private void FillUpTo(int count)
    {
        while (window.Bytes.Length < count)
        {
            if (!window.Fill()) return;
        }
    }
}
