using System.Text;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ScreenTableTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryRow_IsAScreening()
    {
        var run = Screen("name,one,two\nA,1,\nB,0,1\nC,,\n");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["A", "B", "C"], run.Lines().Select(result => result.Name()));
        Assert.Equal([["first"], ["second"], []], run.Lines().Select(result => result.Flags()));
    }

    [Fact]
    public void ABlankCell_RecordsNothing_AndAZeroOnlyWhatTheMappingSays()
    {
        var states = Screen("name,one,two\nA,0,0\nB,,\n")
            .Lines()
            .Select(result => result.GetProperty("rulesets")[0].GetProperty("indicators")[0].GetProperty("state").GetString());
        Assert.Equal(["not-shown", "not-yet-known"], states);
    }

    [Fact]
    public void AValueWithoutAnEntry_IsCountedAndReportedAtItsLine_AndNeverGuessed()
    {
        var run = Screen(WithValuesNobodyNamed);
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines().Skip(1), result => Assert.Empty(result.Flags()));
        Assert.Contains(
            "table.csv:4:1: advice IND4005: No entry for the field `one` names its value in this record, found in 2 records",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "table.csv:7:1: advice IND4005: No entry for the field `one` names its value in this record, found in 1 record:",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("screen")]
    [InlineData("screen", "--summary")]
    [InlineData("compare")]
    public void AValueWithoutAnEntry_IsNeverRepeated_HoweverTheTableIsRead(params string[] command)
    {
        var run = ToolRun.Of([
            .. command,
            _folder.Write("table.csv", WithValuesNobodyNamed),
            "--map",
            _folder.Mapping(),
            "-r",
            _folder.Ruleset(),
        ]);
        Assert.Equal(
            ["4", "7"],
            run.Error.Split('\n').Where(line => line.Contains("IND4005", StringComparison.Ordinal)).Select(line => line.Split(':')[1])
        );
        Assert.DoesNotContain("she said", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    private const string WithValuesNobodyNamed = "name,one,two\nA,1,\n\n\"B\",she said,\n\"C\nD\",she said,\nE,She said,\n";

    [Fact]
    public void AColumnWithoutAnEntry_IsNeverRead() =>
        Assert.Equal("", Screen("name,one,two,nationality,\"free, text\"\nA,1,,XX,\"said \"\"no\"\",\nthen left\"\n").Error);

    [Theory]
    [InlineData("name,one,two\nA,1,\nB,1\nC,1,\n")]
    [InlineData("name,one,two\nA,1,\nB,1,,1\nC,1,\n")]
    [InlineData("name,one,two,more\nA,1,,\"two\nlines\"\nB,1\nC,1,,\n", 4)]
    [InlineData("name,one,two\r\nA,1,\r\nB,1\r\nC,1,\r\n")]
    public void ARaggedRow_IsReportedAtItsLine_AndTheOthersAreRead(string table, int line = 3)
    {
        var run = Screen(table);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["A", "C"], run.Lines().Select(result => result.Name()));
        Assert.Contains($"table.csv:{line}:1: error IND4007", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnclosedQuote_StopsReading_AndSaysSo()
    {
        var run = Screen("name,one,two\nA,1,\nB,\"1,\nC,1,\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["A"], run.Lines().Select(result => result.Name()));
        Assert.Contains("table.csv:3:1: error IND4007", run.Error, StringComparison.Ordinal);
        Assert.Contains("error IND1011: Reading stopped here", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARowThatIsNotUtf8_IsReportedAtItsLine_AndTheOthersAreRead()
    {
        var run = Screen([
            .. Encoding.UTF8.GetBytes("name,one,two,note\nA,1,,\nB,1,,caf"),
            0xE9,
            .. Encoding.UTF8.GetBytes("\nC,1,,café\n"),
        ]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["A", "C"], run.Lines().Select(result => result.Name()));
        Assert.Contains("table.csv:3:1: error IND4007", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AByteOrderMark_IsNoPartOfTheFirstColumn() =>
        Assert.Equal(
            ["A"],
            Screen([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("name,one,two\r\nA,1,\r\n")]).Lines().Select(result => result.Name())
        );

    [Fact]
    public void AnEmptyLine_IsNoRow()
    {
        var run = Screen("name,one,two\nA,1,\n\nB,1,\n\n");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["A", "B"], run.Lines().Select(result => result.Name()));
    }

    [Theory]
    [InlineData("#A,1,\nB,1,\n#C,1,", 3)]
    [InlineData("A,#,\nB,1,#1\n# a remark,,\n", 3)]
    public void ANumberSign_BeginsNoRemark_SoThatNoRowIsLost(string rows, int count) =>
        Assert.Equal(count, Screen("name,one,two\n" + rows).Lines().Count);

    [Fact]
    public void AnEmptyTable_IsNotTakenForNothingRecorded()
    {
        var run = Screen("");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND1004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingColumn_StopsBeforeAnyRow_AndSuggestsTheNearestName()
    {
        var run = Screen("name,One,two\nA,1,\n");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("no column `one`", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean `One`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnThatStandsTwice_StopsBeforeAnyRow()
    {
        var run = Screen("name,one,two,one\nA,1,,0\n");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND4009", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsLost_RowsReadAndUnreadAddUp()
    {
        var table = _folder.Write(
            "table.csv",
            "name,one,two\n" + string.Concat(Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? "broken\n" : $"{i},1,\n"))
        );
        var summary = ToolRun.Of(["screen", table, "--map", _folder.Mapping(), "-r", _folder.Ruleset(), "--summary"]).Json();
        Assert.Equal((500 - 72, 72), (summary.Number("screenings"), summary.Number("unread")));
        Assert.Equal(500 - 72, summary.GetProperty("rulesets")[0].GetProperty("indicators")[0].Number("raised"));
    }

    [Fact]
    public void ATableWithoutAMapping_SaysWhatIsMissing()
    {
        var run = ToolRun.Of(["screen", _folder.Write("table.csv", "one\n1\n"), "-r", _folder.Ruleset()]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("--map", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenMapping_StopsBeforeAnyRow()
    {
        var mapping = _folder.Write(
            "m.mapping.json",
            """{"format": "record-mapping/1", "fields": {"one": [{"is": "1", "code": "c1", "state": "presnt"}]}}"""
        );
        var run = ToolRun.Of(["screen", _folder.Write("table.csv", "one\n1\n"), "--map", mapping, "-r", _folder.Ruleset()]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("`presnt`", run.Error, StringComparison.Ordinal);
    }

    private ToolRun Screen(string table) => Screen(Encoding.UTF8.GetBytes(table));

    private ToolRun Screen(byte[] table) =>
        ToolRun.Of(["screen", _folder.Write("table.csv", table), "--map", _folder.Mapping(), "-r", _folder.Ruleset(), "-f", "ndjson"]);
}
