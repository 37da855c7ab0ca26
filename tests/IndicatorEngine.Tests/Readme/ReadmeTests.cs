using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Readme;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void TheFirstSample_IsTheCodeThatIsCompiled()
    {
        var sample = Block("csharp").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var compiled = File.ReadAllLines(Repository.PathOf("tests", "IndicatorEngine.Tests", "Readme", "ReadmeSample.cs")).Select(line => line.Trim()).ToList();
        var usings = compiled.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal));
        var start = compiled.IndexOf("public static void Run()") + 2;
        var body = compiled.Skip(start).SkipLast(2).Where(line => line.Length > 0);
        Assert.Equal(usings.Concat(body), sample);
    }

    [Fact]
    public void TheFirstSample_PrintsFlagsAndMarkdown()
    {
        var (before, folder) = (Console.Out, Environment.CurrentDirectory);
        using var printed = new StringWriter();
        try
        {
            Environment.CurrentDirectory = Repository.Root;
            Console.SetOut(printed);
            ReadmeSample.Run();
        }
        finally
        {
            Console.SetOut(before);
            Environment.CurrentDirectory = folder;
        }

        Assert.Contains("documents-held-by-other", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("# Screening S-17", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheMainCommand_ReadsShippedInput()
    {
        var arguments = Block("").Split('\n')[0].Split(" -- ")[1].Split(' ').Select(part => part.StartsWith("rulesets/", StringComparison.Ordinal) ? Repository.PathOf(part) : part);
        var run = ToolRun.Of([.. arguments]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Worth listening to", run.Output, StringComparison.Ordinal);
        Assert.Contains("Accounts differ.", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void EveryFileNamed_IsThere() =>
        Assert.All(Links().Matches(Readme).Select(match => match.Groups[1].Value), path => Assert.True(File.Exists(Repository.PathOf(path)), path));

    private static string Block(string language) =>
        Regex.Match(Readme, $@"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value.Trim();

    [GeneratedRegex(@"\]\(([^)#:]+)\)")]
    private static partial Regex Links();
}
