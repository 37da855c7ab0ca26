using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using NRules.RuleModel;

namespace IndicatorEngine.NRules.Tests;

/// <summary>What a team sees of the rules and facts in its own tools.</summary>
public sealed class RuleShapeTests
{
    private static readonly IRuleSet Rules = Written
        .Compile(
            Written.Ruleset(
                string.Join(
                    ',',
                    Written.Indicator(
                        "first",
                        """{"all": ["c1", {"atLeast": 2, "of": ["c2", {"measure": "hours", "atLeast": 14}, {"choice": "recruiter", "in": ["agency"]}]}]}"""
                    ),
                    Written.Indicator(
                        "second",
                        """{"indicator": "first"}""",
                        "area-two",
                        ", \"onlyIn\": {\"settings\": [\"shelter\"], \"because\": {\"en\": \"Because.\"}}"
                    )
                ),
                """{"id": "kind", "when": "y1", "give": ["be-kind"]}"""
            )
        )
        .ToRuleSet();

    [Fact]
    public void EachIndicatorAndNoticeRule_IsOneRule_NamedByItsAuthors()
    {
        Assert.Equal("written 1.0.0", Rules.Name);
        Assert.Equal(["written/first", "written/second", "written/notices/kind"], Rules.Rules.Select(rule => rule.Name));
        var first = Rules.Rules.First();
        Assert.Equal("Title first", first.Description);
        Assert.Equal(["area-one"], first.Tags);
    }

    [Fact]
    public void TheConditions_CanBeRead()
    {
        var group = Assert.IsType<PatternElement>(Assert.Single(Rules.Rules.First().LeftHandSide.ChildElements));
        var conditions = group.Expressions.Select(condition => condition.Expression.Body.ToString()).ToList();
        Assert.Equal("recorded.Shows(\"c1\")", conditions[0]);
        Assert.Equal(2, conditions.Count);
        Assert.Contains("recorded.Measures(\"hours\", 14,", conditions[1], StringComparison.Ordinal);
        Assert.EndsWith(">= 2)", conditions[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ALimitToContexts_IsANot() =>
        Assert.Equal(
            [ElementType.Pattern, ElementType.Not],
            Rules.Rules.ElementAt(1).LeftHandSide.ChildElements.Select(element => element.ElementType)
        );

    [Fact]
    public void NoFact_SaysInALog_WhatWasRecorded()
    {
        var told = new Observation("c1", ObservationState.Present, AccountSource.Person)
        {
            Number = 77,
            Choice = "agency",
            Note = "free words",
        };
        var context = new ScreeningContext { Settings = ["shelter"], Regions = ["UG"] };
        Assert.Equal(
            ["context of screening S-1", "account in screening S-1"],
            new Screening(null, context, [told]).ToFacts("S-1").Select(fact => fact.ToString()));
    }

    [Fact]
    public void TheWidestGroups_AreNotTooDeep()
    {
        var codes = Enumerable.Range(0, 5_000).Select(i => $"w{i}").ToList();
        var written = codes.Select(code =>
            $$$"""{"id": "{{{code}}}", "kind": "concern", "label": {"en": "W"}, "meaning": {"en": "W."}, "caution": {"en": "Care."}, "learn": {"en": "Listen."}}"""
        );
        var vocabulary = $$"""
            {"format": "indicator-vocabulary/1", "id": "wide", "version": "1.0.0", "languages": ["en"],
             "areas": [{"id": "area-one", "label": {"en": "One"}, "meaning": {"en": "One."} }], "notices": [],
             "codes": [{{string.Join(',', written)}}]}
            """;
        var all = string.Join(',', codes.Select(code => $"\"{code}\""));
        var ruleset = Written.Compile(
            Written.Ruleset(string.Join(
                ',',
                Written.Indicator("any", """{"some": {"kind": "concern"}}"""),
                Written.Indicator("some", $$"""{"atLeast": 2, "of": [{{all}}]}"""))),
            vocabulary);
        var session = NRulesSession.Over(ruleset);
        session.Insert(new RecordedAccount("S-1", new Observation(codes[^1], ObservationState.Present)));
        session.Fire();
        Assert.Equal(["any"], session.Holds("S-1"));
        session.Insert(new RecordedAccount("S-1", new Observation(codes[0], ObservationState.Present)));
        session.Fire();
        Assert.Equal(["any", "some"], session.Holds("S-1"));
    }
}
