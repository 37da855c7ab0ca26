namespace IndicatorEngine.Cli;

/// <summary>A stream of which the start was looked at, and is still read.</summary>
internal sealed class PeekableStream : Stream
{
    private readonly Stream _rest;
    private readonly byte[] _start = new byte[64 * 1024];
    private readonly int _length;
    private int _position;

    public PeekableStream(Stream stream)
    {
        _rest = stream;
        _length = stream.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false);
    }

    /// <summary>True when the first line that is not empty opens and closes an object.</summary>
    public bool LooksLikeOneObjectALine
    {
        get
        {
            var start = _start.AsSpan(0, _length).TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
            var end = start.IndexOf((byte)'\n');
            var line = (end < 0 ? start : start[..end]).TrimEnd(" \t\r"u8);
            return line.StartsWith("{"u8) && line.EndsWith("}"u8);
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
        if (_position == _length) return _rest.Read(buffer);
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
