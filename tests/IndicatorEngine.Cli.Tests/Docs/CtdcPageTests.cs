using System.Xml.Linq;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Docs;

/// <summary>The tables and drawings of <c>docs/ctdc.md</c> are those that the tool printed.</summary>
public sealed class CtdcPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "ctdc.md"));

    [Theory]
    [InlineData("ctdc-compare-gender.md", 5)]
    [InlineData("ctdc-compare-age.md", 11)]
    public void TheTable_HasTheNumbersOfTheWholeReport(string report, int rows)
    {
        var printed = Rows(File.ReadAllText(Repository.PathOf("docs", report)));
        var groups = printed
            .Where(row => row.Length == 7 && row[5].Contains('%', StringComparison.Ordinal))
            .Select(row => row[0])
            .Distinct()
            .ToList();
        Assert.Equal(rows, groups.Count);
        Assert.All(groups, (group, i) =>
        {
            var seen = printed
                .Where(row => row.Length == 7 && row[0] == group && row[5].Contains('%', StringComparison.Ordinal))
                .Select(row => row[2]);
            var none = printed.Single(row => row[0] == "none")[i + 1];
            var size = printed.First(row => row[0] == "Screenings")[i + 1];
            Assert.Contains(Rows(Page), row => row.SequenceEqual([group, size, .. seen, none]));
        });
    }

    [Theory]
    [InlineData("ctdc-compare-gender")]
    [InlineData("ctdc-compare-age")]
    public void TheDrawing_HasTheNumbersOfTheWholeReport(string report)
    {
        var drawn = XDocument
            .Load(Repository.PathOf("docs", report + ".svg"))
            .Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(text => text.Value)
            .ToList();
        var printed = Rows(File.ReadAllText(Repository.PathOf("docs", report + ".md")))
            .Where(row => row.Length == 7 && row[5].Contains('%', StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(printed);
        Assert.Equal(printed.Select(row => $"{row[2]} ({row[5]})"), drawn.Where(text => text.Contains(" % of ", StringComparison.Ordinal)));
    }

    private static List<string[]> Rows(string markdown) =>
        [
            .. markdown
                .Replace("\\", "", StringComparison.Ordinal)
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];
}
