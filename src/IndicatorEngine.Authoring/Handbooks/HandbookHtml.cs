using System.Globalization;
using System.Xml.Linq;
using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>Writes a handbook as one page of HTML, to be read on screen, aloud, and on paper.</summary>
internal sealed class HandbookHtml
{
    private const int ManyItems = 8;
    private const int LinesToWriteOn = 5;

    private readonly Handbook _handbook;

    private HandbookHtml(Handbook handbook) => _handbook = handbook;

    public static string Write(Handbook handbook)
    {
        var html = new HandbookHtml(handbook);
        return HtmlPage.Render(
            handbook.Title[0].Language,
            string.Concat(handbook.Title[0].Words.Select(words => words.Text)),
            HandbookStyle.For(handbook.Languages.Length),
            [html.Heading("h1", "title", handbook.Title), html.Contents(), .. handbook.Parts.Select(html.Part)]);
    }

    private XElement Contents() => new("nav", new XAttribute("aria-labelledby", "contents"),
        Heading("h2", "contents", _handbook.Contents),
        new XElement("ul", _handbook.Parts.Select(part => new XElement("li", Link(part), Inside(part)))));

    private XElement? Inside(HandbookSection part)
    {
        var indicators = part.Sections.Where(section => section.IsIndicator).ToList();
        return indicators.Count == 0 ? null : new XElement("ul", indicators.Select(section => new XElement("li", Link(section))));
    }

    private XElement Link(HandbookSection section) =>
        new("a", new XAttribute("href", "#" + section.Anchor), Spans(section.Heading.Select(heading => heading with { Mark = null })));

    private XElement Part(HandbookSection part) => new("section", new XAttribute("aria-labelledby", part.Anchor), Content(part, 2));

    private XElement Section(HandbookSection section, int level) =>
        section.IsIndicator
            ? new XElement("article", new XAttribute("aria-labelledby", section.Anchor), Content(section, level))
            : new XElement("div", Class("entry"), Content(section, level));

    private IEnumerable<XElement> Content(HandbookSection section, int level) =>
    [
        Heading($"h{level.ToString(CultureInfo.InvariantCulture)}", section.Anchor, section.Heading),
        .. section.Blocks.Select(Block),
        .. section.Sections.Select(inner => Section(inner, level + 1)),
    ];

    private XElement Heading(string element, string anchor, IReadOnlyCollection<Passage> heading) =>
        new(element, new XAttribute("id", anchor), Spans(heading));

    // A row of spans, because a heading and a link hold words only.
    private IEnumerable<object> Spans(IEnumerable<Passage> passages) =>
        _handbook.Languages.Length == 1
            ? passages.SelectMany(passage => Inline(passage, _handbook.Title[0].Language))
            :
            [
                Class("row"),
                .. passages.SelectMany<Passage, object>(passage =>
                    [HtmlPage.In(passage.Language, "span", Class("side"), Inline(passage, passage.Language)), " "]
                ),
            ];

    private XElement Block(HandbookBlock block)
    {
        var role = EnumWords.Of(block.Role);
        var cells = block.Cells.Select(cell => block.Role == BlockRole.Notes && !cell.IsEmpty ? Notes(cell) : Cell(cell));
        var lines =
            block.Role == BlockRole.Notes ? Enumerable.Range(0, LinesToWriteOn).Select(_ => new XElement("div", Class("line"))) : [];
        return new XElement("div", Class(role), block.Cells.Length == 1 ? cells : new XElement("div", Class("row"), cells), lines);
    }

    private static XElement Cell(Passage cell) => HtmlPage.In(cell.Language, "div", Class("side"),
        cell.Lead is null && cell.Words.IsEmpty ? null : new XElement("p", Inline(cell, cell.Language)),
        List(cell));

    private static XElement Notes(Passage cell) => HtmlPage.In(cell.Language, "div", Class("side"),
        new XElement("p", cell.Items.Select(choice => new XElement("span", Class("choice"), "☐ ", Inline(choice, cell.Language)))),
        new XElement("p", Inline(cell, cell.Language)));

    private static XElement? List(Passage passage)
    {
        if (passage.Items.IsEmpty) return null;
        var isLong = passage.Items.Length > ManyItems && passage.Items.All(item => item.Items.IsEmpty);
        return new XElement("ul", isLong ? Class("long") : null, passage.Items.Select(item => Item(item, passage.Language)));
    }

    private static XElement Item(Passage item, LanguageTag around)
    {
        // A paragraph, where a list follows, can be kept on the same page as the list.
        IEnumerable<object> content = item.Items.IsEmpty
            ? Inline(item, item.Language)
            : [new XElement("p", Inline(item, item.Language)), List(item)!];
        return item.Language == around ? new XElement("li", content) : HtmlPage.In(item.Language, "li", content);
    }

    private static IEnumerable<object> Inline(Passage passage, LanguageTag around)
    {
        if (passage.Lead is { } lead)
        {
            yield return new XElement("strong", In(lead, around));
            yield return " ";
        }

        foreach (var words in passage.Words) yield return In(words, around);
        if (passage.Mark is not { } mark) yield break;
        yield return " ";
        yield return new XElement("small", In(mark, around));
    }

    private static object In(Words words, LanguageTag around)
    {
        if (words.IsForPaper) return new XElement("span", Class("paper"), words.Text);
        object said = words.Anchor is { } anchor ? new XElement("a", new XAttribute("href", "#" + anchor), words.Text) : words.Text;
        return words.Language == around ? said : HtmlPage.In(words.Language, "span", said);
    }

    private static XAttribute Class(string name) => new("class", name);
}
