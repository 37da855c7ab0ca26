using System.Text.Json;

namespace IndicatorEngine.Benchmarks.Reports;

/// <summary>What was measured of one benchmark.</summary>
/// <param name="Class">The class it stands in.</param>
/// <param name="Method">The method.</param>
/// <param name="Parameters">What it was measured with, such as <c>600 over 60</c>.</param>
/// <param name="Mean">The mean time of one operation, in nanoseconds.</param>
/// <param name="Deviation">The standard deviation, in nanoseconds.</param>
/// <param name="Min">The smallest time, in nanoseconds: the one least disturbed.</param>
/// <param name="Allocated">The bytes one operation allocates; null when they were not counted.</param>
internal sealed record Measurement(
    string Class,
    string Method,
    string Parameters,
    double Mean,
    double Deviation,
    double Min,
    long? Allocated
)
{
    /// <summary>Reads all that a run with <c>--exporters json</c> wrote into a folder, in the order measured.</summary>
    public static IReadOnlyList<Measurement> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*-report-*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static List<Measurement> Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. report.RootElement.GetProperty("Benchmarks").EnumerateArray().Where(IsMeasured).Select(Of)];
    }

    private static bool IsMeasured(JsonElement benchmark) => benchmark.GetProperty("Statistics").ValueKind == JsonValueKind.Object;

    private static Measurement Of(JsonElement benchmark)
    {
        var statistics = benchmark.GetProperty("Statistics");
        long? allocated = benchmark.TryGetProperty("Memory", out var memory) && memory.ValueKind == JsonValueKind.Object
            ? memory.GetProperty("BytesAllocatedPerOperation").GetInt64()
            : null;
        return new Measurement(
            benchmark.GetProperty("Type").GetString()!,
            benchmark.GetProperty(nameof(Method)).GetString()!,
            string.Join(
                ", ",
                benchmark
                    .GetProperty(nameof(Parameters))
                    .GetString()!
                    .Split('&')
                    .Select(parameter => parameter[(parameter.IndexOf('=', StringComparison.Ordinal) + 1)..])
            ),
            statistics.GetProperty(nameof(Mean)).GetDouble(),
            statistics.GetProperty("StandardDeviation").GetDouble(),
            statistics.GetProperty(nameof(Min)).GetDouble(),
            allocated);
    }
}
