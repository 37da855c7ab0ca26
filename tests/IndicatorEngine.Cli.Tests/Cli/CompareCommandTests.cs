using System.Xml.Linq;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text", "en", "compare.en.txt")]
    [InlineData("text", "fr", "compare.fr.txt")]
    [InlineData("text", "es", "compare.es.txt")]
    [InlineData("markdown", "en", "compare.en.md")]
    [InlineData("json", "en", "compare.en.json")]
    [InlineData("html", "en", "compare.en.html")]
    [InlineData("svg", "en", "compare.en.svg")]
    public void EveryFormat(string format, string language, string golden)
    {
        var run = Compare("--group-by", "age", "-f", format, "-l", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        GoldenFile.Matches(golden, run.Output);
    }

    [Theory]
    [InlineData("seen.html", "html")]
    [InlineData("seen.SVG", "svg")]
    [InlineData("seen.md", "markdown")]
    [InlineData("seen.json", "json")]
    [InlineData("seen.txt", "text")]
    [InlineData("below/seen", "text")]
    public void AFile_IsWrittenAsItsNameEnds(string name, string format)
    {
        var file = _folder.PathOf(name);
        Assert.Equal(new ToolRun(0, "", ""), Compare("--out", file));
        Assert.Equal(Compare("-f", format).Output, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("svg")]
    public void ADrawing_IsWellFormed_SaysWhatItIs_AndFetchesNothing(string format)
    {
        var page = XDocument.Parse(Compare("--group-by", "age", "-f", format).Output).Root!;
        var drawings = page.DescendantsAndSelf().Where(element => element.Name.LocalName == "svg").ToList();
        Assert.NotEmpty(drawings);
        Assert.All(drawings, drawing => Assert.All(drawing.Attribute("aria-labelledby")!.Value.Split(' '), id =>
            Assert.NotEqual("", drawing.Descendants().Single(element => (string?)element.Attribute("id") == id).Value)));
        var ids = page.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "href" or "src");
    }

    [Fact]
    public void WithoutGroups_AllAreOne()
    {
        var json = Compare("-f", "json").Json();
        Assert.Equal(
            [(71, "all")],
            json.GetProperty("together")
                .EnumerateArray()
                .Select(group => (group.Number("screenings"), group.GetProperty("kind").GetString()))
        );
        Assert.False(json.TryGetProperty("groupedBy", out _));
    }

    [Fact]
    public void ScreeningsOfTheirOwn_AreComparedWithoutGroups()
    {
        var lines = _folder.Write(
            "all.ndjson",
            string.Concat(Enumerable.Repeat(ScratchFolder.Raising + "\n" + ScratchFolder.Silent + "\n", 12))
        );
        var group = ToolRun
            .Of(["compare", lines, "-r", _folder.Ruleset(), "-f", "json"])
            .Json()
            .GetProperty("rulesets")[0]
            .GetProperty("groups")[0];
        Assert.Equal(
            (24, 12, 0, 12),
            (group.Number("screenings"), group.Number("seen"), group.Number("notEnough"), group.Number("nothingNamed"))
        );
    }

    [Theory]
    [InlineData("all.ndjson")]
    [InlineData("one.json")]
    [InlineData("-")]
    public void GroupsAreForTablesOnly(string input)
    {
        var run = ToolRun.Of(["compare", input, "-r", _folder.Ruleset(), "--group-by", "age"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is no table", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableOnStandardInput_CanBeGrouped()
    {
        var run = ToolRun.Of(
            ["compare", "-", "--map", _folder.Mapping(), "-r", _folder.Ruleset(), "--group-by", "age", "-f", "json"],
            Table
        );
        Assert.Equal("age", run.Json().GetProperty("groupedBy").GetString());
    }

    [Fact]
    public void AMissingColumn_StopsBeforeAnyRow_AndSuggestsTheNearestName()
    {
        var run = Compare("--group-by", "aged");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no column `aged`", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean `age`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnThatTheMappingReads_BringsAdvice()
    {
        var run = Compare("--group-by", "one");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("advice IND4010", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnThatNamesPeople_IsRefused()
    {
        var table = _folder.Write("named.csv", "name,one,two\n" + string.Concat(Enumerable.Range(0, 101).Select(i => $"person-{i},1,\n")));
        var run = ToolRun.Of(["compare", table, "--map", _folder.Mapping(), "-r", _folder.Ruleset(), "--group-by", "name"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("more than 100 different values", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("person-", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARowThatCannotBeRead_IsSaid_AndTheOthersAreCounted()
    {
        var table = _folder.Write("broken.csv", Table + "broken\n");
        var run = ToolRun.Of(["compare", table, "--map", _folder.Mapping(), "-r", _folder.Ruleset(), "-f", "json"]);
        Assert.Equal((1, 71), (run.ExitCode, run.Json().GetProperty("together")[0].Number("screenings")));
        Assert.Contains("could not be read: 1.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TooFewScreenings_ShowNothing()
    {
        var run = ToolRun.Of([
            "compare",
            _folder.Write("few.csv", "name,one,two\nA,1,\nB,1,\n"),
            "--map",
            _folder.Mapping(),
            "-r",
            _folder.Ruleset(),
            "-f",
            "html",
        ]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Fewer than 11 screenings were read", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReport_IsWrittenToAFile()
    {
        var target = Path.Combine(Path.GetDirectoryName(_folder.Mapping())!, "report.md");
        var run = Compare("-f", "markdown", "--out", target);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(Compare("-f", "markdown").Output, File.ReadAllText(target));
        Assert.Equal(2, Compare("--out", Path.Combine(target, "below-a-file.md")).ExitCode);
    }

    /// <summary>Made-up rows: three ages, one of them too small to show, and one small count for each way of withholding.</summary>
    private static string Table { get; } =
        "name,one,two,age\n"
        + string.Concat(
            Rows(16, "1,,18+"),
            Rows(12, ",1,18+"),
            Rows(3, "1,1,18+"),
            Rows(14, ",,18+"),
            Rows(12, "0,,9--17"),
            Rows(4, "1,,9--17"),
            Rows(6, ",,older|old"),
            Rows(4, ",1,")
        );

    private static string Rows(int count, string cells) => string.Concat(Enumerable.Repeat($"x,{cells}\n", count));

    private ToolRun Compare(params string[] options)
    {
        var other = Written
            .Ruleset(Written.Indicator("both", """{"all": ["c1", "c2"]}""") + ", " + Written.Indicator("other", "\"c2\"", "area-two"))
            .Replace("\"id\": \"written\"", "\"id\": \"other\"", StringComparison.Ordinal);
        _folder.Write("other/small.vocabulary.json", Written.VocabularyJson);
        return ToolRun.Of([
            "compare",
            _folder.Write("table.csv", Table),
            "--map",
            _folder.Mapping(),
            "-r",
            _folder.Ruleset(),
            "-r",
            Path.GetDirectoryName(_folder.Write("other/ruleset.json", other))!,
            .. options,
        ]);
    }
}
