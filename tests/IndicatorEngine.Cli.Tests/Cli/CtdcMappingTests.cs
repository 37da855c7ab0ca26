using System.Text.Json;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>The shipped mapping for the CTDC table, on made-up rows: the table itself is no part of the project.</summary>
public sealed class CtdcMappingTests : IDisposable
{
    private static readonly string Mapping = Repository.PathOf("rulesets", "mappings", "ctdc.mapping.json");

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryCode_IsKnown()
    {
        var run = Screen(column => column == "majorityStatus" ? "Minor" : "1", "--strict");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(run.Lines().Single().Flags());
    }

    [Theory]
    [InlineData("0", "Adult")]
    [InlineData("", "")]
    public void AZeroOrABlank_IsNeverReadAsNo(string value, string age)
    {
        var run = Screen(column => column == "majorityStatus" ? age : value);
        var states = run.Lines()
            .Single()
            .GetProperty("rulesets")[0]
            .GetProperty("indicators")
            .EnumerateArray()
            .Select(indicator => indicator.GetProperty("state").GetString());
        Assert.Equal(["not-yet-known"], states.Distinct());
        Assert.Equal(value.Length > 0, run.Error.Contains("IND4005", StringComparison.Ordinal));
    }

    [Fact]
    public void NoOneColumn_RaisesAFlagOnAnAdultByItself() =>
        Assert.All(Columns().Where(column => column != "majorityStatus"), column =>
            Assert.Empty(Screen(c => c == column ? "1" : "").Lines().Single().Flags())
        );

    [Theory]
    [InlineData("gender")]
    [InlineData("citizenship")]
    [InlineData("ageBroad")]
    [InlineData("CountryOfExploitation")]
    [InlineData("isForcedLabour")]
    [InlineData("isSexualExploit")]
    public void WhoThePersonIs_AndWhatWasConcluded_MapToNothing(string column) => Assert.DoesNotContain(column, Columns());

    private static List<string> Columns()
    {
        using var mapping = JsonDocument.Parse(
            File.ReadAllText(Mapping),
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }
        );
        return [.. mapping.RootElement.GetProperty("fields").EnumerateObject().Select(column => column.Name)];
    }

    private ToolRun Screen(Func<string, string> cell, params string[] options)
    {
        var columns = Columns();
        var table = _folder.Write("ctdc.csv", $"{string.Join(',', columns)}\n{string.Join(',', columns.Select(cell))}\n");
        return ToolRun.Of(["screen", table, "--map", Mapping, "-r", Repository.PathOf("rulesets", "general"), "-f", "ndjson", .. options]);
    }
}
