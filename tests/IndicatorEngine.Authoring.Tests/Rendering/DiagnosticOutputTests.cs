using System.Text;
using IndicatorEngine.Analysis;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Rendering;

/// <summary>What an author, a program and a code host are shown of what was found in files.</summary>
public sealed class DiagnosticOutputTests
{
    private static readonly string[] Files = ["rulesets/my council/ruleset.json", "rulesets/épreuve.vocabulary.json"];

    [Fact]
    public void Text_IsTheGoldenFile() => GoldenFile.Matches("check.txt", string.Concat(Found().Select(DiagnosticText.ToPlainText)));

    [Fact]
    public void Json_IsTheGoldenFile() => GoldenFile.Matches("check.json", Encoding.UTF8.GetString(DiagnosticJson.ToUtf8(Files, Found())));

    [Fact]
    public void Sarif_IsTheGoldenFile() =>
        GoldenFile.Matches("check.sarif", Encoding.UTF8.GetString(DiagnosticSarif.ToUtf8(Found(), Repository.Root)));

    [Fact]
    public void AFolderThatIsNoFullPath_IsRefused() => Assert.Throws<ArgumentException>(() => DiagnosticSarif.ToUtf8(Found(), "rulesets"));

    [Theory]
    [InlineData("{\"x\": 1}", "{\"x\": 1}", " ^^^")]
    [InlineData("{\t\"x\": 1}", "{ \"x\": 1}", "  ^^^")]
    [InlineData("{ /* 漢字 */ \"x\": 1}", "{ /* 漢字 */ \"x\": 1}", "             ^^^")]
    [InlineData("{\"標題\": 1}", "{\"標題\": 1}", " ^^^^^^")]
    [InlineData("{\"e\u0301te\u0301\": 1}", "{\"e\u0301te\u0301\": 1}", " ^^^^^")]
    [InlineData("{ /* \U0001F600 */ \"x\": 1}", "{ /* \U0001F600 */ \"x\": 1}", "           ^^^")]
    [InlineData("{\"x\": 1 /* שלום */}", "{\"x\": 1 /* שלום */}", " ^^^")]
    [InlineData("{\"שלום\": 1}", "{\"שלום\": 1}", "here: \"שלום\"")]
    public void ThePlace_IsUnderlined_HoweverWideTheLetters(string json, string line, string underline) =>
        Assert.Equal($"     1 | {line}\n       | {underline}\n", Excerpt(json));

    [Fact]
    public void ALongLine_IsShownAroundThePlace()
    {
        var filler = string.Concat(Enumerable.Repeat("\U0001F600", 40));
        var end = new string('b', 60);
        Assert.Equal(
            $"     1 | …{string.Concat(Enumerable.Repeat("\U0001F600", 23))} */ \"x\": \"{new string('b', 47)}…\n       | {new string(' ', 51)}^^^\n",
            Excerpt($"{{ /* {filler} */ \"x\": \"{end}\"}}"));
    }

    [Fact]
    public void APlaceOfSeveralLines_IsUnderlinedInTheFirstThree() => Assert.Equal(
        """
             1 | {"id": "v", "areas": {
               |                      ^
             2 |   "a": [
               |   ^^^^^^
             3 |     1,
               |     ^^
               | …

        """.ReplaceLineEndings("\n"),
        Excerpt("{\"id\": \"v\", \"areas\": {\r\n  \"a\": [\r\n    1,\r\n    2]}}", Problems.WrongType));

    private static string Excerpt(string json, DiagnosticDescriptor? problem = null)
    {
        var text = DiagnosticText.ToPlainText(
            Written.LoadVocabulary(json).Diagnostics.First(d => d.Descriptor == (problem ?? Problems.UnknownMember))
        );
        return string.Concat(text.Split('\n').Where(line => line.Length > 7 && line[7] == '|').Select(line => line + "\n"));
    }

    private static List<Diagnostic> Found()
    {
        var ruleset = Written.Ruleset(
            string.Join(
                ",\n",
                [
                    Written.Indicator(
                        "papers-held",
                        """{"any": ["c1", {"all": ["c1", "s1"]}]}""",
                        more: ""","onlyIn": {"settings": ["shelter"], "because": {"en": "Because."}}"""
                    ),
                    Written.Indicator("papers-and-hours", """{"all": ["c1", {"measure": "hours", "atLeast": 14}]}"""),
                    Written.Indicator("hours-and-papers", """{"all": [{"measure": "hours", "atLeast": 14}, {"any": ["c1"]}]}"""),
                ]
            ),
            scope: """{"settings": ["border"]}"""
        );
        var loaded = RulesetLoader.Load(Written.Source(Files[0], ruleset), path => Written.Source(path, Written.VocabularyJson));
        var vocabulary = Written.Source(
            Files[1],
            Written
                .VocabularyJson.Replace("\"neutral\"", "\"neutrall\"", StringComparison.Ordinal)
                .Replace("{\"en\": \"Area one\"}", "{\"en\": \"Where the victims are\"}", StringComparison.Ordinal)
        );
        return
        [
            .. new RulesetAnalysis(loaded.Required).Findings(new DateOnly(2027, 7, 1)),
            .. RulesetLoader.LoadVocabulary(vocabulary).Diagnostics,
        ];
    }
}
