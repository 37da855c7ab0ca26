using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>What authors must say about a ruleset, what they may keep to themselves, and what a result repeats.</summary>
public sealed class AuthorshipTests
{
    private const string Contributor =
        """{"name": null, "as": "collective", "consent": "to be shown as a group", "paid": "yes", "roles": ["drafting"]}""";

    private static readonly string Plain = Written.Ruleset(Written.Indicator("i", "\"c1\""));

    public static TheoryData<string> Rulesets => Shipped.Names;

    [Theory]
    [InlineData("\"caution\": {\"en\": \"Caution.\"},")] // R17
    [InlineData(", \"sources\": [{\"document\": \"A document\", \"place\": \"A place\"}]")] // R50
    [InlineData("\"reviewBy\": \"2027-06-30\",")] // R55
    [InlineData("\"languages\": [\"en\"],")] // R50
    [InlineData("\"scope\": {\"settings\": [], \"sectors\": [], \"regions\": []},")] // R50
    [InlineData("\"origin\": \"drafted-from-publication\", ")] // R53
    public void WhatReadersAreOwed_MustBeThere(string member)
    {
        Assert.Contains(member, Plain, StringComparison.Ordinal);
        Refused(Plain.Replace(member, "", StringComparison.Ordinal), Problems.MissingMember);
    }

    [Fact]
    public void AConcernCode_NeedsACaution() // R17
    {
        const string First = "\"caution\": {\"en\": \"Care.\"}, ";
        var at = Written.VocabularyJson.IndexOf(First, StringComparison.Ordinal);
        Assert.Contains(Written.LoadVocabulary(Written.VocabularyJson.Remove(at, First.Length)).Diagnostics, d =>
            d.Descriptor == Problems.MissingMember
        );
    }

