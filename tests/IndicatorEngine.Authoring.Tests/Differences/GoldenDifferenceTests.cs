using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.Differences;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Differences;

/// <summary>What is printed, read by a person and then held: one small pair of versions with every kind of section.</summary>
public sealed class GoldenDifferenceTests
{
    private static readonly CompiledRuleset Old = Written.Compile(
        Written.Ruleset(
            Written.Indicator(
                "held",
                """{"all": ["c1", {"any": ["c2", {"measure": "hours", "atLeast": 14}]}]}""",
                more: """, "notices": ["be-kind"]"""
            )
                + ", "
                + Written.Indicator(
                    "near",
                    """{"all": ["c2", {"choice": "recruiter", "in": ["agency", "stranger"]}]}""",
                    "area-two",
                    """, "onlyIn": {"settings": ["shelter"], "because": {"en": "It was written in a shelter."}}"""
                )
                + ", "
                + Written.Indicator("gone", """{"any": ["c3", {"all": ["c1", "x1"]}]}""")
                + ", "
                + Written.Indicator("named", "\"c3\"", "area-two"),
            """{"id": "kindness", "when": "y1", "give": ["be-kind", "ask-nothing"]}"""
        )
    );

    private static readonly CompiledRuleset New = Written.Compile(
        Written
            .Ruleset(
                Written
                    .Indicator("held", """{"all": ["c1", "s1", {"any": ["c2", {"measure": "hours", "atLeast": 12}]}]}""")
                    .Replace("\"why\": {\"en\": \"Why.\"}", "\"why\": {\"en\": \"Why *now*.\"}", StringComparison.Ordinal)
                    + ", "
                    + Written.Indicator(
                        "near",
                        """{"any": ["c2", "hours"]}""",
                        "area-one",
                        """, "onlyIn": {"settings": ["shelter", "border"], "because": {"en": "It was written in a shelter."}}"""
                    )
                    + ", "
                    + Written.Indicator("fresh", """{"all": ["c3", "s1"]}""")
                    + ", "
                    + Written.Indicator("renamed", "\"c3\"", "area-two").Replace("Title renamed", "Title named", StringComparison.Ordinal),
                """{"id": "kindness", "when": {"any": ["y1", "x1"]}, "give": ["be-kind"]}"""
            )
            .Replace(
                "\"version\": \"1.0.0\", \"status\": \"draft\"",
                "\"version\": \"1.1.0\", \"status\": \"in-review\"",
                StringComparison.Ordinal
            ),
        Written
            .VocabularyJson.Replace("\"label\": {\"en\": \"Hours\"}", "\"label\": {\"en\": \"Hours a day\"}", StringComparison.Ordinal)
            .Replace("\"ask\": \"only-if-offered\"", "\"ask\": \"never-ask\"", StringComparison.Ordinal)
    );

    private static RulesetDifference Difference { get; } = VersionComparer.Compare(Old, New, [Scenario()], [Scenario()]);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Markdown(string language)
    {
        Assert.True(LanguageTag.TryParse(language, out var tag));
        GoldenFile.Matches($"difference.{language}.md", DifferenceText.ToMarkdown(Difference, tag));
    }

    [Fact]
    public void PlainText() => GoldenFile.Matches("difference.en.txt", DifferenceText.ToPlainText(Difference, LanguageTag.English));

    [Fact]
    public void Json() => GoldenFile.Matches("difference.json", Encoding.UTF8.GetString(DifferenceJson.ToUtf8(Difference)));

    private static Scenario Scenario() =>
        ScenarioLoader
            .Load(
                Written.Source(
                    "kept.json",
                    """
                    {"format": "scenario/1", "id": "kept", "title": {"en": "Kept at work"}, "story": {"en": "A story."}, "teaches": {"en": "A lesson."},
                     "screening": {"format": "screening/1", "id": "S-1", "observations": [{"code": "c1", "state": "present"}, {"code": "hours", "value": 16}, {"code": "y1", "state": "present"}]},
                     "expect": {"raised": ["held"], "notices": ["ask-nothing"]}}
                    """
                ),
                Old
            )
            .Required;
}
