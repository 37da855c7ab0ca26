using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Screenings;

/// <summary>Takes a stream apart at its line ends. A line that is too long is reported and passed over.</summary>
internal sealed class LineSplitter(StreamWindow window)
{
    /// <summary>The lines, blank ones left out.</summary>
    /// <param name="take">When given, is shown each line where it stands; one that it takes comes back as a part with
    /// nothing in it.</param>
    public IEnumerable<StreamPart> Parts(Func<ReadOnlySpan<byte>, bool>? take = null)
    {
        var found = false;
        while (Measure() is { } line)
        {
            if (line.Length is { } length && window.Bytes[..length].IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                window.Advance(line.WithBreak);
                continue;
            }

            found = true;
            yield return Next(line, take);
        }

        if (!found) yield return window.Problem("", (Problems.EmptyFile, []));
    }

    private StreamPart Next(Line line, Func<ReadOnlySpan<byte>, bool>? take)
    {
        if (line.Length is not { } length) return Overlong();
        var part = take?.Invoke(window.Bytes[..length]) == true ? default : new StreamPart(window.Peek(length, "", isOneLine: true), null);
        window.Advance(line.WithBreak);
        return part;
    }

    /// <summary>The next line of what is in memory; null at the end of the stream.</summary>
    private Line? Measure()
    {
        var (isOpen, searched) = (true, 0);
        int end;
        // What has been searched is not searched again, however little comes at a time.
        while ((end = window.Bytes[searched..].IndexOf((byte)'\n')) < 0 && isOpen && window.Bytes.Length <= InputLimits.ScreeningBytes)
        {
            searched = window.Bytes.Length;
            isOpen = window.Fill();
        }

        if (end >= 0) return new Line(searched + end, searched + end + 1);
        if (isOpen) return new Line(null, 0);
        return window.Bytes.IsEmpty ? null : new Line(window.Bytes.Length, window.Bytes.Length);
    }

    private StreamPart Overlong()
    {
        var part = window.Problem("", (Problems.TooLarge, [InputLimits.ScreeningBytes, new Said("what-one-screening")]));
        int end;
        while ((end = window.Bytes.IndexOf((byte)'\n')) < 0)
        {
            window.Advance(window.Bytes.Length);
            if (!window.Fill()) return part;
        }

        window.Advance(end + 1);
        return part;
    }

    /// <summary>How many bytes a line has, without and with its line break; not known when it is too long.</summary>
    private readonly record struct Line(int? Length, int WithBreak);
}
