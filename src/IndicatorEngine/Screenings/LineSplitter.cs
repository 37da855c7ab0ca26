using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Screenings;

/// <summary>Takes a stream apart at its line ends. A line that is too long is reported and passed over.</summary>
internal sealed class LineSplitter(StreamWindow window)
{
    public IEnumerable<StreamPart> Parts()
    {
        var found = false;
        while (NextLine() is { } part)
        {
            if (part.Source is { } source && source.Utf8.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            found = true;
            yield return part;
        }

        if (!found) yield return window.Problem("", (Problems.EmptyFile, []));
    }

    private StreamPart? NextLine()
    {
        var isOpen = true;
        int end;
        while ((end = window.Bytes.IndexOf((byte)'\n')) < 0 && isOpen && window.Bytes.Length <= InputLimits.ScreeningBytes) isOpen = window.Fill();
        if (end < 0 && isOpen) return Overlong();
        if (end < 0 && window.Bytes.IsEmpty) return null;
        var part = new StreamPart(window.Take(end < 0 ? window.Bytes.Length : end, ""), null);
        if (end >= 0) window.Pass(1);
        return part;
    }

    private StreamPart Overlong()
    {
        var part = window.Problem("", (Problems.TooLarge, [InputLimits.ScreeningBytes, "one screening"]));
        int end;
        while ((end = window.Bytes.IndexOf((byte)'\n')) < 0)
        {
            window.Pass(window.Bytes.Length);
            if (!window.Fill()) return part;
        }

        window.Pass(end + 1);
        return part;
    }
}