    [Theory]
    [InlineData("\"review\": null", "\"review\": \"collaborate\"")]
    [InlineData("\"signOff\": null", "\"signOff\": \"empower\"")]
    [InlineData("\"signOff\": null", "\"signOff\": null")]
    public void WithoutReviewAndSignOff_NothingIsRatified(string from, string to) // R53
    {
        var ratified = Plain.Replace("\"status\": \"draft\"", "\"status\": \"ratified\"", StringComparison.Ordinal);
        Refused(ratified.Replace(from, to, StringComparison.Ordinal), Problems.UnreviewedRatification);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("in-review")]
    [InlineData("retired")]
    public void WithoutAReview_AResultSaysItIsNotForUseWithPeople(string status) => // R53
        Assert.Contains(
            "No survivor group has reviewed this ruleset. It is not ready for use with people.",
            Warnings(Plain.Replace("\"status\": \"draft\"", $"\"status\": \"{status}\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("inform", EngagementLevel.Inform)]
    [InlineData("ask", EngagementLevel.Ask)]
    [InlineData("involve", EngagementLevel.Involve)]
    [InlineData("collaborate", EngagementLevel.Collaborate)]
    [InlineData("empower", EngagementLevel.Empower)]
    public void TheFiveLevels_AreSaidInTheReportsOwnWords(string word, EngagementLevel level) // R64
    {
        Assert.Equal(5, Enum.GetValues<EngagementLevel>().Length);
        var json = Plain.Replace(
            "\"review\": null, \"signOff\": null",
            $"\"review\": \"{word}\", \"signOff\": \"{word}\"",
            StringComparison.Ordinal
        );
        var authorship = Written.LoadRuleset(json).Required.Authorship;
        Assert.Equal((EngagementLevel.Inform, level, level), (authorship.Drafting, authorship.Review, authorship.SignOff));
        Refused(Plain.Replace("\"drafting\": \"inform\"", "\"drafting\": \"consult\"", StringComparison.Ordinal), Problems.UnknownWord);
    }

    [Theory]
    [InlineData("\"drafting\": \"inform\"", "\"drafting\": \"empower\"")]
    [InlineData("\"review\": null", "\"review\": \"empower\"")]
    public void Empower_NeedsASignOff(string from, string to) => // R65
        Refused(Plain.Replace(from, to, StringComparison.Ordinal), Problems.EmpowerWithoutSignOff);

    [Theory]
    [InlineData("named", Attribution.Named)]
    [InlineData("pseudonym", Attribution.Pseudonym)]
    [InlineData("collective", Attribution.Collective)]
    [InlineData("anonymous", Attribution.Anonymous)]
    [InlineData("undisclosed", Attribution.Undisclosed)]
    public void AContributor_ChoosesHowToBeShown_AndMayHaveSeveralRoles(string word, Attribution shownAs) // R59, R60, R62
    {
        var json = Contributor
            .Replace("collective", word, StringComparison.Ordinal)
            .Replace("[\"drafting\"]", "[\"drafting\", \"review\", \"translation\"]", StringComparison.Ordinal);
        var contributor = Assert.Single(Written.LoadRuleset(By(json)).Required.Authorship.Contributors);
        Assert.Equal((null, shownAs), (contributor.Name, contributor.As));
        Assert.Equal(["drafting", "review", "translation"], contributor.Roles.AsEnumerable());
    }

    [Theory]
    [InlineData("\"consent\": \"to be shown as a group\", ")]
    [InlineData("\"as\": \"collective\", ")]
    [InlineData("\"paid\": \"yes\", ")]
    public void AContributor_IsNotShownWithout(string member) => // R58, R63
        Refused(By(Contributor.Replace(member, "", StringComparison.Ordinal)), Problems.MissingMember);

    [Theory]
    [InlineData("story")]
    [InlineData("livedExperience")]
    [InlineData("knowsBecause")]
    [InlineData("amount")]
    public void NobodyIsAsked(string member) => // R58, R63
        Refused(By(Contributor.Replace("\"paid\"", $"\"{member}\": \"x\", \"paid\"", StringComparison.Ordinal)), Problems.UnknownMember);

    [Theory]
    [InlineData("yes", false)]
    [InlineData("declined-to-say", false)]
    [InlineData("no", true)]
    public void UnpaidWork_IsSaid(string paid, bool isSaid) // R63
    {
        var warnings = Warnings(By(Contributor.Replace("\"paid\": \"yes\"", $"\"paid\": \"{paid}\"", StringComparison.Ordinal)));
        Assert.Equal(isSaid, warnings.Contains("Some of its contributors were not paid."));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void WhatWasTurnedDown_IsWritten_WithTheReason(string name) // R66
    {
        var decisions = Shipped.Ruleset(name).Ruleset.Authorship.Decisions;
        Assert.Contains(decisions, decision => decision.Outcome == DecisionOutcome.TurnedDown);
        Assert.All(decisions, decision => Assert.NotEmpty(decision.Because));
        const string WithoutReason = """{"on": "2026-11-23", "proposal": "Count.", "outcome": "turned-down"}""";
        Refused(Plain.Replace("\"decisions\": []", $"\"decisions\": [{WithoutReason}]", StringComparison.Ordinal), Problems.MissingMember);
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void WhoseContextsAreMissing_IsPrinted(string name) // R70
    {
        var missing = Shipped.Ruleset(name).Ruleset.Authorship.MissingContexts;
        Assert.NotEmpty(missing);
        var printed = ResultText.ToPlainText(Shipped.Read(Shipped.Ruleset(name), Shipped.Facts([])), width: 1000);
        Assert.All(missing, context => Assert.Contains(context.In(LanguageTag.English), printed, StringComparison.Ordinal));
    }

    [Fact]
    public void LocalWords_NeedNoSharedVocabulary() // R54
    {
        var vocabulary = Written
            .VocabularyJson.Replace("\"en\"", "\"sw\"", StringComparison.Ordinal)
            .Replace("C one", "Deni", StringComparison.Ordinal);
        var compiled = Written.Compile(Plain.Replace("\"en\"", "\"sw\"", StringComparison.Ordinal), vocabulary);
        Assert.True(LanguageTag.TryParse("sw", out var swahili));
        var screening = Written.Screening("""{"code": "c1", "state": "present"}""");
        var result = Explainer.Explain([Evaluator.Evaluate(compiled, screening)], new ExplanationOptions { Language = swahili });
        Assert.Equal("Deni", Assert.Single(Assert.Single(result.Rulesets[0].Flags).Used).Label);
        Assert.Equal(["small"], result.Rulesets[0].Vocabularies.Select(used => used.Id));
    }

    private static string By(string contributor) =>
        Plain.Replace("\"contributors\": []", $"\"contributors\": [{contributor}]", StringComparison.Ordinal);

    private static ImmutableArray<string> Warnings(string json) =>
        Shipped
            .Read(CompiledRuleset.Compile(Written.LoadRuleset(json).Required), new Screening(null, ScreeningContext.Unknown, []))
            .Rulesets[0]
            .Warnings;

    private static void Refused(string json, DiagnosticDescriptor because)
    {
        var loaded = Written.LoadRuleset(json);
        Assert.Contains(loaded.Diagnostics, d => d.Descriptor == because);
        Assert.False(loaded.TryGet(out _));
    }
}
