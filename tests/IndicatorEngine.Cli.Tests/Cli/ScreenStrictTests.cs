using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class ScreenStrictTests : IDisposable
{
    private const string Misspelt =
        """{"format": "screening/1", "id": "S-1", "observations": [{"code": "recruter", "state": "present"}]}""";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void UnknownCode_IsKeptAndListed()
    {
        var run = ToolRun.Of(["screen", _folder.Write("one.json", Misspelt), "-r", _folder.Ruleset()]);
        Assert.Equal(
            (0, "No chosen ruleset knows the code `recruter`, met 1 time. Did you mean `recruiter`?\n"),
            (run.ExitCode, run.Error)
        );
        Assert.Contains("recruter", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownCode_IsRefusedWhenStrict_WithTheNearestName()
    {
        var run = ToolRun.Of(["screen", _folder.Write("one.json", Misspelt), "-r", _folder.Ruleset(), "--strict"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("one.json:1:", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean `recruiter`?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"hours\", \"value\": \"many\"")]
    [InlineData("\"recruiter\", \"value\": \"neighbour\"")]
    public void UnknownValue_IsRefusedWhenStrict(string observation)
    {
        var path = _folder.Write("one.json", $$"""{"format": "screening/1", "observations": [{"code": {{observation}}}]}""");
        Assert.Equal(0, ToolRun.Of(["screen", path, "-r", _folder.Ruleset()]).ExitCode);
        Assert.Contains("IND4002", ToolRun.Of(["screen", path, "-r", _folder.Ruleset(), "--strict"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void MappingWithAnUnknownCode_IsRefusedWhenStrict_BeforeAnyRowIsRead()
    {
        var mapping = _folder.Write(
            "m.mapping.json",
            """{"format": "record-mapping/1", "fields": {"one": [{"is": "1", "code": "recruter", "state": "present"}]}}"""
        );
        var run = ToolRun.Of(["screen", _folder.Write("t.csv", "one\n1\n"), "--map", mapping, "-r", _folder.Ruleset(), "--strict"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("m.mapping.json:1:", run.Error, StringComparison.Ordinal);
    }
}
