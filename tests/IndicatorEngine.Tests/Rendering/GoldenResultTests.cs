using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Rendering;

/// <summary>What is printed, read by a person and then held: one small ruleset, every part of a result.</summary>
public sealed class GoldenResultTests
{
    private static readonly CompiledRuleset Ruleset = Written.Compile(
        Written.Ruleset(
            Written.Indicator(
                "held",
                """{"all": ["c1", {"any": ["c2", {"measure": "hours", "atLeast": 14}]}]}""",
                more: """, "otherExplanations": [{"en": "It may be *ordinary* work."}], "notices": ["be-kind"], "inContext": [{"settings": ["shelter"], "caution": {"en": "In a shelter, wait."}}]"""
            )
                + ","
                + Written.Indicator("near", """{"all": ["c2", "s1"]}""", "area-two")
                + ","
                + Written.Indicator(
                    "elsewhere",
                    "\"c3\"",
                    more: """, "onlyIn": {"settings": ["border"], "because": {"en": "It was written at a border."}}"""
                )
                + ","
                + Written.Indicator("closed", "\"c3\""),
            """{"id": "kindness", "when": "y1", "give": ["be-kind"]}"""
        )
    );

    private static ScreeningResult Result(string language)
    {
        Assert.True(LanguageTag.TryParse(language, out var tag));
        var screening = Written.Screening(
            """
            {"code": "c1", "state": "present", "by": "person"}, {"code": "c1", "state": "absent", "by": "third-party"},
            {"code": "c2", "state": "present", "by": "screener", "note": "This note must not be printed."},
            {"code": "hours", "value": 16, "by": "person"}, {"code": "c3", "state": "absent", "by": "person"},
            {"code": "y1", "state": "present"}, {"code": "n1", "state": "present", "by": "screener"},
            {"code": "unheard-of", "state": "declined"}
            """,
            """{"setting": "shelter", "private": true, "present": ["interpreter"]}"""
        );
        return Explainer.Explain(
            [Evaluator.Evaluate(Ruleset, screening)],
            new ExplanationOptions { Language = tag, AsOf = new DateOnly(2028, 1, 1) }
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void PlainText(string language) => GoldenFile.Matches($"result.{language}.txt", ResultText.ToPlainText(Result(language)));

    [Fact]
    public void Markdown() => GoldenFile.Matches("result.en.md", ResultText.ToMarkdown(Result("en")));

    [Fact]
    public void Json() => GoldenFile.Matches("result.en.json", System.Text.Encoding.UTF8.GetString(ResultJson.ToUtf8(Result("en"))) + "\n");

    [Fact]
    public void NotesAreNeverPrinted()
    {
        var result = Result("en");
        string[] printed =
        [
            ResultText.ToPlainText(result),
            ResultText.ToMarkdown(result),
            System.Text.Encoding.UTF8.GetString(ResultJson.ToUtf8(result)),
        ];
        Assert.All(printed, text => Assert.DoesNotContain("must not be printed", text, StringComparison.Ordinal));
    }

    [Fact]
    public void NoLine_IsLongerThanAskedFor() =>
        Assert.All(ResultText.ToPlainText(Result("fr"), 60).Split('\n'), line => Assert.True(line.Length <= 60, line));
}
