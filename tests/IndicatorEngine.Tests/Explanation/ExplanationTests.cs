using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Explanation;

public sealed class ExplanationTests
{
    private static ScreeningResult Explain(
        string ruleset,
        string observations,
        string context = """{"private": true}""",
        ExplanationOptions? options = null
    )
    {
        var screening = Written.Screening(observations, context);
        return Explainer.Explain([Evaluator.Evaluate(Written.Compile(ruleset), screening)], options ?? ExplanationOptions.Default);
    }

    private static string Present(params string[] codes) =>
        string.Join(", ", codes.Select(code => $$"""{"code": "{{code}}", "state": "present", "by": "person"}"""));

    [Fact]
    public void AStatement_IsAlwaysThere_AndSaysMoreWhenNothingIsRaised()
    {
        var ruleset = Written.Ruleset(Written.Indicator("i", "\"c1\""));
        const string Always = "These are prompts to listen and protect. They do not say whether someone has been trafficked.";
        Assert.Equal(Always, Explain(ruleset, Present("c1")).Statement);
        Assert.Equal(
            Always + " Nothing raised is not a finding: it only says what was recorded so far. Support does not depend on it.",
            Explain(ruleset, "").Statement
        );
    }

    [Fact]
    public void AccountsThatDiffer_StandSideBySide()
    {
        var flag = Explain(
            Written.Ruleset(Written.Indicator("i", "\"c1\"")),
            Present("c1") + """, {"code": "c1", "state": "absent", "by": "third-party"}"""
        )
            .Rulesets[0]
            .Flags[0];
        Assert.Equal(["c1"], flag.AccountsDiffer.AsEnumerable());
        Assert.Equal(2, Assert.Single(flag.Used).Accounts.Length);
    }

    [Fact]
    public void TooManyGrounds_AreCapped_AndTheFlagSaysSo()
    {
        var codes = Enumerable.Range(0, 24).Select(i => $"k{i}").ToArray();
        var vocabulary = Written.VocabularyJson.Replace(
            "\"codes\": [",
            "\"codes\": ["
                + string.Concat(
                    codes.Select(code =>
                        $$$"""{"id": "{{{code}}}", "kind": "concern", "label": {"en": "L"}, "meaning": {"en": "M."}, "caution": {"en": "C."}, "learn": {"en": "L."}},"""
                    )
                ),
            StringComparison.Ordinal
        );
        var ruleset = Written.Ruleset(
            Written.Indicator("i", $$"""{"atLeast": 12, "of": [{{string.Join(',', codes.Select(c => $"\"{c}\""))}}]}""")
        );
        var screening = Written.Screening(Present(codes));
        var flag = Explainer
            .Explain([Evaluator.Evaluate(Written.Compile(ruleset, vocabulary), screening)], ExplanationOptions.Default)
            .Rulesets[0]
            .Flags[0];
        Assert.InRange(flag.Grounds.Length, 2, 20);
        Assert.All(flag.Grounds, ground => Assert.Equal(12, ground.Length));
        Assert.Equal($"There are more combinations than the {flag.Grounds.Length} listed here.", flag.GroundsRemark);
        Assert.Empty(flag.RestsOn);
        Assert.Equal(24, flag.Used.Length);
    }

    [Fact]
    public void AGap_IsOffered_ForWhatIsAlreadySpokenOf_WithHowItMayComeUp()
    {
        var ruleset = Written.Ruleset(
            Written.Indicator("near", """{"all": ["c1", {"any": ["c2", {"all": ["s1", "x1"]}]}]}""")
                + ","
                + Written.Indicator("far", """{"all": ["c2", "s1"]}""")
        );
        var result = Explain(ruleset, Present("c1")).Rulesets[0];
        var gap = Assert.Single(result.Gaps);
        Assert.Equal(("near", "c2", "Listen."), (gap.Indicator, gap.WouldNeed.Single(), gap.Learn.Single().Text));
        Assert.Equal([IndicatorState.NotYetKnown, IndicatorState.NotYetKnown], result.Indicators.Select(i => i.State));
    }

    [Fact]
    public void ACodeThatIsEnoughOnItsOwn_IsNotSuggested_BecauseNothingSaidLeadsToIt()
    {
        var alone = Written.Ruleset(Written.Indicator("i", """{"any": ["c2", {"all": ["c1", "c3", "x1"]}]}"""));
        Assert.Empty(Explain(alone, Present("c1")).Rulesets[0].Gaps);
        var besideAnother = Written.Ruleset(Written.Indicator("i", """{"any": ["c2", {"all": ["c1", "s1"]}]}"""));
        Assert.Equal(["s1"], Assert.Single(Explain(besideAnother, Present("c1")).Rulesets[0].Gaps).WouldNeed.AsEnumerable());
    }

