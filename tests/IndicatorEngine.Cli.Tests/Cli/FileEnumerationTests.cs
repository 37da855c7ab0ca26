using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>Every verb finds the same files: hidden ones are another program's, and folders below are looked into.</summary>
public sealed class FileEnumerationTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("test")]
    [InlineData("check")]
    public void FilesThatBeginWithADot_AreLeftOut(string verb)
    {
        var ruleset = WithScenario("one.json");
        foreach (var hidden in new[] { "scenarios/._one.json", "._ruleset.json", ".git/config.json", "scenarios/.two.json" })
            _folder.Write("written/" + hidden, "\0\u0005\u0016\u0007 no JSON");
        Assert.Equal(0, ToolRun.Of([verb, ruleset]).ExitCode);
    }

    [Fact]
    public void ScenariosInFoldersBelow_AreRunAndChecked()
    {
        var ruleset = WithScenario("more/deeper/three.json");
        Assert.Contains("1 passed, 0 failed", ToolRun.Of(["test", ruleset]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("IND3029", ToolRun.Of(["check", ruleset]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameThatBeginsWithAnAtSign_IsAName()
    {
        _folder.Write("@2026/in.json", ScratchFolder.Raising);
        var run = ToolRun.Of(["check", _folder.PathOf("@2026")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoRulesetsOfOneName_AreToldByTheirFiles()
    {
        var (one, two) = (_folder.Ruleset(), Path.GetDirectoryName(_folder.Ruleset("other"))!);
        _folder.Write("copy/small.vocabulary.json", Written.VocabularyJson);
        _folder.Write("copy/ruleset.json", File.ReadAllText(Path.Combine(one, "ruleset.json")));
        var input = _folder.Write("in.json", ScratchFolder.Raising);
        var run = ToolRun.Of(["compare", input, "-r", one, "-r", _folder.PathOf("copy")]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Path.Combine("copy", "ruleset.json"), run.Error, StringComparison.Ordinal);
        Assert.Contains("indicators diff", run.Error, StringComparison.Ordinal);
        Assert.Contains("IND3450", ToolRun.Of(["check", two]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"format": "result/1", "flags": ["Maria"], }""")]
    [InlineData("""{"observations": [{"Maria": 1}], "format": "indicator-ruleset/1"}""")]
    [InlineData("""{"Maria": "says"}""")]
    [InlineData("""{"format": "screening/1", "observations": [{"code": "c1", "Maria says": "b"}]}""")]
    public void WhatMayBeAboutAPerson_ShowsNoWordOfItself_WhereverItIsGiven(string file)
    {
        var path = _folder.Write("given/ruleset.json", file);
        string[][] commands =
        [
            ["check", path], ["check", path, "--format", "json"], ["check", path, "--format", "sarif"], ["test", path], ["describe", path],
            ["diff", path, path], ["screen", path, "-r", path], ["screen", path, "-r", _folder.Ruleset(), "--map", path],
        ];
        foreach (var command in commands)
        {
            var run = ToolRun.Of(command);
            Assert.DoesNotContain("Maria", run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    private string WithScenario(string name)
    {
        var ruleset = _folder.Ruleset();
        _folder.Write(
            "written/scenarios/" + name,
            """
            {"format": "scenario/1", "id": "three", "title": {"en": "T"}, "story": {"en": "S"}, "teaches": {"en": "W"},
             "screening": {"format": "screening/1", "observations": [{"code": "c1", "state": "present"}]},
             "expect": {"raised": ["first"]}}
            """);
        return ruleset;
    }
}
