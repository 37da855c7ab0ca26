using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class TestCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryRulesetBelowAFolder_IsTested()
    {
        Test("""{"raised": ["first"]}""");
        _folder.Ruleset("another");
        var run = ToolRun.Of(["test", _folder.PathOf("")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^another 1.0.0\n(.*\n)+written 1.0.0\n(.*\n)+1 passed, 0 failed\n$", run.Output);
    }

    [Fact]
    public void AScenarioThatComesOutAsExpected_Passes()
    {
        var run = Test("""{"raised": ["first"], "notRaised": ["second"], "areas": ["area-one"], "mustCite": ["c1"]}""");
        Assert.Equal(
            (
                0,
                "written 1.0.0\n  passed  small: A small one\n  Exercised: 1 of 2 indicators, 1 of 2 grounds, 0 of 4 parts of conditions.\n  Noticed: 0 of 1 small changes of conditions; 2 more would not load.\n1 passed, 0 failed\n"
            ),
            (run.ExitCode, run.Output)
        );
    }

    [Fact]
    public void AnotherKindOfFile_IsOneError()
    {
        var run = ToolRun.Of(["test", _folder.Write("one.json", ScratchFolder.Raising)]);
        Assert.Equal((1, "0 passed, 1 failed\n"), (run.ExitCode, run.Output));
        Assert.Contains(
            "error IND2004: Here the format `indicator-ruleset/1` is expected, and this is `screening/1`.",
            Assert.Single(run.Error.Split('\n'), line => line.Contains("error IND", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        """{"raised": ["second"]}""",
        "`second` was expected to be raised; it is not yet known. It would be raised with `c2` and `s1` as well."
    )]
    [InlineData("""{"notRaised": ["first"]}""", "`first` was raised, on `c1`. Without `c1` it would not be.")]
    [InlineData("""{"noAreas": ["*"]}""", "The area `area-one` was raised, by `first` on `c1`. Without `c1` it would not be.")]
    [InlineData(
        """{"areas": ["area-two"]}""",
        "No indicator of the area `area-two` was raised. The nearest, `second`, would be with `c2` and `s1` as well."
    )]
    [InlineData("""{"notices": ["be-kind"]}""", "The notice `be-kind` was not given. Nothing in the ruleset gives it.")]
    [InlineData("""{"mustCite": ["c2"]}""", "No flag used `c2`: it is not recorded.")]
    [InlineData(
        """{"notYetKnown": ["first"]}""",
        "`first` was expected to be not yet known; it is raised, on `c1`. Without `c1` it would not be."
    )]
    public void AScenarioThatComesOutOtherwise_SaysHow(string expect, string why)
    {
        var run = Test(expect);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(
            $"written 1.0.0\n  FAILED  small: A small one\n          {why}\n  Exercised: ",
            run.Output,
            StringComparison.Ordinal
        );
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
    public void SuggestionsWithoutAFolder_AreNotMixedIntoJson()
    {
        var run = ToolRun.Of(["test", _folder.Ruleset(), "--format", "json", "--suggest"]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("With --format json, --suggest needs a folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoScenario_IsAFailure_SoThatAWrongPathIsSeen()
    {
        var run = ToolRun.Of(["test", _folder.Ruleset()]);
        Assert.Equal((1, "No scenario was found.\n"), (run.ExitCode, run.Error));
        Assert.DoesNotContain(" failed\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void WhereNoRulesetIs_NothingIsPrinted(string format)
    {
        var run = ToolRun.Of(["test", Path.GetDirectoryName(_folder.Write("notes.txt", "Notes."))!, "-f", format]);
        Assert.Equal(new ToolRun(1, "", "No scenario was found.\n"), run);
    }

    [Fact]
    public void ARulesetThatCannotBeTested_LeavesNoListOfNoFailures() =>
        Assert.Equal(
            (1, ""),
            ToolRun.Of(["test", _folder.Write("ruleset.json", "{}"), "-f", "json"]) is var run ? (run.ExitCode, run.Output) : default
        );

    [Theory]
    [InlineData("test")]
    [InlineData("diff")]
    public void AScenarioFolderThatCannotBeOpened_IsAFailure(string command)
    {
        var ruleset = _folder.Ruleset();
        _folder.Write("written/scenarios", "This is a file.");
        var run = ToolRun.Of([command, ruleset, .. command == "diff" ? [ruleset] : Array.Empty<string>()]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("scenarios:1:1: error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ARulesetWithErrors_RunsNothing_AndFails()
    {
        var run = ToolRun.Of(["test", _folder.Write("ruleset.json", "{}")]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("none of its scenarios ran", run.Error, StringComparison.Ordinal);
        Assert.Contains("IND2002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OnRequest_WhatNoScenarioExercisesOrNotices_IsListed()
    {
        var run = Test("""{"raised": ["first"]}""", "--coverage", "--mutants");
        Assert.Contains("    `second` is never expected to be raised.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "If `second` no longer needed `s1`, no scenario would notice. Write one where `c2` is recorded and nothing else, and expect `second` not to be raised.\n",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, "schemas", "\"../../schemas/scenario.schema.json\"")]
    [InlineData("drafts", "schemas", "\"../../schemas/scenario.schema.json\"")]
    [InlineData("drafts/later", "drafts/schemas", "\"../../schemas/scenario.schema.json\"")]
    [InlineData("drafts", "written/schemas", null)]
    public void ASuggestedScenario_NamesTheSchemaNearIt_AsEveryNewFileDoes(string? folder, string schemas, string? named)
    {
        Assert.Equal(0, ToolRun.Of(["schema", "--out", _folder.PathOf(schemas)]).ExitCode);
        var run = Test("""{"raised": ["first"]}""", ["--suggest", .. folder is null ? Array.Empty<string>() : [_folder.PathOf(folder)]]);
        var json = folder is null ? run.Output : File.ReadAllText(_folder.PathOf($"{folder}/written/suggested-second.json"));
        Assert.Equal(named is not null, json.Contains($"\"$schema\": {named}", StringComparison.Ordinal));
        Assert.Contains("\"format\": \"scenario/1\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void SuggestedScenarios_AreWritten_CheckClean_AndAreNeverOverwritten()
    {
        var drafts = _folder.PathOf("written/scenarios");
        var run = Test("""{"raised": ["first"]}""", "--suggest", drafts);
        Assert.Equal(0, run.ExitCode);
        var written = Path.Combine(drafts, "written", "suggested-second.json");
        File.Move(written, Path.Combine(drafts, "suggested-second.json"));
        Assert.Equal(0, ToolRun.Of(["check", _folder.PathOf("written")]).ExitCode);
        var again = ToolRun.Of(["test", _folder.PathOf("written"), "--suggest", drafts]);
        Assert.Contains("Noticed: 1 of 1 small changes of conditions", again.Output, StringComparison.Ordinal);
        Assert.Equal("written: no scenario is missing that could be suggested.\n", again.Error);

        File.Delete(Path.Combine(drafts, "suggested-second.json"));
        File.WriteAllText(written, "Ours.");
        var refused = Test("""{"raised": ["first"]}""", "--suggest", drafts);
        Assert.Equal((2, "Ours."), (refused.ExitCode, File.ReadAllText(written)));
    }

    [Fact]
    public void Json_SaysTheSame()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Test("""{"raised": ["second"]}""", "--format", "json").Output);
        var ruleset = json.RootElement.GetProperty("rulesets")[0];
        Assert.False(ruleset.GetProperty("scenarios")[0].GetProperty("passed").GetBoolean());
        Assert.Equal(1, ruleset.GetProperty("changes").GetProperty("of").GetInt32());
    }

    private ToolRun Test(string expect, params string[] options)
    {
        var ruleset = _folder.Ruleset();
        _folder.Write("written/scenarios/01-small.json", $$$"""
            {"format": "scenario/1", "id": "small", "title": {"en": "A small one"}, "story": {"en": "A story."}, "teaches": {"en": "A lesson."},
             "screening": {{{ScratchFolder.Raising}}}, "expect": {{{expect}}}}
            """);
        return ToolRun.Of(["test", ruleset, .. options]);
    }
}
