using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.Regions;
using IndicatorEngine.RulesetTesting;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.RulesetTesting;

/// <summary>What is printed about scenarios and what they miss: read by a person, then held.</summary>
public sealed class RulesetTestTests
{
    private static readonly CompiledRuleset Ruleset = Written.Compile(
        Written.Ruleset(
            Written.Indicator(
                "held",
                """{"all": ["c1", {"any": ["c2", {"measure": "hours", "atLeast": 14}]}]}""",
                more: """, "notices": ["be-kind"]"""
            )
                + ","
                + Written.Indicator("many", """{"all": ["c2", {"atLeast": 2, "of": ["c3", "s1", "x1"]}]}""", "area-two")
                + ","
                + Written.Indicator(
                    "sent",
                    """{"all": ["c1", {"choice": "recruiter", "in": ["agency", "stranger"]}, {"indicator": "held"}, {"some": {"element": "purpose"}}]}"""
                )
                + ","
                + Written.Indicator("never", "\"c3\""),
            """{"id": "stop", "when": {"any": ["y1", "c3"]}, "give": ["take-time"]}"""
        )
    );

    private static readonly Scenario Scenario = Load(
        """
        {"format": "scenario/1", "id": "small", "title": {"en": "A small one"}, "story": {"en": "A story."}, "teaches": {"en": "A lesson."},
         "screening": {"format": "screening/1", "observations": [{"code": "c1", "state": "present", "by": "person"}, {"code": "c2", "state": "present"}, {"code": "s1", "state": "absent", "by": "person"}]},
         "expect": {"raised": ["held"], "notYetKnown": ["many"], "noNotices": ["take-time"]},
         "variants": [
           {"id": "long-days", "changes": {"en": "Long days instead."}, "without": ["c2"], "withEach": [{"code": "hours", "value": 14}, {"code": "hours", "value": 20}], "expect": {"raised": ["held"]}},
           {"id": "too-little", "withoutEach": ["c1", "c2"], "expect": {"notRaised": ["held"]}},
           {"id": "sent", "with": [{"code": "recruiter", "value": "agency"}, "y1"], "expect": {"raised": ["sent"], "notices": ["take-time"]}},
           {"id": "wrong", "with": ["s1"], "expect": {"raised": ["many", "never"], "notRaised": ["held"], "notices": ["take-time"], "mustCite": ["s1"]}}]}
        """);

    private static readonly RulesetTest Test = RulesetTest.Run(Ruleset, [Scenario]);

    [Fact]
    public void PlainText() => GoldenFile.Matches("test.txt", RulesetTestText.ToPlainText(Test, withCoverage: true, withChanges: true));

    [Fact]
    public void Json() => GoldenFile.Matches("test.json", Encoding.UTF8.GetString(RulesetTestJson.ToUtf8([Test])));

    [Fact]
    public void SuggestedScenario() =>
        GoldenFile.Matches("test.suggested.json", Test.Suggestions.Single(suggestion => suggestion.Id == "suggested-many").ToJson());

    [Fact]
    public void EachOfSeveralChanges_IsAVariantOfItsOwn() =>
        Assert.Equal(
            ["long-days/hours-14", "long-days/hours-20", "too-little/c1", "too-little/c2", "sent", "wrong"],
            Scenario.Variants.Select(variant => variant.Id)
        );

    [Fact]
    public void AVariant_IsTheStoryWithoutAndWith()
    {
        var variant = Scenario.Variants[0];
        Assert.Equal(["c1", "hours", "s1"], variant.Screening.Observations.Select(account => account.Code));
        Assert.Equal(14, variant.Screening.Observations[1].Number);
    }

    [Fact]
    public void AScenarioWhoseVariantFails_HasNotPassed()
    {
        var outcome = Assert.Single(Test.Outcomes);
        Assert.Empty(outcome.Failures);
        Assert.False(outcome.Passed);
        Assert.Equal([true, true, true, true, true, false], outcome.Variants.Select(variant => variant.Passed));
    }

    [Fact]
    public void GroundsInTheirThousands_AreCounted_AndChangesToldApart()
    {
        var lists = Enumerable
            .Range(0, 3)
            .Select(list => string.Join(", ", Enumerable.Range(0, 12).Select(i => $"\"k{list}-{i}\"")))
            .ToList();
        var codes = string.Join(
            ", ",
            Enumerable
                .Range(0, 36)
                .Select(i =>
                    $$$"""{"id": "k{{{i / 12}}}-{{{i % 12}}}", "kind": "concern", "label": {"en": "K"}, "meaning": {"en": "K."}, "caution": {"en": "Care."}, "learn": {"en": "Listen."}}"""
                )
        );
        var vocabulary = Written.VocabularyJson.Replace("\"codes\": [", $"\"codes\": [{codes}, ", StringComparison.Ordinal);
        var compiled = Written.Compile(
            Written.Ruleset(
                Written.Indicator("wide", $"{{\"all\": [{string.Join(", ", lists.Select(list => $"{{\"any\": [{list}]}}"))}]}}")
            ),
            vocabulary
        );
        var test = RulesetTest.Run(compiled, []);
        Assert.Equal((1728, 0), ((int)test.Coverage[0].Grounds!.Total, (int)test.Coverage[0].Grounds!.Reached));
        // Each of three lists dropped or all of it needed, one list enough, and each of 36 codes dropped.
        Assert.Equal((43, 0), (test.Changes.Unnoticed.Length, test.Changes.SameMeaning));
        Assert.All(test.Changes.Unnoticed, change => Assert.NotNull(change.Example));
    }

    [Fact]
    public void AChangeThatOnlyShowsInAnotherPlace_IsNotOfTheSameMeaning()
    {
        // Where `there` is read it gives the notice too, so that dropping `c1` from the rule shows only elsewhere.
        var compiled = Written.Compile(
            Written.Ruleset(
                Written.Indicator(
                    "there",
                    "\"c1\"",
                    more: """, "notices": ["be-kind"], "onlyIn": {"regions": ["014"], "because": {"en": "Because."}}"""
                ),
                """{"id": "kind", "when": {"any": ["c1", "c2"]}, "give": ["be-kind"]}"""
            )
        );
        var changes = RulesetTest.Run(compiled, []).Changes;
        Assert.Equal(0, changes.SameMeaning);
        var example = changes
            .Unnoticed.Single(change => change.ToString().StartsWith("If `c1` no longer counted for `kind`", StringComparison.Ordinal))
            .Example;
        Assert.False(RegionTable.Overlap(Assert.Single(example!.Context.Regions), "014"));
    }

    private static Scenario Load(string json) => ScenarioLoader.Load(Written.Source("scenario.json", json), Ruleset).Required;
}
