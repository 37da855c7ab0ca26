using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Screenings;

/// <summary>
/// The part of a stream that is in memory, and where it stands in the whole. It reads in the caller's own thread: a pipe
/// costs more and gains nothing here (docs/performance.md, "What was tried and did not help").
/// </summary>
internal sealed class StreamWindow(Stream stream, string name)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _line = 1;
    private long _column = 1;
    private bool _isAtStart = true;

    /// <summary>What has been read and not yet passed.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads more; false at the end of the stream.</summary>
    public bool Fill()
    {
        if (_start > 0)
        {
            Bytes.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        // The first read waits for enough bytes to tell whether a byte order mark stands there.
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), _isAtStart ? Encoding.UTF8.Preamble.Length : 1, throwOnEndOfStream: false);
        _end += read;
        if (_isAtStart && Bytes.StartsWith(Encoding.UTF8.Preamble)) _start += Encoding.UTF8.Preamble.Length;
        _isAtStart = false;
        return read > 0;
    }

    /// <summary>Moves on, counting lines and columns.</summary>
    public void Advance(int count)
    {
        var passed = Bytes[..count];
        var lastBreak = passed.LastIndexOf((byte)'\n');
        _line += passed.Count((byte)'\n');
        var tail = Encoding.UTF8.GetCharCount(passed[(lastBreak + 1)..]);
        _column = lastBreak < 0 ? _column + tail : 1 + tail;
        _start += count;
    }

    /// <summary>The next bytes as a source of their own, at their place in the whole, without passing them.</summary>
    public SourceText Peek(int count, string pointer, bool isOneLine = false) =>
        new(name, Bytes[..count].ToArray(), Shown(_line), Shown(_column), pointer) { IsOneLine = isOneLine };

    /// <summary>The next bytes as a source of their own, at their place in the whole.</summary>
    public SourceText Consume(int count, string pointer)
    {
        var source = Peek(count, pointer);
        Advance(count);
        return source;
    }

    // Places past two thousand million are all shown as that one.
    private static int Shown(long place) => (int)Math.Min(place, int.MaxValue);

    /// <summary>A part that cannot be read, with the reasons, all at the present place.</summary>
    public StreamPart Problem(string pointer, params ReadOnlySpan<(DiagnosticDescriptor Descriptor, object?[] Words)> problems)
    {
        var bag = new DiagnosticBag();
        var here = new SourceLocation(Peek(Math.Min(1, Bytes.Length), pointer).AboutAPerson(), 0, 0);
        foreach (var (descriptor, words) in problems) bag.Add(descriptor, here, words);
        return new StreamPart(null, bag);
    }
}
