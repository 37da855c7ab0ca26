using System.Text.Json;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

public sealed class SchemaCommandTests
{
    private static readonly string[] Names =
    [
        "vocabulary.schema.json",
        "ruleset.schema.json",
        "scenario.schema.json",
        "mapping.schema.json",
        "screening.schema.json",
    ];

    [Fact]
    public void WithoutOptions_PrintsTheGeneralSchemas_ByFileName()
    {
        var run = ToolRun.Of(["schema"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Names, JsonDocument.Parse(run.Output).RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Theory]
    [InlineData("ruleset")]
    [InlineData("screening")]
    public void OneFormat_IsPrintedAsItIsShipped(string format)
    {
        var run = ToolRun.Of(["schema", format, "--vocabulary", Repository.PathOf("rulesets", "core.vocabulary.json")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(Repository.PathOf("rulesets", "schemas", $"{format}.schema.json")), run.Output);
    }

    [Fact]
    public void IntoAFolder_WritesAFileForEachFormat_AndSaysWhich()
    {
        using var folder = new ScratchFolder();
        var target = Path.Combine(Path.GetDirectoryName(folder.Write("small.vocabulary.json", Written.VocabularyJson))!, "new", "schemas");
        var run = ToolRun.Of(["schema", "--out", target, "--vocabulary", Path.Combine(target, "..", "..", "small.vocabulary.json")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Names.Select(name => Path.Combine(target, name)), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("\"c1\"", File.ReadAllText(Path.Combine(target, "scenario.schema.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralVocabularies_MayFollowOneOption()
    {
        var run = ToolRun.Of([
            "schema",
            "ruleset",
            "--vocabulary",
            Repository.PathOf("rulesets", "core.vocabulary.json"),
            Repository.PathOf("rulesets", "technology-facilitated", "technology.vocabulary.json"),
        ]);
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("rulesets", "technology-facilitated", "schemas", "ruleset.schema.json")),
            run.Output
        );
    }

    [Fact]
    public void AVocabularyWithErrors_IsReported_AndNothingIsWritten()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("bad.vocabulary.json", """{"format": "indicator-vocabulary/1", "id": "bad"}""");
        var run = ToolRun.Of(["schema", "--vocabulary", path]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("IND2002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AVocabularyThatIsNotThere_IsReported() =>
        Assert.Contains("IND1001", ToolRun.Of(["schema", "--vocabulary", "nowhere.json"]).Error, StringComparison.Ordinal);

    [Fact]
    public void AFolderThatCannotBeWritten_IsWrongUsage()
    {
        using var folder = new ScratchFolder();
        var run = ToolRun.Of(["schema", "--out", Path.Combine(folder.Write("a-file", "x"), "schemas")]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("could not be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownFormat_IsWrongUsage() => Assert.Equal(2, ToolRun.Of(["schema", "result"]).ExitCode);
}
