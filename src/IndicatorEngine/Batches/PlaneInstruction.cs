namespace IndicatorEngine.Batches;

/// <summary>What an instruction does to two planes, lane by lane.</summary>
internal enum PlaneOperation
{
    And,
    Or,
    Xor,

    /// <summary>The left and not the right.</summary>
    AndNot,
}

/// <summary>One step of a program: a plane made of two others.</summary>
internal readonly record struct PlaneInstruction(PlaneOperation Operation, int Target, int Left, int Right);
