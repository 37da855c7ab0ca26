using System.Globalization;

namespace IndicatorEngine.Cli;

/// <summary>
/// A line at the end of a terminal that says how far reading has come. Whoever writes anything else there takes it away
/// first: a line drawn over a message would hide it.
/// </summary>
/// <param name="terminal">Where it is drawn, with nothing but carriage returns and blanks.</param>
/// <param name="time">How often it is drawn, and how long is left.</param>
/// <param name="name">What is being read.</param>
/// <param name="length">The whole.</param>
internal sealed class ProgressLine(TextWriter terminal, TimeProvider time, string name, long length)
{
    private const int BarLength = 24;
    private const int LongestName = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _name = new([.. name.Take(LongestName).Select(c => char.IsControl(c) ? '?' : c)]);
    private readonly long _start = time.GetTimestamp();
    private long _drawn = time.GetTimestamp();
    private int _width;

    /// <summary>Says how far it has come, unless that was said just before.</summary>
    public void Show(long position)
    {
        if (time.GetElapsedTime(_drawn) < Pause) return;
        _drawn = time.GetTimestamp();
        var share = Math.Clamp((double)position / length, 0, 1);
        var bar = new string('#', (int)(share * BarLength)).PadRight(BarLength, '.');
        var left = share > 0 ? time.GetElapsedTime(_start) * ((1 - share) / share) : TimeSpan.Zero;
        var line = string.Create(CultureInfo.InvariantCulture, $"{_name} [{bar}] {(int)(100 * share),3}% {left:hh\\:mm\\:ss} left");
        Clear();
        terminal.Write(line);
        // A character of the name may take two places.
        _width = line.Length + _name.Length;
    }

    /// <summary>Takes the line away, if it is there.</summary>
    public void Clear()
    {
        if (_width == 0) return;
        terminal.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }
}
