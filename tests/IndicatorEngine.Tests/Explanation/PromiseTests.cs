using IndicatorEngine.Catalogues;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Explanation;

/// <summary>Promises to people that a small slip in the engine would break without any other test noticing.</summary>
public sealed class PromiseTests
{
    private const string NotReviewed = "No survivor group has reviewed this ruleset.";
    private const string Council = "A survivor council wrote this ruleset.";

    [Fact]
    public void AccountsThatGiveDifferentValues_AreMarkedAsDiffering()
    {
        var ruleset = Written.Ruleset(Written.Indicator("i", """{"all": ["c1", {"measure": "hours", "atLeast": 10}]}"""));
        const string C1 = """{"code": "c1", "state": "present"}""";
        var differ = Explain(ruleset, $$"""{{C1}}, {"code": "hours", "value": 12, "by": "person"}, {"code": "hours", "value": 16, "by": "screener"}""");
        Assert.Equal(["hours"], differ.Flags[0].AccountsDiffer.AsEnumerable());
        var agree = Explain(ruleset, $$"""{{C1}}, {"code": "hours", "value": 12, "by": "person"}, {"code": "hours", "value": 12, "by": "screener"}""");
        Assert.Empty(agree.Flags[0].AccountsDiffer);
        Assert.Equal(2, agree.Flags[0].Used.Single(fact => fact.Code == "hours").Accounts.Length);
    }

    [Theory]
    [InlineData("drafted-from-publication", "null", NotReviewed)]
    [InlineData("drafted-from-publication", "\"inform\"", NotReviewed)]
    [InlineData("organisation", "\"inform\"", NotReviewed)]
    [InlineData("survivor-council", "null", Council)]
    [InlineData("survivor-council", "\"inform\"", Council)]
    [InlineData("drafted-from-publication", "\"ask\"", null)]
    [InlineData("survivor-council", "\"collaborate\"", null)]
    public void WhatIsSaidOfReview_IsSo(string origin, string review, string? said)
    {
        var ruleset = Written
            .Ruleset(Written.Indicator("i", "\"c1\""))
            .Replace("drafted-from-publication", origin, StringComparison.Ordinal)
            .Replace("\"review\": null", $"\"review\": {review}", StringComparison.Ordinal);
        var warnings = Explain(ruleset, "").Warnings;
        foreach (var sentence in new[] { NotReviewed, Council })
        {
            Assert.Equal(sentence == said, warnings.Any(warning => warning.StartsWith(sentence, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void AnUnknownSectorOfOnePart_IsKeptOnMerging()
    {
        var merged = Screening.Merge([Part("""{"sector": "domestic-work"}"""), Part("{}")]);
        Assert.Equal(["domestic-work"], merged.Context.Sectors.AsEnumerable());
        // One part does not know its sector, so the person may be in another: nothing is switched off by the first.
        Assert.Empty(merged.Context.CertainSectors);
        var ruleset = Written.Compile(
            Written.Ruleset(
                Written.Indicator("i", "\"c1\"", more: """, "onlyIn": {"sectors": ["fishing"], "because": {"en": "It was written there."}}""")
            )
        );
        Assert.Equal([IndicatorState.NotYetKnown], Evaluator.Evaluate(ruleset, merged).States.AsEnumerable());

        static Screening Part(string context) => Written.Screening("", context);
    }

    [Fact]
    public void TheNearestGap_IsOfferedFirst()
    {
        var far = Written.Indicator("far", """{"all": ["c1", "c2", "s1", "x1"]}""");
        var near = Written.Indicator("near", """{"all": ["c1", "c2", "s1"]}""");
        var nearest = Written.Indicator("nearest", """{"all": ["c1", "c2"]}""");
        string[][] orders = [[far, near, nearest], [near, nearest, far], [nearest, far, near]];
        foreach (var order in orders)
        {
            var result = Explain(Written.Ruleset(string.Join(',', order)), """{"code": "c1", "state": "present"}""");
            Assert.Equal(["nearest", "near", "far"], result.Gaps.Select(gap => gap.Indicator));
        }
    }

    [Fact]
    public void RulesetsAsCloseToAContext_AreGivenByName()
    {
        string[] ids = ["b", "c", "a"];
        var rulesets = ids.Select(id =>
            Written.Compile(
                Written.Ruleset(Written.Indicator("i", "\"c1\"")).Replace("\"id\": \"written\"", $"\"id\": \"{id}\"", StringComparison.Ordinal)
            )
        );
        var found = new RulesetCatalogue([.. rulesets]).For(ScreeningContext.Unknown);
        Assert.Equal(["a", "b", "c"], found.Select(ruleset => ruleset.Ruleset.Id));
    }

    private static RulesetResult Explain(string ruleset, string observations) =>
        Explainer
            .Explain([Evaluator.Evaluate(Written.Compile(ruleset), Written.Screening(observations))], ExplanationOptions.Default)
            .Rulesets[0];
}
