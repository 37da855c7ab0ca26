using System.Text;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ScreenInputFaultTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AMissingFile_IsNamed_AndTheOthersAreRead()
    {
        var run = Screen([Path.Combine(_folder.Ruleset(), "not-there.json"), _folder.Write("one.json", ScratchFolder.Raising)]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["S-1"], run.Lines().Select(result => result.Name()));
        Assert.Contains("not-there.json` could not be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFile_IsNotTakenForNothingRecorded() => Fails("", "some.json:1:1: error IND1004");

    [Fact]
    public void AFileCutOff_IsReportedWhereItEnds() => Fails(ScratchFolder.Raising[..60], "some.json:1:61: error IND1006");

    [Fact]
    public void AFileThatIsNotUtf8_IsReported()
    {
        var run = Screen([
            _folder.Write(
                "some.json",
                [
                    .. Encoding.UTF8.GetBytes("{\"format\": \"screening/1\", \"id\": \"caf"),
                    0xE9,
                    .. Encoding.UTF8.GetBytes("\", \"observations\": []}"),
                ]
            ),
        ]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND1003", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFieldMisspelt_IsShownWithItsPlaceAndTheNearestName_AndNoLineOfTheScreening()
    {
        var run = Screen([_folder.Write("some.json", "{\n  \"format\": \"screening/1\",\n  \"observation\": []\n}")]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("some.json:3:3: error IND2001", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" | ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean `observations`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFault_InOneOfAList_LeavesTheOthers()
    {
        var run = Screen([
            _folder.Write("some.json", $$"""[{{ScratchFolder.Raising}}, {"format": "screening/1"}, {{ScratchFolder.Silent}}]"""),
        ]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["S-1", "S-2"], run.Lines().Select(result => result.Name()));
        Assert.Contains("IND2002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AListBrokenInTheMiddle_SaysThatTheRestWasNotRead()
    {
        var run = Screen([_folder.Write("some.json", $"[{ScratchFolder.Raising}, oops, {ScratchFolder.Silent}]")]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["S-1"], run.Lines().Select(result => result.Name()));
        Assert.Contains("IND1011", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-r", "{0}")]
    [InlineData("-r", "[{0}]")]
    [InlineData("-r", "{0}\n{0}")]
    [InlineData("--map", "{0}")]
    public void AScreening_GivenForAnotherFile_IsNotShown(string option, string visits)
    {
        const string Visit = """{"format": "screening/1", "id": "room 4", "observations": []}""";
        var run = ToolRun.Of([
            "screen",
            _folder.Write("some.json", ScratchFolder.Raising),
            "-r",
            _folder.Ruleset(),
            option,
            _folder.Write("visit.json", visits.Replace("{0}", Visit, StringComparison.Ordinal)),
        ]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("visit.json:", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("room 4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARulesetThatCannotBeUsed_StopsEverything()
    {
        var ruleset = _folder.Write("bad/ruleset.json", Written.Ruleset(Written.Indicator("first", "\"n1\"")));
        _folder.Write("bad/small.vocabulary.json", Written.VocabularyJson);
        var run = ToolRun.Of(["screen", _folder.Write("one.json", ScratchFolder.Raising), "-r", _folder.Ruleset(), "-r", ruleset]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND3008", run.Error, StringComparison.Ordinal);
    }

    private void Fails(string text, string message)
    {
        var run = Screen([_folder.Write("some.json", text)]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private ToolRun Screen(string[] inputs) => ToolRun.Of(["screen", .. inputs, "-r", _folder.Ruleset(), "-f", "ndjson"]);
}
