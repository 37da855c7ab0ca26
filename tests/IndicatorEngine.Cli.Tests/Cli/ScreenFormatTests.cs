using System.Text.Json;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ScreenFormatTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_IsWhatIsPrintedWhenNothingElseIsAskedFor()
    {
        var run = ToolRun.Of(["screen", _folder.Write("one.json", ScratchFolder.Raising), "--ruleset", _folder.Ruleset()]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Screening S-1\n=============\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("1. Title first [Area one]", run.Output, StringComparison.Ordinal);
        Assert.Equal(run, ToolRun.Of(["screen", _folder.Write("one.json", ScratchFolder.Raising), "-r", _folder.Ruleset(), "-f", "text"]));
    }

    [Fact]
    public void Markdown_HasHeadings()
    {
        var run = Screen("markdown", ScratchFolder.Raising);
        Assert.StartsWith("# Screening S-1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("## Written (written, version 1.0.0)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfOneScreening_IsOneObject()
    {
        var result = Screen("json", ScratchFolder.Raising).Json();
        Assert.Equal("S-1", result.Name());
        Assert.Equal(["first"], result.Flags());
    }

    [Fact]
    public void Json_OfSeveralScreenings_IsOneList()
    {
        var results = Screen("json", $"[{ScratchFolder.Raising}, {ScratchFolder.Silent}, {ScratchFolder.Raising}]").Json();
        Assert.Equal(["S-1", "S-2", "S-1"], results.EnumerateArray().Select(result => result.Name()));
    }

    [Fact]
    public void Json_OfAnEmptyList_IsAnEmptyList()
    {
        var run = ToolRun.Of(["screen", _folder.Write("none.json", "[]"), "-r", _folder.Ruleset(), "--format", "json"]);
        Assert.Equal((0, "No screening was found in what was given.\n"), (run.ExitCode, run.Error));
        Assert.Equal(JsonValueKind.Array, run.Json().ValueKind);
        Assert.Equal(0, run.Json().GetArrayLength());
    }

    [Fact]
    public void Ndjson_IsOneResultALine()
    {
        var run = Screen("ndjson", $"[{ScratchFolder.Raising}, {ScratchFolder.Silent}]");
        Assert.EndsWith("\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(["S-1", "S-2"], run.Lines().Select(result => result.Name()));
    }

    [Fact]
    public void AllFormats_ShowTheSameFlags()
    {
        Assert.Equal(["first"], Screen("ndjson", ScratchFolder.Raising).Lines().Single().Flags());
        Assert.All(["text", "markdown"], format =>
            Assert.Contains("Title first", Screen(format, ScratchFolder.Raising).Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void SeveralRulesets_StandSideBySide_AndAreNeverAddedUp()
    {
        var run = ToolRun.Of([
            "screen",
            _folder.Write("one.json", ScratchFolder.Raising),
            "-r",
            _folder.Ruleset("alpha"),
            "-r",
            _folder.Ruleset("beta"),
            "-f",
            "json",
        ]);
        Assert.Equal(["alpha", "beta"], run.Json().GetProperty("rulesets").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
        Assert.Equal(["first"], run.Json().Flags(0));
        Assert.Equal(["first"], run.Json().Flags(1));
    }

    [Fact]
    public void TwoRulesetsOfOneName_AreRefused()
    {
        var folder = _folder.Ruleset("alpha");
        var run = ToolRun.Of([
            "screen",
            _folder.Write("one.json", ScratchFolder.Raising),
            "-r",
            folder,
            "-r",
            Path.Combine(folder, "ruleset.json"),
        ]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("`alpha`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Entretien S-1")]
    [InlineData("es", "Entrevista S-1")]
    [InlineData("fr-CA", "Entretien S-1")]
    [InlineData("sw", "Screening S-1")]
    public void Language_IsTheOneAskedFor_OrFallsBack(string tag, string heading)
    {
        var run = ToolRun.Of(["screen", _folder.Write("one.json", ScratchFolder.Raising), "-r", _folder.Ruleset(), "--lang", tag]);
        Assert.StartsWith(heading + "\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewDate_IsComparedWithTheDayAskedFor()
    {
        string[] command = ["screen", _folder.Write("one.json", ScratchFolder.Raising), "-r", _folder.Ruleset(), "--as-of"];
        Assert.Contains("Its review was due by 2027-06-30.", ToolRun.Of([.. command, "2027-07-01"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Its review was due", ToolRun.Of([.. command, "2027-06-30"]).Output, StringComparison.Ordinal);
    }

    private ToolRun Screen(string format, string json)
    {
        var run = ToolRun.Of(["screen", _folder.Write("some.json", json), "-r", _folder.Ruleset(), "--format", format]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
