using System.Text;
using IndicatorEngine.Handbooks;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Handbooks;

/// <summary>Handbooks, read by a person and then held.</summary>
public sealed class GoldenHandbookTests
{
    private static readonly string[] Forms =
    [
        "\"c1\"",
        """{"any": ["c1"]}""",
        """{"all": ["c1", "c2"]}""",
        """{"any": ["c1", "c2"]}""",
        """{"all": ["c1", "s1", "x1"]}""",
        """{"any": ["c1", "c2", "c3"]}""",
        """{"atLeast": 2, "of": ["c1", "c2", "c3"]}""",
        """{"all": ["c1", {"any": ["c2", "c3"]}]}""",
        """{"any": [{"all": ["c1", "c2"]}, {"all": ["c3", "s1", "x1"]}]}""",
        """{"all": [{"any": ["c1", "c2", "c3"]}, {"any": ["s1", "x1"]}, "hours"]}""",
        """{"measure": "hours", "atLeast": 14}""",
        """{"measure": "hours", "atMost": 2.50}""",
        """{"measure": "hours", "between": [10, 16]}""",
        """{"all": ["c1", {"choice": "recruiter", "in": ["agency"]}]}""",
        """{"all": ["c1", {"choice": "recruiter", "in": ["relative", "agency", "stranger"]}]}""",
        """{"some": {"group": "g"}}""",
        """{"some": {"kind": "concern"}}""",
        """{"some": {"element": "purpose", "group": "g"}}""",
        """{"all": ["c1", {"some": {"kind": "support", "element": "means"}}]}""",
        """{"all": ["c1", {"some": {"kind": "context", "group": "g"}}]}""",
        """{"indicator": "other"}""",
        """{"any": ["c1", "c2", {"all": ["c3", {"any": ["s1", {"all": ["x1", "hours", "recruiter", {"any": ["c1", "c2"]}]}]}]}, {"atLeast": 3, "of": ["c1", "c2", "c3", "s1"]}]}""",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void EveryFormOfCondition_AsASentence(string language)
    {
        var indicators = Forms.Select((form, i) => Written.Indicator($"i{i}", form)).Append(Written.Indicator("other", "\"c3\""));
        var ruleset = Written
            .LoadRuleset(
                Written.Ruleset(
                    string.Join(',', indicators),
                    """{"id": "rest", "when": {"some": {"kind": "safety"}}, "give": ["be-kind"]}"""
                )
            )
            .Required;
        var wording = new ConditionWording(
            new Wording(SampleRuleset.Tag(language), ruleset.Languages[0], (_, _) => false),
            new Numbering(ruleset)
        );
        var said = new StringBuilder();
        foreach (var (form, indicator) in Forms.Zip(ruleset.Indicators))
            Append(said.Append(form).Append('\n'), wording.Of(indicator.When, "when-raised"), "  ").Append('\n');
        Append(said, wording.Of(ruleset.NoticeRules[0].When, "when-given"), "");
        GoldenFile.Matches($"conditions.{language}.txt", said.ToString());
    }

    [Fact]
    public void Markdown() =>
        GoldenFile.Matches("handbook.en.md", RulesetHandbook.ToMarkdown(SampleRuleset.Load(), SampleRuleset.In("en")));

    [Fact]
    public void Markdown_WithLanguagesSideBySide() =>
        GoldenFile.Matches("handbook.en-ar.md", RulesetHandbook.ToMarkdown(SampleRuleset.Load(), SampleRuleset.In("en", "ar")));

    [Fact]
    public void Html() => GoldenFile.Matches("handbook.ar.html", RulesetHandbook.ToHtml(SampleRuleset.Load(), SampleRuleset.In("ar")));

    [Fact]
    public void Html_WithLanguagesSideBySide() =>
        GoldenFile.Matches("handbook.en-ar.html", RulesetHandbook.ToHtml(SampleRuleset.Load(), SampleRuleset.In("en", "ar")));

    private static StringBuilder Append(StringBuilder said, Passage passage, string indent)
    {
        said.Append(indent).Append(string.Concat(passage.Words.Select(words => words.Text))).Append('\n');
        foreach (var item in passage.Items) Append(said, item, indent + "  ");
        return said;
    }
}
