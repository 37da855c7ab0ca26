using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class StandardInputTests : IDisposable
{
    private const string PrettyPrinted =
        """

        {
          "format": "screening/1",
          "id": "S-1",
          "observations": [
            {"code": "c1", "state": "present"}
          ]
        }

        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ScratchFolder.Raising)]
    [InlineData("\uFEFF" + ScratchFolder.Raising + "\r\n")]
    [InlineData(PrettyPrinted)]
    [InlineData("[" + ScratchFolder.Raising + "]")]
    [InlineData("[\n" + PrettyPrinted + "]")]
    public void OneScreening_HoweverItIsWritten_IsRead(string input)
    {
        var run = Screen(input);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["first"], run.Lines().Single().Flags());
    }

    [Theory]
    [InlineData(ScratchFolder.Raising + "\n" + ScratchFolder.Silent)]
    [InlineData("\n\n" + ScratchFolder.Raising + "\r\n\r\n" + ScratchFolder.Silent + "\n\n")]
    [InlineData("[" + ScratchFolder.Raising + ",\n" + ScratchFolder.Silent + "]")]
    public void SeveralScreenings_AListOrOneALine_AreAllRead(string input) =>
        Assert.Equal(["S-1", "S-2"], Screen(input).Lines().Select(result => result.Name()));

    [Fact]
    public void ATable_IsReadThroughItsMapping() =>
        Assert.Equal(["A", "B"], Screen("name,one,two\nA,1,\nB,,\n", "--map", _folder.Mapping()).Lines().Select(result => result.Name()));

    [Fact]
    public void ABadLine_DoesNotStopTheOnesAfterIt()
    {
        var run = Screen($"{ScratchFolder.Raising}\n{{\"format\":\n{ScratchFolder.Silent}\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["S-1", "S-2"], run.Lines().Select(result => result.Name()));
        Assert.Contains("standard input:2:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void NothingAtAll_IsNotTakenForNothingRecorded(string input)
    {
        var run = Screen(input);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND1004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongLine_IsReadWhole()
    {
        var note = new string('n', 200_000);
        var run = Screen(
            $$"""{"format": "screening/1", "id": "long", "observations": [{"code": "c1", "state": "present", "note": "{{note}}"}]}"""
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["first"], run.Lines().Single().Flags());
        Assert.DoesNotContain("nnnn", run.Output, StringComparison.Ordinal);
    }

    private ToolRun Screen(string input, params string[] options) =>
        ToolRun.Of(["screen", "-", "-r", _folder.Ruleset(), "-f", "ndjson", .. options], input);
}
