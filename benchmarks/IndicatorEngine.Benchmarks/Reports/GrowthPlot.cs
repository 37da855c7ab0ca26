using System.Globalization;
using System.Xml.Linq;

namespace IndicatorEngine.Benchmarks.Reports;

/// <summary>How times grow with the number of indicators: both axes by powers of ten, a line a method, each named where it ends.</summary>
internal static class GrowthPlot
{
    private const double Left = 70;
    private const double Right = 470;
    private const double Top = 30;
    private const double Bottom = 330;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    // Told apart by dashes too, so that print and eyes without these colours read the same.
    private static readonly (string Colour, string Dashes)[] Lines =
    [
        ("#0b4a8f", ""),
        ("#9c3d00", "6 3"),
        ("#1b6b3a", "2 3"),
        ("#7a1f6b", "10 3 2 3"),
        ("#444444", "1 4"),
        ("#8a6d00", "12 4"),
        ("#0b6e6e", "8 2 2 2"),
        ("#7a0b1e", "3 6"),
        ("#2b2b8a", "1 2"),
        ("#3f5f00", "14 3 3 3 3 3"),
    ];

    /// <summary>Draws the times as an SVG picture.</summary>
    public static string Draw(string title, IReadOnlyCollection<GrowthPoint> times)
    {
        var (fewest, most) = (Math.Log10(times.Min(time => time.Indicators)), Math.Log10(times.Max(time => time.Indicators)));
        var (low, high) = (
            Math.Floor(Math.Log10(times.Min(time => time.Nanoseconds))),
            Math.Ceiling(Math.Log10(times.Max(time => time.Nanoseconds)))
        );
        double X(int indicators) => Left + ((Math.Log10(indicators) - fewest) / (most - fewest) * (Right - Left));
        double Y(double nanoseconds) => Bottom - ((Math.Log10(nanoseconds) - low) / (high - low) * (Bottom - Top));

        var methods = times
            .GroupBy(time => time.Method)
            .Select(group => group.OrderBy(time => time.Indicators).ToList())
            .OrderBy(line => Y(line[^1].Nanoseconds))
            .ToList();
        var labels = Apart([.. methods.Select(line => Y(line[^1].Nanoseconds))]);
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", "0 0 720 380"),
            new XAttribute("role", "img"),
            new XAttribute("font-family", "system-ui, sans-serif"),
            new XAttribute("font-size", "13"),
            new XElement(Svg + "title", title),
            new XElement(Svg + "rect", new XAttribute("width", 720), new XAttribute("height", 380), new XAttribute("fill", "#ffffff")),
            Text(Left, 18, "start", title),
            Text((Left + Right) / 2, 370, "middle", "indicators"),
            times
                .Select(time => time.Indicators)
                .Distinct()
                .Order()
                .Select(count => Text(X(count), Bottom + 20, "middle", count.ToString("N0", CultureInfo.InvariantCulture))),
            Enumerable
                .Range((int)low, (int)(high - low) + 1)
                .Select(power =>
                    (object[])
                        [
                            Line([(Left, Y(Math.Pow(10, power))), (Right, Y(Math.Pow(10, power)))], "#cccccc", ""),
                            Text(Left - 8, Y(Math.Pow(10, power)) + 4, "end", Duration(power)),
                        ]
                ),
            methods.Select(
                (line, i) =>
                    (object[])
                        [
                            Line(
                                [.. line.Select(time => (X(time.Indicators), Y(time.Nanoseconds)))],
                                Lines[i % Lines.Length].Colour,
                                Lines[i % Lines.Length].Dashes
                            ),
                            Text(Right + 8, labels[i] + 4, "start", line[^1].Method, Lines[i % Lines.Length].Colour),
                        ]
            )
        );
        return picture + "\n";
    }

    /// <summary>The same heights, moved down where two would be written over one another.</summary>
    private static List<double> Apart(List<double> heights)
    {
        for (var i = 1; i < heights.Count; i++) heights[i] = Math.Max(heights[i], heights[i - 1] + 16);
        return heights;
    }

    private static string Duration(int power) => power switch
    {
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power + 3)} ps"),
        < 3 => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power)} ns"),
        < 6 => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power - 3)} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, power - 6)} ms"),
    };

    private static XElement Line(IReadOnlyList<(double X, double Y)> points, string colour, string dashes) =>
        new(
            Svg + "polyline",
            new XAttribute(
                "points",
                string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:F1},{point.Y:F1}")))
            ),
            new XAttribute("fill", "none"),
            new XAttribute("stroke", colour),
            new XAttribute("stroke-width", 2),
            new XAttribute("stroke-dasharray", dashes)
        );

    private static XElement Text(double x, double y, string anchor, string text, string colour = "#1a1a1a") =>
        new(
            Svg + "text",
            new XAttribute("x", x.ToString("F1", CultureInfo.InvariantCulture)),
            new XAttribute("y", y.ToString("F1", CultureInfo.InvariantCulture)),
            new XAttribute("text-anchor", anchor),
            new XAttribute("fill", colour),
            text
        );
}
