using System.Text;
using System.Xml;
using System.Xml.Linq;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>
/// One self-contained page: no script, font or picture from elsewhere, readable on screen and on paper, and with a
/// contrast of at least 7 to 1 (WCAG 2.2, success criterion 1.4.6).
/// </summary>
internal static class HtmlPage
{
    // Written as it stands: no `<`, `>` or `&`, which would be escaped.
    private const string Style =
        """
        :root { color-scheme: light; }
        body { font: 1.05rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 0 auto; padding: 1rem; }
        h1, h2, h3 { line-height: 1.25; break-after: avoid; }
        a { color: #0b4a8f; }
        a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; font-weight: 600; padding: .3rem 0; }
        th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: start; vertical-align: top; }
        @media print { body { max-width: none; padding: 0; font-size: 11pt; } a { color: inherit; } }
        @page { margin: 18mm; }

        """;

    private static readonly string[] Void = ["br", "col", "hr", "img", "meta"];

    /// <summary>Renders a page.</summary>
    /// <param name="language">The language of the page; parts in another carry their own (see <see cref="In"/>).</param>
    /// <param name="title">The title, in that language.</param>
    /// <param name="style">What this page needs beyond the common style.</param>
    /// <param name="body">The content of <c>main</c>.</param>
    public static string Render(LanguageTag language, string title, string style, params IEnumerable<XElement> body)
    {
        var page = new XElement("html", Attributes(language),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                new XElement("style", "\n" + Style + style)),
            new XElement("body", new XElement("main", body)));
        DisplayText.Clean(page);
        // A browser reads <td /> as a cell that is never closed: only void elements may be written so.
        foreach (var empty in page.Descendants().Where(element => element.IsEmpty && !Void.Contains(element.Name.LocalName)))
            empty.Value = "";
        var text = new StringBuilder("<!DOCTYPE html>\n");
        using (
            var writer = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    NewLineChars = "\n",
                    NewLineHandling = NewLineHandling.None,
                }
            )
        )
            page.WriteTo(writer);
        return text.Append('\n').ToString();
    }

    /// <summary>An element whose text is in a language, with its direction.</summary>
    public static XElement In(LanguageTag language, string element, params object?[] content) =>
        new(element, Attributes(language), content);

    private static XAttribute[] Attributes(LanguageTag language) =>
        [new("lang", language.Value), new("dir", language.IsRightToLeft ? "rtl" : "ltr")];
}
