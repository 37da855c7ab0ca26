using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Architecture;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Readme;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void TheFirstSample_IsTheCodeThatIsCompiled() =>
        CompiledSample.IsTheFirstOf(
            Repository.PathOf("README.md"),
            Repository.PathOf("tests", "IndicatorEngine.Cli.Tests", "Readme", "ReadmeSample.cs")
        );

    [Fact]
    public void TheFirstSample_PrintsFlagsAndMarkdown()
    {
        var printed = string.Join('\n', CompiledSample.Printed(ReadmeSample.Run));
        Assert.Contains("documents-held-by-other", printed, StringComparison.Ordinal);
        Assert.Contains("# Screening S-17", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void TheMainCommand_ReadsShippedInput()
    {
        var arguments = Commands()
            .Split('\n')[0]
            .Split(" -- ")[1]
            .Split(' ')
            .Select(part => part.StartsWith("rulesets/", StringComparison.Ordinal) ? Repository.PathOf(part) : part);
        var run = ToolRun.Of([.. arguments]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Worth listening to", run.Output, StringComparison.Ordinal);
        Assert.Contains("Accounts differ.", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void EveryVerb_HasARow() =>
        Assert.Equal(
            Verbs().Matches(ToolRun.Of(["--help"]).Output.Split("Commands:")[1]).Select(match => match.Groups[1].Value),
            Rows().Matches(Readme).Select(match => match.Groups[1].Value)
        );

    [Fact]
    public void TheTypesAHostNeeds_ArePublic()
    {
        var table = Regex.Match(Readme, @"^\| type \|.*?\n\n", RegexOptions.Singleline | RegexOptions.Multiline).Value;
        var named = Regex.Matches(table, @"`(\w+)(?:<T>)?`").Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(named.Count, 8, 16);
        var types = Library.All.SelectMany(library => library.Assembly.GetExportedTypes()).Select(type => type.Name.Split('`')[0]);
        Assert.Empty(named.Except(types));
    }

    [Fact]
    public void EveryFileNamed_IsThere() =>
        Assert.All(Links().Matches(Readme).Select(match => match.Groups[1].Value), path =>
            Assert.True(File.Exists(Repository.PathOf(path)), path)
        );

    private static string Commands() =>
        Regex.Match(Readme, @"^```\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value.Trim();

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"^\| `([a-z]+)\b.*?` \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Links();
}
