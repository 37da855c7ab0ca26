using System.Xml.Linq;
using IndicatorEngine.Rendering;

namespace IndicatorEngine.Comparison;

/// <summary>A comparison as one page: the document, with the plots before its first table.</summary>
internal static class ComparisonPage
{
    private const string Style =
        """
        body { max-width: 60rem; }
        figure { margin: 1rem 0; }
        figure svg { display: block; width: 100%; height: auto; break-inside: avoid; }
        .wide { overflow-x: auto; margin: 1rem 0; }
        td, th + th { text-align: end; }
        td, .short { white-space: nowrap; font-variant-numeric: tabular-nums; }
        thead th { vertical-align: bottom; }
        tbody th { font-weight: normal; min-width: 9rem; }
        tr { break-inside: avoid; }
        caption, h2 + p, h2 + p + p { break-after: avoid; }
        @media print { .wide { overflow: visible; } table { font-size: 8pt; } th, td { padding: .15rem .25rem; } }

        """;

    public static string Render(ComparisonTable table, ComparisonWords words)
    {
        var blocks = ComparisonDocument.Of(table, words);
        return HtmlPage.Render(words.Spoken, blocks[0].Text, Style, Body(blocks, table, words));
    }

    private static IEnumerable<XElement> Body(IReadOnlyList<DocumentBlock> blocks, ComparisonTable table, ComparisonWords words)
    {
        var isPlotted = table.Groups.IsEmpty;
        XElement? list = null;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Item && list is not null)
            {
                yield return list;
                list = null;
                if (!isPlotted) yield return new XElement("figure", ComparisonPlot.DrawEach(table, words));
                isPlotted = true;
            }

            if (block.Kind == BlockKind.Item) (list ??= new XElement("ul")).Add(new XElement("li", block.Text));
            else yield return Of(block);
        }

        if (list is not null) yield return list;
    }

    private static XElement Of(DocumentBlock block) => block.Kind switch
    {
        BlockKind.Heading => new XElement($"h{block.Level}", block.Text),
        BlockKind.Table => Table(block),
        _ when block.Language is { } language => HtmlPage.In(language, "p", block.Text),
        _ => new XElement("p", block.Lead is { } lead ? new XElement("strong", lead) : null, block.Lead is null ? null : " ", block.Text),
    };

    // A table that is wider than a small screen can be scrolled, by keyboard too.
    private static XElement Table(DocumentBlock block) =>
        new(
            "div",
            new XAttribute("class", "wide"),
            new XAttribute("role", "region"),
            new XAttribute("aria-label", block.Text),
            new XAttribute("tabindex", "0"),
            new XElement(
                "table",
                new XElement("caption", block.Text),
                new XElement("thead", new XElement("tr", block.Head.Select(cell => Header("col", cell)))),
                new XElement(
                    "tbody",
                    block.Rows.Select(row => new XElement(
                        "tr",
                        Header("row", row[0]),
                        row.Skip(1).Select(cell => new XElement("td", cell))
                    ))
                )
            )
        );

    // A short name, such as an age band, stays on one line.
    private static XElement Header(string scope, string text) =>
        new("th", new XAttribute("scope", scope), text.Length <= 12 ? new XAttribute("class", "short") : null, text);
}
