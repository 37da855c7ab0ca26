using IndicatorEngine.Compilation;

namespace IndicatorEngine.Batches;

/// <summary>
/// Room for blocks of planes, one block after the other. It begins with a cache line, so that no lane of any width lies
/// across two, and it never moves, so that planes in two such memories keep their distance. Not thread-safe while it grows.
/// </summary>
/// <param name="planes">How many planes a block has.</param>
internal sealed class PlaneMemory(int planes)
{
    private ulong[] _words = [];
    private int _start;

    /// <summary>How many blocks there is room for.</summary>
    public int Blocks { get; private set; }

    private int BlockLength => planes * PlaneProgram.BlockWords;

    /// <summary>The planes of a block, one after the other.</summary>
    public Span<ulong> Block(int block) => _words.AsSpan(_start + (block * BlockLength), BlockLength);

    /// <summary>The part of a plane that lies in a block.</summary>
    public Span<ulong> Plane(int plane, int block) =>
        _words.AsSpan(_start + (((block * planes) + plane) * PlaneProgram.BlockWords), PlaneProgram.BlockWords);

    /// <summary>Makes room, if there is less. The first blocks are kept, as many as said; what others hold means nothing.</summary>
    public void Grow(int blocks, int kept = 0)
    {
        if (blocks <= Blocks) return;
        var before = _words.AsSpan(_start, kept * BlockLength);
        var (words, start) = CacheLines.Allocate<ulong>(blocks * BlockLength);
        before.CopyTo(words.AsSpan(start));
        (_words, _start, Blocks) = (words, start, blocks);
    }
}
