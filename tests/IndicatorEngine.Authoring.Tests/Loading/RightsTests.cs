using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.Differences;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Handbooks;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Loading;

/// <summary>What contributors may ask for is kept: a record of consent, a way out, and nothing counted.</summary>
public sealed class RightsTests
{
    private const string Named =
        """{"name": "Wanjiru", "as": "pseudonym", "consent": {"scope": "The words on debts.", "on": "2026-11-01", "shownAs": "A pseudonym"}, "paid": "yes", "disclosesLivedExperience": true}""";

    private static string Ruleset(string contributors) => Written
        .Ruleset(Written.Indicator("i1", """{"all": ["c1", "c2"]}"""))
        .Replace("\"contributors\": []", $"\"contributors\": [{contributors}]", StringComparison.Ordinal);

    [Fact]
    public void AConsent_HasItsRecord_AndLivedExperienceIsDisclosedNeverCounted()
    {
        var handbook = Handbook(Ruleset(Named));
        Assert.Contains("The words on debts.", handbook, StringComparison.Ordinal);
        Assert.Contains("2026-11-01", handbook, StringComparison.Ordinal);
        Assert.Contains("Disclosed lived experience.", handbook, StringComparison.Ordinal);
        Assert.DoesNotContain("survivors:", handbook, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void WhatWasWithdrawn_IsShownNowhere_AndToldAsThat()
    {
        var after = Ruleset("""{"withdrawn": true}""");
        var handbook = Handbook(after);
        Assert.Contains("A contribution was withdrawn.", handbook, StringComparison.Ordinal);
        Assert.DoesNotContain("Wanjiru", handbook, StringComparison.Ordinal);

        var difference = VersionComparer.Compare(Written.Compile(Ruleset(Named)), Written.Compile(after), [], []);
        var change = Assert.Single(difference.Properties, change => change.Property is "withdrawn" or "contributors");
        Assert.Equal(("withdrawn", null, null), (change.Property, change.Old, change.New));
    }

    [Fact]
    public void ACopyThatPromisesSomethingElse_IsToldInEveryResult()
    {
        var shared = Encoding.UTF8.GetString(File.ReadAllBytes(Repository.PathOf("rulesets", "core.vocabulary.json")));
        Assert.Empty(Written.LoadVocabulary(shared).Required.DiffersFromCarried);
        var from = shared.IndexOf("\"id\": \"moves-freely\"", StringComparison.Ordinal);
        var kind = shared.IndexOf("\"neutral\"", from, StringComparison.Ordinal);
        var copy = string.Concat(shared.AsSpan(0, kind), "\"context\"", shared.AsSpan(kind + "\"neutral\"".Length));

        Assert.Equal(["moves-freely"], Written.LoadVocabulary(copy).Required.DiffersFromCarried.AsEnumerable());
        var ruleset = Written.Ruleset(Written.Indicator("i1", "\"physical-violence\"", area: "debt-bondage"));
        var reading = Evaluator.Evaluate(Written.Compile(ruleset, copy), Written.Screening(""));
        var text = ResultText.ToPlainText(Explainer.Explain([reading], ExplanationOptions.Default));
        Assert.Contains("moves-freely", text, StringComparison.Ordinal);
    }

    private static string Handbook(string ruleset) =>
        RulesetHandbook.ToMarkdown(Written.LoadRuleset(ruleset).Required, new HandbookOptions { Languages = [LanguageTag.English] });
}
