using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>What no chosen ruleset knows is counted and named once, however many screenings are read and in whatever way.</summary>
public sealed class UnrecognisedTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("screen -f ndjson")]
    [InlineData("screen --summary")]
    [InlineData("compare")]
    public void ACodeAndAValue_AreNamedOnce_AndTheValueIsNotRepeated(string command)
    {
        var line = """{"format": "screening/1", "observations": [{"code": "c11", "state": "present"}, {"code": "recruiter", "value": "Maria"}]}""";
        var input = _folder.Write("in.ndjson", string.Join('\n', Enumerable.Repeat(line, 5000)));
        var run = ToolRun.Of([.. command.Split(' '), input, "-r", _folder.Ruleset()]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "No chosen ruleset knows the code `c11`, met 5000 times. Did you mean `c1`?\n"
                + "No chosen ruleset knows a value given for `recruiter`, met 5000 times.\n",
            run.Error
        );
    }

    [Fact]
    public void TheSummary_CarriesThem()
    {
        var mapping = _folder.Write(
            "m.mapping.json",
            """{"format": "record-mapping/1", "fields": {"a": [{"is": "1", "code": "c11"}], "b": [{"is": "1", "code": "c1"}]}}""");
        var table = _folder.Write("t.csv", "a,b\n1,1\n1,\n,1\n");
        var run = ToolRun.Of(["screen", table, "--map", mapping, "-r", _folder.Ruleset(), "--summary"]);
        var unrecognised = Assert.Single(run.Json().GetProperty("unrecognised").EnumerateArray());
        Assert.Equal(
            ("code", "c11", 2, "c1"),
            (
                unrecognised.GetProperty("kind").GetString(), unrecognised.GetProperty("name").GetString(),
                unrecognised.GetProperty("count").GetInt32(), unrecognised.GetProperty("nearest").GetString()
            )
        );
    }

    [Theory]
    [InlineData("work-place", "workplace")]
    [InlineData("Shelter", null)]
    public void AWordOfTheContext_IsNamed_WithTheNearestThatIsKnown(string setting, string? nearest)
    {
        var input = _folder.Write(
            "in.json",
            $$"""{"format": "screening/1", "context": {"setting": "{{setting}}"}, "observations": []}""");
        var run = ToolRun.Of(["screen", input, "-r", Repository.PathOf("rulesets", "general"), "--summary"]);
        if (nearest is null) Assert.Equal(1, run.ExitCode);
        else Assert.Contains($"the setting `{setting}`, met 1 time. Did you mean `{nearest}`?", run.Error, StringComparison.Ordinal);
    }
}
