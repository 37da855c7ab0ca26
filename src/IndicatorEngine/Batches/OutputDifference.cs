namespace IndicatorEngine.Batches;

/// <summary>
/// The screenings of one output plane without those of two others. INVARIANT: the two lie within the one, and apart from
/// each other; so the bits are the three taken together bit by bit, and their number follows from the three numbers.
/// </summary>
internal readonly record struct OutputDifference(int Of, int One = PlaneGraph.None, int Other = PlaneGraph.None);
