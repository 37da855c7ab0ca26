using FsCheck.Xunit;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ScreenSummaryTests : IDisposable
{
    private const string Broken = """{"format": "screening/1", "observations": [}""";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Summary_CountsTheStatesOfEveryIndicator()
    {
        const string Absent = """{"format": "screening/1", "observations": [{"code": "c1", "state": "absent", "by": "person"}]}""";
        var run = ToolRun.Of([
            "screen",
            _folder.Write("all.ndjson", $"{ScratchFolder.Raising}\n{ScratchFolder.Silent}\n{Absent}\n"),
            "-r",
            _folder.Ruleset(),
            "--summary",
        ]);
        var ruleset = run.Json().GetProperty("rulesets")[0];
        var first = ruleset.GetProperty("indicators")[0];
        Assert.Equal((0, 3, 0), (run.ExitCode, run.Json().Number("screenings"), run.Json().Number("unread")));
        Assert.Equal(2, ruleset.Number("screeningsWithNoFlag"));
        Assert.Equal("first", first.GetProperty("id").GetString());
        Assert.Equal(
            (1, 1, 1, 0),
            (first.Number("raised"), first.Number("not-yet-known"), first.Number("not-shown"), first.Number("not-read-here"))
        );
    }

    [Fact]
    public void Summary_PrintsNothingOfAnyScreening()
    {
        const string Noted =
            """{"format": "screening/1", "id": "S-private", "observations": [{"code": "c1", "state": "present", "note": "a-note"}]}""";
        var run = ToolRun.Of(["screen", _folder.Write("one.json", Noted), "-r", _folder.Ruleset(), "--summary"]);
        Assert.DoesNotContain("S-private", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a-note", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Property(MaxTest = 40)]
    public void NothingIsLost_ResultsAndUnreadAddUpToTheLines(byte[] kinds)
    {
        var lines = kinds
            .Select(kind =>
                (kind % 4) switch
                {
                    0 => ScratchFolder.Raising,
                    1 => Broken,
                    2 => "  ",
                    _ => ScratchFolder.Silent,
                }
            )
            .ToList();
        var (good, bad) = (lines.Count(line => line is ScratchFolder.Raising or ScratchFolder.Silent), lines.Count(line => line == Broken));
        var path = _folder.Write("lines.ndjson", string.Join('\n', lines.Append(ScratchFolder.Silent)));
        var ruleset = _folder.Ruleset();
        var summary = ToolRun.Of(["screen", path, "-r", ruleset, "--summary"]);
        Assert.Equal((good + 1, bad), (summary.Json().Number("screenings"), summary.Json().Number("unread")));
        Assert.Equal(bad == 0 ? 0 : 1, summary.ExitCode);
        Assert.Equal(good + 1, ToolRun.Of(["screen", path, "-r", ruleset, "-f", "ndjson"]).Lines().Count);
        Assert.Equal(bad, summary.Error.Split("error IND").Length - 1);
    }

    [Theory]
    [InlineData("screenings.ndjson")]
    [InlineData("screenings.json")]
    [InlineData("-")]
    public void TheSummary_IsTheSumOfTheResults_WithTheSameWordsAboutTheRest(string name)
    {
        string[] lines =
        [
            ScratchFolder.Raising,
            Broken,
            ScratchFolder.Silent,
            """{"format": "screening/1", "observations": [{"code": "c2", "state": "present"}, {"code": "s1", "value": "x"}]}""",
            """{"format": "screening/1", "observation": []}""",
            ScratchFolder.Raising,
        ];
        var text = name == "screenings.json" ? $"[{string.Join(",\n", lines.Where(line => line != Broken))}]" : string.Join('\n', lines);
        string[] arguments = ["screen", name == "-" ? name : _folder.Write(name, text), "-r", _folder.Ruleset()];
        var (summary, results) = (ToolRun.Of([.. arguments, "--summary"], text), ToolRun.Of([.. arguments, "-f", "ndjson"], text));
        Assert.Equal((results.ExitCode, results.Error), (summary.ExitCode, summary.Error));
        Assert.Equal(results.Lines().Count, summary.Json().Number("screenings"));
        var states = results.Lines().SelectMany(result => result.GetProperty("rulesets")[0].GetProperty("indicators").EnumerateArray())
            .CountBy(indicator => (indicator.GetProperty("id").GetString(), indicator.GetProperty("state").GetString()!));
        Assert.All(states, state =>
            Assert.Equal(
                state.Value,
                summary
                    .Json()
                    .GetProperty("rulesets")[0]
                    .GetProperty("indicators")
                    .EnumerateArray()
                    .Single(i => i.GetProperty("id").GetString() == state.Key.Item1)
                    .Number(state.Key.Item2)
            )
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("ndjson")]
    public void AnotherFormatThanJson_IsRefused_AndNotPassedOver(string format)
    {
        string[] words = ["screen", _folder.Write("one.json", ScratchFolder.Silent), "-r", _folder.Ruleset(), "--summary", "-f"];
        var run = ToolRun.Of([.. words, format]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("With --summary, what is printed is JSON", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of([.. words, "json"]).ExitCode);
    }

    [Theory]
    [InlineData("missing.json", null)]
    [InlineData("empty.json", "")]
    [InlineData("table.csv", "one\n1\n")]
    public void AnInputThatIsNotRead_IsCountedAsUnread_BesideOneThatIs(string name, string? text)
    {
        var path = text is null ? Path.Combine(_folder.Ruleset(), name) : _folder.Write(name, text);
        var run = ToolRun.Of(["screen", path, _folder.Write("one.json", ScratchFolder.Silent), "-r", _folder.Ruleset(), "--summary"]);
        Assert.Equal((1, 1, 1), (run.ExitCode, run.Json().Number("screenings"), run.Json().Number("unread")));
    }
}
