namespace IndicatorEngine.Readers;

/// <summary>A stream of which the start was looked at, and is still read.</summary>
internal sealed class PeekableStream(Stream rest) : Stream
{
    private byte[] _start = new byte[16 * 1024];
    private int _length;
    private int _position;
    private bool _hasEnded;

    /// <summary>The start of the stream: at least so many bytes, or all there are. Valid until more is asked for.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_length < count && !_hasEnded)
        {
            if (_length == _start.Length) Array.Resize(ref _start, _start.Length * 2);
            var read = rest.Read(_start, _length, _start.Length - _length);
            _length += read;
            _hasEnded = read == 0;
        }

        return _start.AsSpan(0, _length);
    }

    /// <summary>The start of the stream up to the end of its first line that is not blank, or to a limit.</summary>
    public ReadOnlySpan<byte> PeekLine(int limit)
    {
        for (var count = 1; ; count = Math.Min(_length + 1, limit))
        {
            var start = Peek(count);
            var text = start.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
            if (text.Contains((byte)'\n') || _hasEnded || _length >= limit) return start;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == _length) return _hasEnded ? 0 : rest.Read(buffer);
        var count = Math.Min(buffer.Length, _length - _position);
        _start.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
