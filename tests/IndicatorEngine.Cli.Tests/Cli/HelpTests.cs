using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Cli;

public sealed partial class HelpTests
{
    public static TheoryData<string> Verbs => [.. EveryVerb];

    /// <summary>What the tool can be told to do, such as <c>check</c> and <c>new ruleset</c>.</summary>
    internal static IEnumerable<string> EveryVerb => [.. VerbsNamed, .. VerbsOf("new").Select(kind => $"new {kind}")];

    private static IEnumerable<string> VerbsNamed => VerbsOf();

    private static IEnumerable<string> VerbsOf(params string[] verb) =>
        [.. VerbLine().Matches(ToolRun.Of([.. verb, "--help"]).Output.Split("Commands:")[1]).Select(match => match.Groups[1].Value)];

    [Theory]
    [InlineData("screen")]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("compare")]
    [InlineData("describe")]
    [InlineData("diff")]
    [InlineData("schema")]
    [InlineData("new")]
    public void Help_NamesTheVerb(string verb) => Assert.Contains(verb, VerbsNamed);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void EveryVerb_HasExamplesOfItself(string verb)
    {
        var run = ToolRun.Of([.. verb.Split(' '), "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var examples = run
            .Output.Split("Examples:")[1]
            .Split("Usage:")[0]
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith($"indicators {verb} ", example, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void EveryOptionOfAnExample_IsAnOptionOfItsVerb(string verb)
    {
        var help = ToolRun.Of([.. verb.Split(' '), "--help"]).Output;
        var (examples, options) = (help.Split("Examples:")[1].Split("Usage:")[0], help.Split("Usage:")[1]);
        Assert.All(OptionName().Matches(examples).Select(match => match.Value), option =>
            Assert.Matches($@"(?m)(^|[\s,]){Regex.Escape(option)}[\s,]", options)
        );
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_UsesNoWordThatHurts(string verb) =>
        Assert.Null(WordsToAvoid.In(ToolRun.Of([.. verb.Split(' '), "--help"]).Output, LanguageTag.English)?.Written);

    [Theory]
    [InlineData("--help")]
    [InlineData("new --help")]
    public void AListOfCommands_HasASentenceForEach(string arguments)
    {
        var list = ToolRun.Of(arguments.Split(' ')).Output.Split("Commands:")[1];
        Assert.DoesNotContain("Examples:", list, StringComparison.Ordinal);
        Assert.Equal(VerbLine().Count(list), list.Count(c => c == '.'));
    }

    [Fact]
    public void Help_SaysWhatTheToolNeverSays() =>
        Assert.Contains("never says whether someone has been trafficked", ToolRun.Of(["--help"]).Output, StringComparison.Ordinal);

    [GeneratedRegex(@"^  ([a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex VerbLine();

    [GeneratedRegex(@"(?<=\s)--?[a-z][a-z-]*(?=\s)")]
    private static partial Regex OptionName();
}
