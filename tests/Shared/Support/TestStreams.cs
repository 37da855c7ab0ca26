namespace IndicatorEngine.Tests.Screenings;

/// <summary>A stream that can only be read forwards.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives from one to so many bytes at a time, as a slow network or somebody who types might.</summary>
internal sealed class SlowStream(byte[] bytes, int start = 0, int most = 7) : ForwardStream
{
    private int _at;
    private int _turn = start;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var some = Math.Min(Math.Min(count, 1 + (_turn++ % most)), bytes.Length - _at);
        bytes.AsSpan(_at, some).CopyTo(buffer.AsSpan(offset));
        _at += some;
        return some;
    }
}

/// <summary>Repeats a text between a start and an end, without ever holding the whole; counts what has been read.</summary>
internal sealed class RepeatedStream(byte[] start, byte[] again, byte[] end, int times) : ForwardStream
{
    private int _turn = -1;
    private int _at;

    /// <summary>The largest number of bytes that one read has asked for: the reader's window has at least that much room.</summary>
    public int LargestRead { get; private set; }

    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        LargestRead = Math.Max(LargestRead, count);
        var given = 0;
        while (given < count && _turn <= times)
        {
            var source = _turn < 0 ? start : _turn < times ? again : end;
            var some = Math.Min(count - given, source.Length - _at);
            source.AsSpan(_at, some).CopyTo(buffer.AsSpan(offset + given));
            given += some;
            _at += some;
            if (_at < source.Length) continue;
            _turn++;
            _at = 0;
        }

        Given += given;
        return given;
    }
}
