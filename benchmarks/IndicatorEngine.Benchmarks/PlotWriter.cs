using System.Globalization;
using IndicatorEngine.Benchmarks.Reports;

namespace IndicatorEngine.Benchmarks;

/// <summary>Draws what a run with <c>--exporters json</c> measured.</summary>
internal static class PlotWriter
{
    /// <summary>Takes the arguments <c>plot REPORT.json TITLE CODES FILE.svg</c>; CODES is a number, or <c>as-many</c> as indicators.</summary>
    public static int Run(ReadOnlySpan<string> args)
    {
        if (args is not [_, var report, var title, var codes, var file])
        {
            Console.Error.WriteLine("Usage: plot REPORT.json TITLE CODES|as-many FILE.svg");
            return 2;
        }

        var times = MeasuredTime.Read(report).Where(time => codes == "as-many" ? time.Codes == time.Indicators : time.Codes.ToString(CultureInfo.InvariantCulture) == codes).ToList();
        if (times.Count == 0)
        {
            Console.Error.WriteLine("The report has no such sizes.");
            return 1;
        }

        File.WriteAllText(file, GrowthPlot.Draw(title, times));
        return 0;
    }
}
