namespace IndicatorEngine.Batches;

/// <summary>What an instruction does to three planes, lane by lane.</summary>
internal enum PlaneOperation
{
    /// <summary>Two at least of the three. With a plane that is empty it is <c>and</c>, with one that is full <c>or</c>.</summary>
    Majority,

    /// <summary>One of the three, or all.</summary>
    Parity,
}

/// <summary>One step of a program: a plane made of three others, each given by its place.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Target">In bytes: a register from 0 up, an output before 0, as if the outputs stood before the registers.</param>
/// <param name="First">In bytes: a register from 0 up, an input before 0, as if the inputs stood before the registers.</param>
/// <param name="Second">As the first.</param>
/// <param name="Third">As the first.</param>
internal readonly record struct PlaneInstruction(PlaneOperation Operation, int Target, int First, int Second, int Third);
