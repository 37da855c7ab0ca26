namespace IndicatorEngine.Benchmarks.Reports;

/// <summary>A point of a growth plot.</summary>
/// <param name="Method">Whose line it is on.</param>
/// <param name="Indicators">The indicators it was measured with.</param>
/// <param name="Nanoseconds">The smallest time of one operation.</param>
internal readonly record struct GrowthPoint(string Method, int Indicators, double Nanoseconds);
