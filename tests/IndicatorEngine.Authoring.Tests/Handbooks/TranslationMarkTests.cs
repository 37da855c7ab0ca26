using IndicatorEngine.Handbooks;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Tests.Handbooks;

/// <summary>Which translations a reader is told not to lean on.</summary>
public sealed class TranslationMarkTests
{
    private const string Why = "من الصعب المغادرة بدون أوراق.";
    private const string Caution = "لا تطلب ما لا يعرضه الشخص.";

    [Fact]
    public void AnUnreviewedTranslation_IsMarked() => Assert.Equal("not reviewed", MarkBeside(Caution, Arabic()));

    [Fact]
    public void AStaleTranslation_IsMarkedAsOutOfDate() => Assert.Equal("out of date", MarkBeside(Why, Arabic()));

    [Fact]
    public void TheAuthorsOwnWords_CarryNoMark() =>
        Assert.DoesNotContain(
            "not reviewed",
            RulesetHandbook.ToMarkdown(SampleRuleset.Load(), SampleRuleset.In("en")),
            StringComparison.Ordinal
        );

    [Fact]
    public void ATextWithoutTranslation_IsShownInItsAuthorsLanguage_AndMarked() =>
        Assert.Equal("not translated", MarkBeside("Together they hold.", Arabic()));

    [Fact]
    public void ATranslationOlderThanItsOriginal_IsOutOfDate_WhenTheOlderRulesetIsGiven()
    {
        var older = SampleRuleset.Load(text =>
            text.Replace("Ask for nothing the person does not offer.", "Ask for nothing.", StringComparison.Ordinal)
        );
        var handbook = Arabic(older);
        Assert.Equal("out of date", MarkBeside(Caution, handbook));
        Assert.Equal("not reviewed", MarkBeside("قد تكون محفوظة بأمان.", handbook));
        Assert.Contains("**Translations made before their original was rewritten:** 2", handbook, StringComparison.Ordinal);
    }

    [Fact]
    public void ATranslationRewrittenToo_IsNotOutOfDate()
    {
        var older = SampleRuleset.Load(text =>
            text.Replace("Ask for nothing the person does not offer.", "Ask for nothing.", StringComparison.Ordinal)
                .Replace(Caution, "لا تطلب شيئًا.", StringComparison.Ordinal)
        );
        Assert.Equal("not reviewed", MarkBeside(Caution, Arabic(older)));
    }

    [Theory]
    [InlineData("ar", true, false)]
    [InlineData("fr", false, true)]
    [InlineData("en", false, false)]
    public void TheHandbooksOwnWords_SayWhatTheyAre(string language, bool areMissing, bool areNotReviewed)
    {
        var handbook = RulesetHandbook.ToMarkdown(SampleRuleset.Load(), SampleRuleset.In(language));
        Assert.Equal(areMissing, handbook.Contains("do not exist in ar yet", StringComparison.Ordinal));
        Assert.Equal(areNotReviewed, handbook.Contains("Personne n'a relu la traduction des mots propres", StringComparison.Ordinal));
    }

    private static string Arabic(Ruleset? since = null) =>
        RulesetHandbook.ToMarkdown(SampleRuleset.Load(), new HandbookOptions { Languages = [SampleRuleset.Tag("ar")], Since = since });

    /// <summary>What stands in brackets behind a text.</summary>
    private static string MarkBeside(string text, string markdown)
    {
        var behind = markdown[(markdown.IndexOf(text, StringComparison.Ordinal) + text.Length)..].Split('\n')[0];
        return behind.Trim(' ', '\u2068', '\u2069', '\\', '[', ']');
    }
}
