using System.Globalization;
using System.Xml.Linq;

namespace IndicatorEngine.Comparison;

/// <summary>
/// One bar for each group under each ruleset, split by <see cref="ComparisonOutcome"/>. Parts differ by pattern and not by colour
/// alone, each bar says its numbers, and all lines have a contrast of at least 4.5 to 1 on white.
/// </summary>
internal sealed class ComparisonPlot
{
    private const int Width = 760, BarStart = 230, BarEnd = 560, BarHeight = 16, Line = 24, FontSize = 13, LongestName = 30;
    private const string Ink = "#0b3a66", Edge = "#555555", Text = "#1a1a1a";

    // Names within a page, where each ruleset's drawing brings its own.
    private const string StripesId = "stripes", DotsId = "dots", TitleId = "plot-title", ToldId = "plot-told";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _drawing = new(
        Svg + "g",
        new XAttribute("font-family", "system-ui, sans-serif"),
        new XAttribute("font-size", FontSize),
        new XAttribute("fill", Text)
    );
    private readonly ComparisonTable _table;
    private readonly ComparisonWords _words;
    private readonly string _suffix;
    private int _y = 8;

    private ComparisonPlot(ComparisonTable table, ComparisonWords words, string suffix)
    {
        _table = table;
        _words = words;
        _suffix = suffix;
    }

    /// <summary>All rulesets in one drawing.</summary>
    public static XElement Draw(ComparisonTable table, ComparisonWords words)
    {
        var plot = new ComparisonPlot(table, words, "");
        plot.DrawLegend();
        for (var r = 0; r < table.Rulesets.Length; r++) plot.Draw(r);
        return plot.Finished(words.Say("compare-plot"));
    }

    /// <summary>A drawing for each ruleset, so that paper can be turned between them; the first has the legend.</summary>
    public static IEnumerable<XElement> DrawEach(ComparisonTable table, ComparisonWords words) => table.Rulesets.Select((compared, r) =>
    {
        var plot = new ComparisonPlot(table, words, $"-{compared.Ruleset.Id}");
        if (r == 0) plot.DrawLegend();
        plot.Draw(r);
        return plot.Finished(words.Say("account", words.Say("compare-plot"), compared.Ruleset.Id));
    });

    private XElement Finished(string title) =>
        new(
            Svg + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {Width} {_y + 4}")),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{TitleId}{_suffix} {ToldId}{_suffix}"),
            new XAttribute("lang", _words.Spoken.Value),
            new XElement(Svg + "title", Id(TitleId), title),
            new XElement(Svg + "desc", Id(ToldId), $"{ComparisonDocument.Extent(_table, _words)} {_words.Say("compare-plot-told")}"),
            new XElement(Svg + "defs", Stripes(), Dots()),
            new XElement(
                Svg + "rect",
                new XAttribute("width", "100%"),
                new XAttribute("height", "100%"),
                new XAttribute("fill", "#ffffff")
            ),
            _drawing
        );

    private XAttribute Id(string name) => new("id", name + _suffix);

    private string Pattern(string name) => $"url(#{name}{_suffix})";

    private void DrawLegend()
    {
        (string Name, string Fill)[] parts =
        [
            .. Enum.GetValues<ComparisonOutcome>().Select(sight => (_words.ComparisonOutcome(sight), FillOf(sight))),
            (_words.Say("compare-withheld"), Pattern(DotsId)),
        ];
        var x = 8;
        foreach (var (name, fill) in parts)
        {
            Bar(x, BarHeight * 2, fill);
            Write(x + (BarHeight * 2) + 6, name, "start");
            x += Width / parts.Length;
        }

        _y += Line + 4;
    }

    private void Draw(int r)
    {
        var ruleset = _table.Rulesets[r].Ruleset;
        _drawing.Add(Words(8, $"{ruleset.Id} {ruleset.Version}", "start", new XAttribute("font-weight", "600")));
        _y += Line;
        foreach (var group in _table.Rows)
        {
            var name = _words.Group(group);
            Write(BarStart - 10, name.Length > LongestName ? name[..LongestName] + "…" : name, "end");
            DrawBar(group.Sights[r], group.Size);
            var seen = group.Sights[r][(int)ComparisonOutcome.Seen];
            Write(
                BarEnd + 10,
                seen is null ? ComparisonWords.Withheld : $"{_words.Count(seen)} ({_words.Share(seen, group.Size)})",
                "start"
            );
            _y += Line;
        }

        _y += 4;
    }

    private void DrawBar(IReadOnlyList<long?> sights, long size)
    {
        var withheld = size - sights.Sum(count => count ?? 0);
        var parts = Enum.GetValues<ComparisonOutcome>()
            .Where(sight => sights[(int)sight] is not null)
            .Select(sight => (Count: sights[(int)sight]!.Value, Fill: FillOf(sight)))
            .ToList();
        // What is withheld stands where the first part of it would.
        if (withheld > 0) parts.Insert(sights.TakeWhile(count => count is not null).Count(), (withheld, Pattern(DotsId)));
        var before = 0L;
        foreach (var (count, fill) in parts.Where(part => part.Count > 0))
        {
            var (from, to) = (Place(before, size), Place(before + count, size));
            Bar(from, to - from, fill);
            before += count;
        }
    }

    private static double Place(long count, long size) => BarStart + Math.Round((double)(BarEnd - BarStart) * count / size, 1);

    private void Bar(double x, double width, string fill) => _drawing.Add(new XElement(Svg + "rect",
        Number("x", x), Number("y", _y), Number("width", width), Number("height", BarHeight),
        new XAttribute("fill", fill), new XAttribute("stroke", Edge)));

    private void Write(double x, string text, string anchor) => _drawing.Add(Words(x, text, anchor));

    private XElement Words(double x, string text, string anchor, params XAttribute[] more) =>
        new(Svg + "text", Number("x", x), Number("y", _y + BarHeight - 4), new XAttribute("text-anchor", anchor), more, text);

    private string FillOf(ComparisonOutcome sight) => sight switch
    {
        ComparisonOutcome.Seen => Ink,
        ComparisonOutcome.NotEnough => Pattern(StripesId),
        _ => "#ffffff",
    };

    private XElement Stripes() =>
        Tile(
            StripesId,
            6,
            new XElement(
                Svg + "path",
                new XAttribute("d", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"),
                new XAttribute("stroke", Ink),
                new XAttribute("stroke-width", "1.5")
            )
        );

    private XElement Dots() =>
        Tile(
            DotsId,
            5,
            new XElement(
                Svg + "circle",
                new XAttribute("cx", "2.5"),
                new XAttribute("cy", "2.5"),
                new XAttribute("r", "1"),
                new XAttribute("fill", Edge)
            )
        );

    private XElement Tile(string name, int size, XElement drawn) =>
        new(
            Svg + "pattern",
            Id(name),
            new XAttribute("width", size),
            new XAttribute("height", size),
            new XAttribute("patternUnits", "userSpaceOnUse"),
            new XElement(Svg + "rect", new XAttribute("width", size), new XAttribute("height", size), new XAttribute("fill", "#ffffff")),
            drawn
        );

    private static XAttribute Number(string name, double value) => new(name, value.ToString("0.#", CultureInfo.InvariantCulture));
}