    [Fact]
    public void AStop_InOneRuleset_HoldsForEveryRulesetRead()
    {
        var asks = Written.Compile(Written.Ruleset(Written.Indicator("i", """{"all": ["c1", "c2"]}""")));
        var stops = Written.Compile(
            Written.Ruleset(Written.Indicator("i", "\"c3\""), """{"id": "rest", "when": "y1", "give": ["ask-nothing"]}""")
        );
        var screening = Written.Screening(Present("c1", "y1"));
        var result = Explainer.Explain(
            [Evaluator.Evaluate(asks, screening), Evaluator.Evaluate(stops, screening)],
            ExplanationOptions.Default
        );
        Assert.All(result.Rulesets, ruleset =>
            Assert.Equal("Nothing is suggested, because of this advice: Ask nothing.", ruleset.GapsWithheld)
        );
        Assert.All(result.Rulesets, ruleset => Assert.Empty(ruleset.Gaps));
        Assert.Equal(["rest"], Assert.Single(result.Rulesets[1].Notices).GivenBy.AsEnumerable());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"private": false}""")]
    public void WithoutPrivacy_NothingIsSuggested(string context)
    {
        var result = Explain(Written.Ruleset(Written.Indicator("i", """{"all": ["c1", "c2"]}""")), Present("c1"), context).Rulesets[0];
        Assert.Equal("Nothing is suggested, because the setting is not recorded as private.", result.GapsWithheld);
        Assert.Empty(result.Gaps);
    }

    [Fact]
    public void InContext_AddsItsCautionAndNotices_WhereItIsKnownToApply()
    {
        var ruleset = Written.Ruleset(
            Written.Indicator(
                "i",
                "\"c1\"",
                more: """, "inContext": [{"settings": ["border"], "caution": {"en": "Here too."}, "notices": ["be-kind"]}]"""
            )
        );
        var atTheBorder = Explain(ruleset, Present("c1"), """{"setting": "border"}""").Rulesets[0];
        Assert.Equal(["Here too."], atTheBorder.Flags[0].CautionsHere.AsEnumerable());
        Assert.Equal(["be-kind"], atTheBorder.Flags[0].Notices.AsEnumerable());
        Assert.Equal("be-kind", Assert.Single(atTheBorder.Notices).Id);
        Assert.Empty(Explain(ruleset, Present("c1")).Rulesets[0].Notices);
    }

    [Fact]
    public void WhatCannotBeRead_IsListed_WithTheRulesetsThatCannot()
    {
        var result = Explain(
            Written.Ruleset(Written.Indicator("i", "\"c1\"")),
            """{"code": "unheard-of", "state": "present"}, {"code": "recruiter", "value": "step-uncle"}"""
        );
        Assert.Equal([("recruiter", true), ("unheard-of", false)], result.Unrecognised.Select(u => (u.Code, u.ValueOnly)));
        Assert.All(result.Unrecognised, u => Assert.Equal(["written"], u.NotReadBy.AsEnumerable()));
    }

    [Fact]
    public void AnOverdueReview_IsSaid_OnlyWhenADayIsGiven()
    {
        var ruleset = Written.Ruleset(Written.Indicator("i", "\"c1\""));
        const string Overdue = "Its review was due by 2027-06-30.";
        Assert.DoesNotContain(Overdue, Explain(ruleset, "").Rulesets[0].Warnings);
        Assert.DoesNotContain(Overdue, Explain(ruleset, "", options: new() { AsOf = new(2027, 6, 30) }).Rulesets[0].Warnings);
        Assert.Contains(Overdue, Explain(ruleset, "", options: new() { AsOf = new(2027, 7, 1) }).Rulesets[0].Warnings);
    }

    [Fact]
    public void AMissingLanguage_FallsBack_AndIsSaid()
    {
        Assert.True(LanguageTag.TryParse("fr-CA", out var french));
        var result = Explain(Written.Ruleset(Written.Indicator("i", "\"c1\"")), Present("c1"), options: new() { Language = french });
        Assert.Equal("Title i", result.Rulesets[0].Flags[0].Title);
        Assert.StartsWith("Ce sont des invitations", result.Statement, StringComparison.Ordinal);
        Assert.Contains(result.Rulesets[0].Warnings, warning =>
            warning.StartsWith("Certains textes n'existent pas", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("unreviewed-translation", "Les textes affichés en traduction n'ont pas été relus.")]
    [InlineData("stale-translation", "Certains textes sont affichés dans une traduction faite avant que leurs auteurs ne les réécrivent.")]
    public void ATranslationNobodyVouchesFor_IsSaid_WhereItIsShown(string review, string warning)
    {
        var ruleset = Written.Ruleset(Written.Indicator("i", "\"c1\""))
            .Replace("\"languages\": [\"en\"]", "\"languages\": [\"en\", \"fr\"]", StringComparison.Ordinal)
            .Replace("""{"en": "Why."}""", $$"""{"en": "Why.", "fr": "Pourquoi.", "review": "{{review}}"}""", StringComparison.Ordinal);
        Assert.True(LanguageTag.TryParse("fr", out var french));
        Assert.Contains(warning, Explain(ruleset, Present("c1"), options: new() { Language = french }).Rulesets[0].Warnings);
        Assert.DoesNotContain(warning, Explain(ruleset, "", options: new() { Language = french }).Rulesets[0].Warnings);
        Assert.All(Explain(ruleset, Present("c1")).Rulesets[0].Warnings, said =>
            Assert.DoesNotContain("translation", said, StringComparison.Ordinal)
        );
    }
}
