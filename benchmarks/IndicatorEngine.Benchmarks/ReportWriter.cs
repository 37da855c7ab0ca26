using System.Globalization;
using IndicatorEngine.Benchmarks.Reports;

namespace IndicatorEngine.Benchmarks;

/// <summary>Writes down what a run with <c>--exporters json</c> measured: tables, and plots of how times grow.</summary>
internal static class ReportWriter
{
    /// <summary>Takes the arguments <c>report RESULTS-FOLDER OUT-FOLDER</c>.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [_, var results, var target])
        {
            Console.Error.WriteLine("Usage: report RESULTS-FOLDER OUT-FOLDER");
            return 2;
        }

        var measurements = Measurement.ReadAll(results);
        if (measurements.Count == 0)
        {
            Console.Error.WriteLine("The folder holds no reports: run the benchmarks with --exporters json.");
            return 1;
        }

        Directory.CreateDirectory(target);
        File.WriteAllText(
            Path.Combine(target, "performance-tables.md"),
            "# What was measured\n\nWritten by `report`; [performance.md](performance.md) says how to read it.\n\n"
                + MeasurementTables.Write(measurements)
        );
        Plot(
            nameof(EvaluateOneBenchmarks),
            "One screening, 60 codes that all indicators share",
            size => size.Codes == 60,
            "performance-one-shared.svg"
        );
        Plot(
            nameof(EvaluateOneBenchmarks),
            "One screening, as many codes as indicators",
            size => size.Codes == size.Indicators,
            "performance-one-growing.svg"
        );
        Plot(
            nameof(EvaluateManyBenchmarks),
            "Each of many screenings, 60 codes that all indicators share",
            size => size.Codes == 60,
            "performance-many-shared.svg"
        );
        return 0;

        void Plot(string type, string title, Func<(int Indicators, int Codes), bool> isShown, string file)
        {
            var points = measurements
                .Where(measurement => measurement.Class == type && isShown(Size(measurement.Parameters)))
                .Select(measurement => new GrowthPoint(measurement.Method, Size(measurement.Parameters).Indicators, measurement.Min))
                .ToList();
            if (points.Count > 0)
                File.WriteAllText(Path.Combine(target, file), GrowthPlot.Draw(title, points));
        }
    }

    // Such as "600 over 60".
    private static (int Indicators, int Codes) Size(string parameters) =>
        parameters.Split(" over ") is [var indicators, var codes]
            ? (int.Parse(indicators, CultureInfo.InvariantCulture), int.Parse(codes, CultureInfo.InvariantCulture))
            : default;
}
