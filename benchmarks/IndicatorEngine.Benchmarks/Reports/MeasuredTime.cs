using System.Globalization;
using System.Text.Json;

namespace IndicatorEngine.Benchmarks.Reports;

/// <summary>The smallest time of one benchmark, as its report has it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Indicators">The indicators it was measured with.</param>
/// <param name="Codes">The codes they are made of.</param>
/// <param name="Nanoseconds">The smallest time of one operation.</param>
internal sealed record MeasuredTime(string Method, int Indicators, int Codes, double Nanoseconds)
{
    /// <summary>Reads what <c>--exporters json</c> wrote about one class.</summary>
    public static IReadOnlyList<MeasuredTime> Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. report.RootElement.GetProperty("Benchmarks").EnumerateArray().Select(Of).OfType<MeasuredTime>()];
    }

    private static MeasuredTime? Of(JsonElement benchmark)
    {
        // Such as "Size=600 over 60"; what was not measured over a size is no point of a curve.
        if (benchmark.GetProperty("Parameters").GetString()!.Split('=') is not ["Size", var size] || size.Split(" over ") is not [var indicators, var codes]) return null;
        return new MeasuredTime(
            benchmark.GetProperty(nameof(Method)).GetString()!,
            int.Parse(indicators, NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(codes, NumberStyles.None, CultureInfo.InvariantCulture),
            benchmark.GetProperty("Statistics").GetProperty("Min").GetDouble());
    }
}
