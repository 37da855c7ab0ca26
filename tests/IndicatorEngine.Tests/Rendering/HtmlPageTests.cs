using System.Xml.Linq;
using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Rendering;

public class HtmlPageTests
{
    [Fact]
    public void EveryTextIsEscaped()
    {
        var page = HtmlPage.Render(LanguageTag.English, "<script>", "", new XElement("p", new XAttribute("title", "\"&"), "<img src=x>"));
        Assert.Contains("<title>&lt;script&gt;</title>", page, StringComparison.Ordinal);
        Assert.Contains("<p title=\"&quot;&amp;\">&lt;img src=x&gt;</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyCellIsClosed()
    {
        var page = HtmlPage.Render(LanguageTag.English, "t", "", new XElement("td"), new XElement("br"));
        Assert.Contains("<td></td>", page, StringComparison.Ordinal);
        Assert.Contains("<br />", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-AF", "rtl")]
    [InlineData("pa-Arab-PK", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("en-x-Arab", "ltr")]
    [InlineData("sw", "ltr")]
    public void ALanguageCarriesItsDirection(string tag, string direction)
    {
        Assert.True(LanguageTag.TryParse(tag, out var language));
        Assert.Equal(direction, HtmlPage.In(language, "p").Attribute("dir")!.Value);
    }
}
