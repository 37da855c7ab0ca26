using System.Text.Json;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EverythingShipped_IsWithoutErrors()
    {
        var run = ToolRun.Of(["check", Repository.PathOf("rulesets")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(" files checked: 0 errors, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOfEachKind_IsToldApartByItsFormat()
    {
        var run = ToolRun.Of([
            "check",
            _folder.Ruleset(),
            _folder.Mapping(),
            _folder.Write("one.json", ScratchFolder.Raising),
            _folder.Write("list.json", $"[{ScratchFolder.Silent}]"),
        ]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5 files checked: 0 errors, ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void AFolderWithNothingToCheck_IsAFailure_AndNotAReportOfNoErrors(string format)
    {
        var run = ToolRun.Of(["check", Path.GetDirectoryName(_folder.Write("notes.txt", "Notes."))!, "-f", format]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("No file to check was found", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AMarkAtTheStartOfAFile_DoesNotHideItsFormat()
    {
        var run = ToolRun.Of(["check", _folder.Write("marked.json", "\uFEFF" + File.ReadAllText(_folder.Mapping()))]);
        Assert.Equal((0, "1 file checked: 0 errors, 0 pieces of advice.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void AnError_IsShownWithItsPlace_AndGivesOne()
    {
        var run = ToolRun.Of([
            "check",
            _folder.Write("one.json", "{\n \"format\": \"screening/1\",\n \"observations\": [{\"code\": \"c1\"}]\n}"),
        ]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("one.json:3:19: error IND4004", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file checked: 1 error, 0 pieces of advice.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("screening/2", "`screening/2` is not a format that is known here")]
    [InlineData("what she told us", "`…` is not a format that is known here")]
    public void AFileOfAnUnknownFormat_MayBeAboutAPerson_AndIsNotShown(string format, string message)
    {
        var run = ToolRun.Of(["check", _folder.Write("one.json", $$"""{"id": "room 4", "format": "{{format}}", "observations": []}""")]);
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("room 4", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_AloneIsNoFailure()
    {
        var json = Written.Ruleset(
            Written.Indicator("first", """{"all": ["c1", "c2"]}""").Replace("\"Why.\"", "\"A red flag.\"", StringComparison.Ordinal)
        );
        _folder.Write("small.vocabulary.json", Written.VocabularyJson);
        var run = ToolRun.Of(["check", _folder.Write("ruleset.json", json)]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("advice IND3021", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file checked: 0 errors, 1 piece of advice.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThere_GivesOne() =>
        Assert.Equal(1, ToolRun.Of(["check", Path.Combine(_folder.Ruleset(), "nothing.json")]).ExitCode);

    [Fact]
    public void WhatRulesetsLeaveUnused_IsSaidOfTheVocabulary_OnceForAllOfThem()
    {
        _folder.Write("words/small.vocabulary.json", Written.VocabularyJson);
        foreach (var (name, when) in new[] { ("one", """{"all": ["c1", "c2"]}"""), ("two", """{"all": ["c1", {"any": ["c3", "s1"]}]}""") })
        {
            _folder.Write(
                $"words/{name}/ruleset.json",
                Written
                    .Ruleset(Written.Indicator(name, when))
                    .Replace("small.vocabulary.json", "../small.vocabulary.json", StringComparison.Ordinal)
            );
        }

        var folder = Path.GetDirectoryName(_folder.Write("words/notes.txt", ""))!;
        var both = ToolRun.Of(["check", folder]).Output;
        Assert.Contains(
            "small.vocabulary.json:11:11: advice IND3410: No condition in the rulesets checked uses `x1`, `hours` and `recruiter`.",
            both,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "small.vocabulary.json:3:19: advice IND3411: No indicator in the rulesets checked can raise a flag about `area-two`.",
            both,
            StringComparison.Ordinal
        );
        Assert.Equal(2, both.Split("IND3410").Length);
        Assert.Contains(
            "uses `c3`, `s1`, `x1`, ",
            ToolRun.Of(["check", Path.Combine(folder, "small.vocabulary.json"), Path.Combine(folder, "one")]).Output,
            StringComparison.Ordinal
        );
        // Checked alone, a ruleset's author is not told of words that others may use.
        Assert.DoesNotContain("IND341", ToolRun.Of(["check", Path.Combine(folder, "one")]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOverdueReview_IsSaidAsOfTheDayGiven()
    {
        var folder = _folder.Ruleset();
        Assert.DoesNotContain("IND3413", ToolRun.Of(["check", folder]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("IND3413", ToolRun.Of(["check", folder, "--as-of", "2027-06-30"]).Output, StringComparison.Ordinal);
        Assert.Contains(
            "advice IND3413: This ruleset was to be reviewed by 2027-06-30.",
            ToolRun.Of(["check", folder, "--as-of", "2027-07-01"]).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_CountsWhatItLists()
    {
        var run = ToolRun.Of([
            "check",
            _folder.Ruleset(),
            _folder.Write("one.json", "{\n \"format\": \"screening/1\",\n \"observations\": [{\"code\": \"c1\"}]\n}"),
            "--format",
            "json",
        ]);
        Assert.Equal(1, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        var severities = report
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(found => found.GetProperty("severity").GetString())
            .ToList();
        Assert.Equal(1, report.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal(["error"], severities.Where(severity => severity != "advice"));
        Assert.Equal(severities.Count - 1, report.RootElement.GetProperty("advice").GetInt32());
        Assert.Equal(3, report.RootElement.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public void Sarif_IsOneRun_AndNamesFilesElsewhereInFull()
    {
        var run = ToolRun.Of(["check", _folder.Ruleset(), "-f", "sarif"]);
        Assert.Equal(0, run.ExitCode);
        using var log = JsonDocument.Parse(run.Output);
        var results = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray()).GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        Assert.All(results, result =>
            Assert.StartsWith(
                "file:///",
                result
                    .GetProperty("locations")[0]
                    .GetProperty("physicalLocation")
                    .GetProperty("artifactLocation")
                    .GetProperty("uri")
                    .GetString(),
                StringComparison.Ordinal
            )
        );
    }
}
