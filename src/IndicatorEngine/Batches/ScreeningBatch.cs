using System.Runtime.InteropServices;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Batches;

/// <summary>
/// Screenings turned on their side: a column of bits for each thing that rulesets ask, a row for each screening. It
/// keeps nothing else of a screening. Not thread-safe.
/// </summary>
public sealed class ScreeningBatch
{
    private const int Full = 4096;

    private readonly List<int> _planes = [];

    /// <summary>Makes an empty batch.</summary>
    /// <param name="evaluator">What will read it.</param>
    public ScreeningBatch(BatchEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        Evaluator = evaluator;
        Inputs = new PlaneMemory(evaluator.Inputs.Count);
        Unrecognised = new UnrecognisedCounts(evaluator.Rulesets);
    }

    /// <summary>How many screenings are in it.</summary>
    public int Count { get; private set; }

    /// <summary>True once it holds as many screenings as are well read together; more may be added.</summary>
    public bool IsFull => Count >= Full;

    /// <summary>What the rulesets do not know of the screenings added so far; <see cref="Clear"/> keeps it.</summary>
    public UnrecognisedCounts Unrecognised { get; }

    internal BatchEvaluator Evaluator { get; }

    /// <summary>The input planes.</summary>
    internal PlaneMemory Inputs { get; }

    internal int Blocks => (Count + PlaneProgram.BlockLanes - 1) / PlaneProgram.BlockLanes;

    /// <summary>Adds a screening as the next row: the first is row 0.</summary>
    public void Add(Screening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        _planes.Clear();
        Evaluator.Inputs.AddPlanes(screening.Context, _planes);
        Unrecognised.Add(screening);
        foreach (var account in screening.Observations) Evaluator.Inputs.AddPlanes(account, _planes);
        Add(CollectionsMarshal.AsSpan(_planes));
    }

    /// <summary>Takes everything out again, and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a row with these planes set.</summary>
    internal void Add(ReadOnlySpan<int> planes)
    {
        var (block, lane) = Math.DivRem(Count, PlaneProgram.BlockLanes);
        if (lane == 0) Open(block);
        Count++;
        var words = Inputs.Block(block)[(lane / 64)..];
        var bit = 1UL << lane;
        words[PlaneGraph.Rows * PlaneProgram.BlockWords] |= bit;
        foreach (var plane in planes)
        {
            // Yes stays yes, whatever comes before or after. Without a branch: nobody can foretell which of the two it is.
            ref var yes = ref words[(plane & ~1) * PlaneProgram.BlockWords];
            ref var no = ref words[(plane | 1) * PlaneProgram.BlockWords];
            var isNo = unchecked(0UL - (ulong)(plane & 1));
            yes |= bit & ~isNo;
            no = (no | (bit & isNo)) & ~(bit & yes);
        }
    }

    private void Open(int block)
    {
        if (block == Inputs.Blocks) Inputs.Grow(Math.Max(1, block * 2), kept: block);
        Inputs.Block(block).Clear();
    }
}
