using System.Globalization;
using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace IndicatorEngine.Benchmarks.Reports;

/// <summary>Measurements as Markdown: a table a class, each line beside the baseline measured with the same parameters.</summary>
internal static class MeasurementTables
{
    public static string Write(IEnumerable<Measurement> measurements)
    {
        var text = new StringBuilder();
        foreach (var table in measurements.GroupBy(measurement => measurement.Class))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {table.Key.Replace("Benchmarks", "", StringComparison.Ordinal)}\n\n");
            text.Append(
                "| with | method | mean ± deviation | min | ratio of min | allocated |\n| --- | --- | ---: | ---: | ---: | ---: |\n"
            );
            foreach (var line in table)
                text.Append(
                    Line(line, table.FirstOrDefault(other => other.Parameters == line.Parameters && IsBaselineOf(other.Method, line)))
                );
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Line(Measurement line, Measurement? baseline)
    {
        var ratio = baseline is null
            ? ""
            : (line.Min / baseline.Min).ToString(line.Min < 10 * baseline.Min ? "F2" : "N0", CultureInfo.InvariantCulture);
        return $"| {line.Parameters} | {line.Method} | {Time(line.Mean)} ± {Time(line.Deviation)} | {Time(line.Min)} | {ratio} | {Bytes(line.Allocated)} |\n";
    }

    // Methods are compared within their category, as BenchmarkDotNet does.
    private static bool IsBaselineOf(string method, Measurement line) =>
        MethodOf(line.Class, method) is { } candidate
        && candidate.GetCustomAttribute<BenchmarkAttribute>()!.Baseline
        && Category(candidate) == Category(MethodOf(line.Class, line.Method));

    private static MethodInfo? MethodOf(string type, string method) =>
        typeof(MeasurementTables).Assembly.GetTypes().FirstOrDefault(found => found.Name == type)?.GetMethod(method);

    private static string? Category(MethodInfo? method) => method?.GetCustomAttribute<BenchmarkCategoryAttribute>()?.Categories.Single();

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{Digits(nanoseconds)} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{Digits(nanoseconds / 1e3)} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Digits(nanoseconds / 1e6)} ms"),
    };

    private static string Bytes(long? bytes) => bytes switch
    {
        null => "",
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Digits(bytes.Value / 1e3)} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Digits(bytes.Value / 1e6)} MB"),
    };

    private static string Digits(double number) =>
        number.ToString(
            number < 10 ? "F2"
                : number < 100 ? "F1"
                : "N0",
            CultureInfo.InvariantCulture
        );
}
