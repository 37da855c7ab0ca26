using IndicatorEngine.Tests.Handbooks;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class DescribeCommandTests
{
    [Fact]
    public void WithoutOptions_PrintsMarkdown_InTheAuthorsLanguage()
    {
        var run = ToolRun.Of(["describe", SampleRuleset.Path]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("# A sample for tests\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("عينة", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralLanguages_StandSideBySide()
    {
        var run = ToolRun.Of(["describe", SampleRuleset.Path, "--lang", "en", "--lang", "ar", "--as-of", "2027-07-01"]);
        Assert.Equal(File.ReadAllText(Repository.PathOf("tests", "Golden", "handbook.en-ar.md")), run.Output);
    }

    [Theory]
    [InlineData("handbook.html", null, "<!DOCTYPE html>")]
    [InlineData("handbook.HTML", null, "<!DOCTYPE html>")]
    [InlineData("handbook.md", null, "# ")]
    [InlineData("handbook.txt", "html", "<!DOCTYPE html>")]
    [InlineData("handbook.html", "markdown", "# ")]
    public void TheForm_IsTheOneAskedFor_OrTheOneOfTheFile(string name, string? format, string start)
    {
        using var folder = new ScratchFolder();
        var file = Path.Combine(folder.Ruleset(), "new", name);
        string[] more = format is null ? [] : ["--format", format];
        var run = ToolRun.Of(["describe", SampleRuleset.Path, "--out", file, .. more]);
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.StartsWith(start, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void AnOverdueReview_IsSaid_AsOfTheDayGiven_OrToday()
    {
        const string Overdue = "Its review was due by 2027-06-30.";
        Assert.DoesNotContain(Overdue, ToolRun.Of(["describe", SampleRuleset.Path]).Output, StringComparison.Ordinal);
        Assert.Contains(Overdue, ToolRun.Of(["describe", SampleRuleset.Path, "--as-of", "2027-07-01"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SinceAnOlderVersion_TranslationsLeftBehindAreOutOfDate()
    {
        using var folder = new ScratchFolder();
        folder.Write("old/sample.vocabulary.json", File.ReadAllText(Path.Combine(SampleRuleset.Path, "sample.vocabulary.json")));
        var older = folder.Write(
            "old/ruleset.json",
            File.ReadAllText(Path.Combine(SampleRuleset.Path, "ruleset.json"))
                .Replace("Papers kept, and a debt", "Papers and a debt", StringComparison.Ordinal)
        );
        const string OutOfDate = "أوراق محتجزة ودَين \u2068\\[out of date\\]\u2069";
        Assert.Contains(
            OutOfDate,
            ToolRun.Of(["describe", SampleRuleset.Path, "--lang", "ar", "--since", older]).Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(OutOfDate, ToolRun.Of(["describe", SampleRuleset.Path, "--lang", "ar"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherRuleset_IsNoOlderVersion()
    {
        using var folder = new ScratchFolder();
        var run = ToolRun.Of(["describe", SampleRuleset.Path, "--since", folder.Ruleset()]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("`written` is another ruleset than `sample`", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("describe", "nowhere")]
    [InlineData("describe", "SAMPLE", "--since", "nowhere")]
    public void ARulesetThatIsNotThere_IsReported(params string[] arguments)
    {
        var run = ToolRun.Of([.. arguments.Select(argument => argument == "SAMPLE" ? SampleRuleset.Path : argument)]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND1001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatCannotBeWritten_IsWrongUsage()
    {
        using var folder = new ScratchFolder();
        var run = ToolRun.Of(["describe", SampleRuleset.Path, "--out", Path.Combine(folder.Write("a-file", "x"), "handbook.md")]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("could not be written", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang", "not_a_tag")]
    [InlineData("--format", "pdf")]
    public void WhatIsNotUnderstood_IsWrongUsage(string option, string value) =>
        Assert.Equal(2, ToolRun.Of(["describe", SampleRuleset.Path, option, value]).ExitCode);
}
