namespace IndicatorEngine.Batches;

/// <summary>
/// A straight line of instructions over bit planes: no branch, no loop, one bit a screening. Immutable and thread-safe.
/// </summary>
internal sealed class PlaneProgram
{
    /// <summary>
    /// The 64-bit words of a plane that one pass over the program works on. Short enough for the registers, and the
    /// inputs of a ruleset of usual size, to stay in the nearest cache; long enough to pay for choosing the operation.
    /// </summary>
    public const int BlockWords = 32;

    /// <summary>How many screenings a block holds.</summary>
    public const int BlockLanes = BlockWords * 64;

    public required PlaneInstruction[] Instructions { get; init; }

    public required int Inputs { get; init; }

    /// <summary>How many planes it needs for a while; at least 1.</summary>
    public required int Registers { get; init; }

    public required int Outputs { get; init; }
}
