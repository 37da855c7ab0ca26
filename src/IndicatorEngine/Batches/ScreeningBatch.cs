using System.Runtime.InteropServices;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Batches;

/// <summary>
/// Screenings turned on their side: a column of bits for each thing that rulesets ask, a row for each screening. It
/// keeps nothing else of a screening. Not thread-safe.
/// </summary>
public sealed class ScreeningBatch
{
    private readonly List<int> _planes = [];
    private ulong[] _blocks = [];

    /// <summary>Makes an empty batch.</summary>
    /// <param name="evaluator">What will read it.</param>
    public ScreeningBatch(BatchEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        Evaluator = evaluator;
    }

    /// <summary>How many screenings are in it.</summary>
    public int Count { get; private set; }

    /// <summary>True once it holds as many screenings as are well read together; more may be added.</summary>
    public bool IsFull => Count >= 2 * PlaneProgram.BlockLanes;

    internal BatchEvaluator Evaluator { get; }

    internal int Blocks => (Count + PlaneProgram.BlockLanes - 1) / PlaneProgram.BlockLanes;

    private int BlockLength => Evaluator.Inputs.Count * PlaneProgram.BlockWords;

    /// <summary>Adds a screening as the next row: the first is row 0.</summary>
    public void Add(Screening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        _planes.Clear();
        Evaluator.Inputs.AddPlanes(screening.Context, _planes);
        foreach (var account in screening.Observations) Evaluator.Inputs.AddPlanes(account, _planes);
        Add(CollectionsMarshal.AsSpan(_planes));
    }

    /// <summary>Takes everything out again, and keeps the memory.</summary>
    public void Clear()
    {
        _blocks.AsSpan(0, Blocks * BlockLength).Clear();
        Count = 0;
    }

    /// <summary>Adds a row with these planes set.</summary>
    internal void Add(ReadOnlySpan<int> planes)
    {
        var (block, lane) = Math.DivRem(Count, PlaneProgram.BlockLanes);
        Count++;
        if (Blocks * BlockLength > _blocks.Length) Array.Resize(ref _blocks, Math.Max(Blocks * BlockLength, _blocks.Length * 2));
        var words = _blocks.AsSpan((block * BlockLength) + (lane / 64), BlockLength - (lane / 64));
        var bit = 1UL << lane;
        words[InputPlanes.Rows] |= bit;
        foreach (var plane in planes) words[plane * PlaneProgram.BlockWords] |= bit;
    }

    /// <summary>The input planes of a block, one after the other.</summary>
    internal ReadOnlySpan<ulong> Block(int block) => _blocks.AsSpan(block * BlockLength, BlockLength);
}
