using IndicatorEngine.Checking;
using IndicatorEngine.Drafts;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "survivor-council")]
    [InlineData("fr", "community")]
    [InlineData("es", "organisation")]
    [InlineData("sw", "drafted-from-publication")]
    public void AVocabularyAndItsRuleset_CheckClean_AndTheirScenarioPasses(string language, string origin)
    {
        var words = _folder.PathOf("words.vocabulary.json");
        Assert.Equal((0, words + "\n", ""), Parts(ToolRun.Of(["new", "vocabulary", words, "--lang", language])));
        var ruleset = _folder.PathOf("our-ruleset");
        var run = ToolRun.Of(["new", "ruleset", ruleset, "--title", "Ours", "--lang", language, "--vocabulary", words, "--origin", origin]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [Path.Combine(ruleset, "ruleset.json"), Path.Combine(ruleset, "scenarios", "example.json")],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        IsClean(words, ruleset);
        Assert.EndsWith("1 passed, 0 failed\n", ToolRun.Of(["test", ruleset]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ARuleset_IsADraft_ByNobodyYet()
    {
        var ruleset = RulesetLoader.Load(OurRuleset()).Required;
        Assert.Equal(
            (RulesetStatus.Draft, "our-ruleset", "0.1.0", new DateOnly(2027, 11, 23)),
            (ruleset.Status, ruleset.Id, ruleset.Version, ruleset.ReviewBy)
        );
        var authorship = ruleset.Authorship;
        Assert.Equal((null, null, null), (authorship.Drafting, authorship.Review, authorship.SignOff));
        Assert.Empty(authorship.Contributors);
        Assert.Empty(authorship.Decisions);
    }

    [Fact]
    public void ARulesetOverTheSharedVocabulary_ChecksClean_AndFindsTheSchemas()
    {
        _folder.Write("schemas/ruleset.schema.json", "{}");
        var ruleset = OurRuleset("--review-by", "2030-01-31", "--id", "another-name");
        Assert.Contains(
            "\"$schema\": \"../schemas/ruleset.schema.json\"",
            File.ReadAllText(Path.Combine(ruleset, "ruleset.json")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("$schema", File.ReadAllText(Path.Combine(ruleset, "scenarios", "example.json")), StringComparison.Ordinal);
        IsClean(ruleset);
        Assert.Equal(
            ("another-name", new DateOnly(2030, 1, 31)),
            (RulesetLoader.Load(ruleset).Required.Id, RulesetLoader.Load(ruleset).Required.ReviewBy)
        );
    }

    [Fact]
    public void AStoryThatRaisesNothing_Passes()
    {
        var ruleset = OurRuleset();
        Assert.Equal(
            0,
            ToolRun
                .Of(["new", "scenario", ruleset, "--indicator", "nothing", "--id", "ordinary-day", "--title", "A day", "--lang", "sw"])
                .ExitCode
        );
        Assert.Contains("passed  ordinary-day: A day", ToolRun.Of(["test", ruleset]).Output, StringComparison.Ordinal);
        IsClean(ruleset);
    }

    [Fact]
    public void AMapping_ListsTheColumns_AndReadsNothingYet()
    {
        var table = Repository.PathOf("rulesets", "examples", "records.csv");
        var mapping = _folder.PathOf("records.mapping.json");
        Assert.Equal((0, mapping + "\n", ""), Parts(ToolRun.Of(["new", "mapping", mapping, "--from", table, "--lang", "es"])));
        IsClean(mapping);
        GoldenFile.Matches("new/records.mapping.json", File.ReadAllText(mapping));
        // Free text in a column that waits for entries must not be shown to anybody.
        var run = ToolRun.Of(["screen", table, "--map", mapping, "--ruleset", Repository.PathOf("rulesets", "general"), "--summary"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("a,a\n1,2\n", "No names of fields were found")]
    [InlineData("", "IND1004")]
    [InlineData("\n\n", "IND4018")]
    [InlineData("PK\u0003\u0004", "IND4013")]
    public void ATableWhoseColumnsCannotBeTold_MakesNoMapping(string bytes, string problem)
    {
        var mapping = _folder.PathOf("new.mapping.json");
        var run = ToolRun.Of([
            "new",
            "mapping",
            mapping,
            "--from",
            _folder.Write("table.csv", System.Text.Encoding.Latin1.GetBytes(bytes)),
        ]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(mapping));
    }

    [Fact]
    public void NoFile_IsEverOverwritten()
    {
        var ruleset = OurRuleset();
        var files = Directory
            .GetFiles(_folder.PathOf(""), "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => path, File.ReadAllText);
        _folder.Write("table.csv", "one\n");
        string[][] again =
        [
            [
                "ruleset",
                ruleset,
                "--title",
                "Other",
                "--lang",
                "fr",
                "--vocabulary",
                _folder.PathOf("small.vocabulary.json"),
                "--origin",
                "community",
            ],
            ["scenario", ruleset, "--indicator", "example"],
            ["vocabulary", _folder.PathOf("small.vocabulary.json"), "--lang", "fr"],
            ["mapping", _folder.PathOf("small.vocabulary.json"), "--from", _folder.PathOf("table.csv")],
        ];
        Assert.All(again, arguments =>
        {
            var run = ToolRun.Of(["new", .. arguments]);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.Contains("is already there", run.Error, StringComparison.Ordinal);
        });
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllText(file.Key)));

        // One of two files is there: the other is not written either.
        File.Delete(Path.Combine(ruleset, "ruleset.json"));
        Assert.Equal(2, ToolRun.Of(["new", .. again[0]]).ExitCode);
        Assert.False(File.Exists(Path.Combine(ruleset, "ruleset.json")));
    }

    [Fact]
    public void ARulesetWithoutAVocabulary_GetsACopyOfTheSharedOne()
    {
        var ruleset = _folder.PathOf("ours");
        var run = ToolRun.Of(["new", "ruleset", ruleset, "--title", "Ours", "--lang", "en", "--origin", "community"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            File.ReadAllBytes(Repository.PathOf("rulesets", "core.vocabulary.json")),
            File.ReadAllBytes(_folder.PathOf("core.vocabulary.json"))
        );
        IsClean(ruleset);
    }

    [Fact]
    public void OfSeveralVocabulariesNearby_OneIsAskedFor()
    {
        var first = _folder.Write("first.vocabulary.json", Written.VocabularyJson);
        _folder.Write("second.vocabulary.json", Written.VocabularyJson);
        string[] given = ["new", "ruleset", _folder.PathOf("ours"), "--title", "Ours", "--lang", "en", "--origin", "community"];
        Assert.StartsWith("Still needed: --vocabulary.", ToolRun.Of(given).Error, StringComparison.Ordinal);
        using var person = new TypedAnswers(first);
        Assert.Equal(0, ToolRun.Of(given, person: person).ExitCode);
        IsClean(_folder.PathOf("ours"));
    }

    [Fact]
    public void TheDrafts_AreWrittenAsTheyAreHere_AndReadAScreening()
    {
        var drafts = _folder.PathOf("drafts");
        Assert.Equal((0, ""), (ToolRun.Of(["new", "drafts", drafts]) is var run ? run.ExitCode : 3, run.Error));
        foreach (var file in DraftRulesets.Files)
            Assert.Equal(File.ReadAllBytes(Repository.PathOf("rulesets", file)), File.ReadAllBytes(Path.Combine(drafts, file)));
        var read = ToolRun.Of([
            "screen", Path.Combine(drafts, "examples", "kept-papers.json"), "--ruleset", Path.Combine(drafts, "general"),
        ]);
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
    }

    [Fact]
    public void WithNobodyToAsk_WhatIsMissingIsNamed()
    {
        var run = ToolRun.Of(["new", "ruleset", _folder.PathOf("العمل")]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("Still needed: --id, --title, --lang, --origin.", run.Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "Still needed: --indicator, --id.",
            ToolRun.Of(["new", "scenario", OurRuleset()]).Error,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Still needed: --lang.",
            ToolRun.Of(["new", "vocabulary", _folder.PathOf("w.vocabulary.json")]).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void APersonThere_IsAskedForWhatIsMissing_AndAgainWhereItCannotBe()
    {
        _folder.Write("small.vocabulary.json", Written.VocabularyJson);
        using var person = new TypedAnswers("Work in homes", "english?", "en", "me", "survivor-council");
        var ruleset = _folder.PathOf("our-ruleset");
        var run = ToolRun.Of(["new", "ruleset", ruleset], person: person);
        Assert.Equal((0, "", true), (run.ExitCode, run.Error, person.AreUsedUp));
        GoldenFile.Matches("new/questions.txt", person.Shown);
        GoldenFile.Matches("new/ruleset.json", File.ReadAllText(Path.Combine(ruleset, "ruleset.json")));
        GoldenFile.Matches("new/scenario.json", File.ReadAllText(Path.Combine(ruleset, "scenarios", "example.json")));
    }

    [Fact]
    public void APersonThere_ChoosesTheIndicatorOfAScenario()
    {
        var ruleset = OurRuleset();
        using var person = new TypedAnswers("example", "kept-at-work", "nothing", "an-ordinary-day");
        Assert.Equal(0, ToolRun.Of(["new", "scenario", ruleset], person: person).ExitCode);
        Assert.Equal(0, ToolRun.Of(["new", "scenario", ruleset], person: person).ExitCode);
        Assert.EndsWith("3 passed, 0 failed\n", ToolRun.Of(["test", ruleset]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "vocabulary", "words.json", "--lang", "en")]
    [InlineData("new", "vocabulary", "NOWHERE/x.vocabulary.json", "--lang", "en", "--id", "No Name")]
    [InlineData("new", "ruleset", "--titel", "x")]
    [InlineData("new", "ruleset", "x", "--origin", "me")]
    [InlineData("new")]
    public void WhatCannotBe_IsWrongUsage(params string[] arguments) => Assert.Equal(2, ToolRun.Of(arguments).ExitCode);

    [Fact]
    public void ANameThatCannotBe_WritesNothing()
    {
        var ruleset = OurRuleset();
        var run = ToolRun.Of(["new", "scenario", ruleset, "--indicator", "example", "--id", "../outside"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("IND2006", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(ruleset, "*.json", SearchOption.AllDirectories), path =>
            !path.EndsWith("ruleset.json", StringComparison.Ordinal)
        );
        Assert.Equal(2, ToolRun.Of(["new", "scenario", ruleset, "--indicator", "exampl"]).ExitCode);
    }

    private string OurRuleset(params string[] more)
    {
        var folder = _folder.PathOf("our-ruleset");
        var words = _folder.Write("small.vocabulary.json", Written.VocabularyJson);
        Assert.Equal(
            0,
            ToolRun
                .Of(["new", "ruleset", folder, "--title", "Ours", "--lang", "en", "--vocabulary", words, "--origin", "community", .. more])
                .ExitCode
        );
        return folder;
    }

    private static (int, string, string) Parts(ToolRun run) => (run.ExitCode, run.Output, run.Error);

    private static void IsClean(params string[] paths)
    {
        var files = FileChecker.Check(paths);
        Assert.True(files.Length >= paths.Length);
        Assert.All(files, file => Assert.Empty(file.Diagnostics));
    }
}
