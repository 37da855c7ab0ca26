using System.Diagnostics;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>
/// Has everything compiled in full before it is measured. Short runs measured what came first at a half or a third of its
/// speed.
/// </summary>
internal static class FullyCompiled
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    /// <summary>Runs what will be measured, again and again.</summary>
    public static void After(Action everything)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < LongEnough;) everything();
    }
}
