using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class TestCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryShippedScenario_Passes()
    {
        var run = ToolRun.Of(["test", Repository.PathOf("rulesets")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(" passed, 0 failed\n", run.Output, StringComparison.Ordinal);
        Assert.All(Repository.Rulesets, path => Assert.Contains($"{Path.GetFileName(Path.GetDirectoryName(path))} 0.1.0\n", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void AScenarioThatComesOutAsExpected_Passes()
    {
        var run = Test("""{"raised": ["first"], "notRaised": ["second"], "areas": ["area-one"], "mustCite": ["c1"]}""");
        Assert.Equal((0, "written 1.0.0\n  passed  small: A small one\n  Exercised: 1 of 2 indicators, 1 of 2 grounds, 3 of 4 parts of conditions.\n  Noticed: 1 of 2 small changes of conditions; 1 more would not load.\n1 passed, 0 failed\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("""{"raised": ["second"]}""", "`second` was expected to be raised; it is not yet known. It would be raised with `c2` and `s1` as well.")]
    [InlineData("""{"notRaised": ["first"]}""", "`first` was raised, on `c1`. Without `c1` it would not be.")]
    [InlineData("""{"noAreas": ["*"]}""", "The area `area-one` was raised, by `first` on `c1`. Without `c1` it would not be.")]
    [InlineData("""{"areas": ["area-two"]}""", "No indicator of the area `area-two` was raised. The nearest, `second`, would be with `c2` and `s1` as well.")]
    [InlineData("""{"notices": ["be-kind"]}""", "The notice `be-kind` was not given.")]
    [InlineData("""{"mustCite": ["c2"]}""", "No flag used `c2`: it is not recorded.")]
    [InlineData("""{"notYetKnown": ["first"]}""", "`first` was expected to be not yet known; it is raised. `first` was raised, on `c1`. Without `c1` it would not be.")]
    public void AScenarioThatComesOutOtherwise_SaysHow(string expect, string why)
    {
        var run = Test(expect);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"written 1.0.0\n  FAILED  small: A small one\n          {why}\n  Exercised: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AScenarioThatExpectsAnUnknownName_IsAnError()
    {
        var run = Test("""{"raised": ["frist"]}""");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Did you mean `first`?", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NoScenario_IsAFailure_SoThatAWrongPathIsSeen()
    {
        var run = ToolRun.Of(["test", _folder.Ruleset()]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No scenario was found.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARulesetWithErrors_RunsNothing_AndFails()
    {
        var run = ToolRun.Of(["test", _folder.Write("ruleset.json", "{}")]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none of its scenarios ran", run.Error, StringComparison.Ordinal);
        Assert.Contains("IND2002", run.Error, StringComparison.Ordinal);
    }

    private ToolRun Test(string expect)
    {
        var ruleset = _folder.Ruleset();
        _folder.Write("written/scenarios/01-small.json", $$$"""
            {"format": "scenario/1", "id": "small", "title": {"en": "A small one"}, "story": {"en": "A story."}, "teaches": {"en": "A lesson."},
             "screening": {{{ScratchFolder.Raising}}}, "expect": {{{expect}}}}
            """);
        return ToolRun.Of(["test", ruleset]);
    }
}
