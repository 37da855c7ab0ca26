using System.Globalization;
using System.Text.RegularExpressions;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Cli;

/// <summary>The files a trainer tries first: each runs, comes out as it is meant to, and reads well.</summary>
public sealed partial class ExampleFileTests
{
    private const int Columns = 80;

    private static readonly string[] AllRulesets = [.. Repository.Rulesets.SelectMany(path => new[] { "-r", path })];

    private static readonly string[] Names =
    [
        .. Directory
            .EnumerateFiles(Repository.PathOf("rulesets", "examples"))
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(".mapping.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Screenings => [.. Names];

    [Theory]
    [MemberData(nameof(Screenings))]
    public void EveryExample_Runs(string name)
    {
        var run = Screen(name, "text");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        Assert.Contains("These are prompts to listen and protect.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Screenings))]
    public void NoExample_NamesAPersonOrAPlace(string name) =>
        Assert.DoesNotMatch(PersonOrPlace(), File.ReadAllText(Example(name)));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void EveryLine_FitsTheScreen_AndSteersNoTerminal(string language)
    {
        var run = ScreenAll(language);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(new StringInfo(line).LengthInTextElements, 0, Columns));
        Assert.DoesNotMatch(@"[\u0000-\u0009\u000B-\u001F\u007F-\u009F]", run.Output);
        Assert.DoesNotContain('\u001B', run.Error);
        Assert.All(run.Output.Split('\n'), line => Assert.False(line.EndsWith(' '), line));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void NothingThatHurts_IsSaid_OutsideCitations(string language)
    {
        var spoken = Flat(ScreenAll(language).Output);
        var sources = Repository
            .Rulesets.SelectMany(path => RulesetLoader.Load(path).Required.Indicators)
            .SelectMany(indicator => indicator.Sources);
        foreach (
            var citation in sources
                .SelectMany(source => new[] { source.Document, source.Place })
                .OfType<string>()
                .Select(Flat)
                .OrderByDescending(text => text.Length)
        )
        {
            spoken = spoken.Replace(citation, "", StringComparison.Ordinal);
        }

        Assert.Null(WordsToAvoid.In(spoken, LanguageTag.TryParse(language, out var tag) ? tag : default)?.Written);
    }

    [Fact]
    public void KeptPapers_RaisesTwo_ShowsAccountsThatDiffer_AndOffersGaps()
    {
        var result = Screen("kept-papers.json", "json").Json();
        var ruleset = result.GetProperty("rulesets")[0];
        Assert.Equal(["papers-kept-and-work-goes-on", "promise-and-reality-part"], result.Flags());
        Assert.Equal("documents-held-by-other", ruleset.GetProperty("flags")[0].GetProperty("accountsDiffer")[0].GetString());
        Assert.NotEqual(0, ruleset.GetProperty("gaps").GetArrayLength());
        Assert.False(ruleset.TryGetProperty("gapsWithheld", out _));
    }

    [Fact]
    public void ChildAtTheMarket_OffersNothing_WhereOthersMayHear()
    {
        var result = Screen("child-at-the-market.json", "json").Json();
        Assert.Contains("a-child-works-or-earns-for-someone-else", result.Flags());
        Assert.Equal(0, result.GetProperty("rulesets")[0].GetProperty("gaps").GetArrayLength());
        Assert.Contains(
            "not recorded as private",
            result.GetProperty("rulesets")[0].GetProperty("gapsWithheld").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ScamCompound_IsUnderstoodByTheRulesetThatKnowsItsWords_AndListedByTheOther()
    {
        var run = ToolRun.Of([
            "screen",
            Example("scam-compound.json"),
            "-r",
            Repository.PathOf("rulesets", "technology-facilitated"),
            "-r",
            Repository.PathOf("rulesets", "general"),
            "-f",
            "json",
        ]);
        Assert.Contains("scam-work-and-no-way-out", run.Json().Flags());
        Assert.Equal(
            ["hours-online-per-day", "what-follows-a-missed-target", "who-holds-the-phone"],
            run.Json().GetProperty("unrecognised").EnumerateArray().Select(missed => missed.GetProperty("code").GetString())
        );
        Assert.Equal(
            1,
            ToolRun.Of(["screen", Example("scam-compound.json"), "-r", Repository.PathOf("rulesets", "general"), "--strict"]).ExitCode
        );
    }

    [Fact]
    public void OrdinaryWageDispute_RaisesNothing_AndSaysThatThisIsNoFinding()
    {
        string[] command = ["screen", Example("ordinary-wage-dispute.json"), .. AllRulesets];
        var result = ToolRun.Of([.. command, "-f", "json"]).Json();
        Assert.All(Enumerable.Range(0, Repository.Rulesets.Count()), ruleset => Assert.Empty(result.Flags(ruleset)));
        Assert.Contains("Nothing raised is not a finding", Flat(ToolRun.Of(command).Output), StringComparison.Ordinal);
    }

    [Fact]
    public void ToldManyTimes_StopsQuestions() =>
        Assert.Contains(
            "because of this advice",
            Screen("told-many-times.json", "json").Json().GetProperty("rulesets")[0].GetProperty("gapsWithheld").GetString(),
            StringComparison.Ordinal
        );

    [Fact]
    public void SeveralVisits_RaiseTogetherWhatNoVisitRaisesAlone()
    {
        Assert.All(Screen("several-visits.ndjson", "ndjson").Lines(), result => Assert.Empty(result.Flags()));
        Assert.Equal(["housework-with-no-way-to-stop"], Screen("several-visits.ndjson", "json", "--merge").Json().Flags());
    }

    [Fact]
    public void List_IsThreePeople_NeverJoined() =>
        Assert.Equal(
            ["list-first", "list-second", "list-third"],
            Screen("list.json", "json").Json().EnumerateArray().Select(result => result.Name())
        );

    [Fact]
    public void Records_AreNamedByTheirColumn_AndAnUnnamedValueIsReported()
    {
        var run = Screen("records.csv", "ndjson");
        Assert.Equal(["A", "B", "C", "D", "E", "F"], run.Lines().Select(result => result.Name()));
        Assert.Equal([true, true, true, false, false, false], run.Lines().Select(result => result.Flags().Count > 0));
        Assert.Contains(
            "records.csv:2:1: advice IND4005: No entry for the field `under eighteen` names its value in this record, found in 2 records",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static string Example(string name) => Repository.PathOf("rulesets", "examples", name);

    private static ToolRun Screen(string name, string format, params string[] options) =>
        ToolRun.Of([
            "screen",
            Example(name),
            "--map",
            Example("records.mapping.json"),
            "-r",
            Repository.PathOf("rulesets", "general"),
            "-f",
            format,
            .. options,
        ]);

    private static ToolRun ScreenAll(string language) =>
        ToolRun.Of(["screen", .. Names.Select(Example), "--map", Example("records.mapping.json"), .. AllRulesets, "--lang", language]);

    private static string Flat(string text) => WhiteSpace().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("nation|citizen|ethnic|religio|gender|\"name\"|\"regions\"|passport of", RegexOptions.IgnoreCase)]
    private static partial Regex PersonOrPlace();
}
