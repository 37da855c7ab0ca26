using IndicatorEngine.Compilation;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Scenarios;

public sealed class ScenarioTemplateTests
{
    [Theory]
    [InlineData("\"c1\"", "c1")]
    [InlineData("""{"any": [{"all": ["c1", "c2"]}, "c3"]}""", "c3")]
    [InlineData("""{"all": ["c1", {"measure": "hours", "atLeast": 14}]}""", "c1 hours=14")]
    [InlineData(
        """{"all": [{"measure": "hours", "atLeast": 6}, {"measure": "hours", "atLeast": 14}, {"measure": "hours", "atMost": 20.5}]}""",
        "hours=14"
    )]
    [InlineData("""{"all": [{"measure": "hours", "atMost": 4}, {"measure": "hours", "atLeast": 14}]}""", "hours=4 hours=14")]
    [InlineData("""{"all": ["c1", {"choice": "recruiter", "in": ["agency", "stranger"]}]}""", "c1 recruiter=agency")]
    [InlineData("""{"all": [{"indicator": "below"}, "c1"]}""", "c1 c2")]
    public void TheFewestFacts_AreRecorded_AndRaiseIt(string when, string facts)
    {
        var compiled = Written.Compile(
            Written.Ruleset(Written.Indicator("below", """{"all": ["c1", "c2"]}""") + ", " + Written.Indicator("it", when))
        );
        var template = new ScenarioTemplate("story", LanguageTag.English, compiled.Ruleset.Indicators[1]);
        Assert.Equal(
            facts,
            string.Join(' ', template.Observations.Select(told => told.Code + (told.Value is { } value ? $"={value}" : "")))
        );
        Passes(template, compiled);
    }

    [Fact]
    public void EveryIndicatorShipped_GivesAScenarioThatPasses()
    {
        foreach (var path in Repository.Rulesets)
        {
            var compiled = CompiledRuleset.Compile(RulesetLoader.Load(path).Required);
            Assert.All(compiled.Ruleset.Indicators, indicator =>
                Passes(new ScenarioTemplate("story", LanguageTag.English, indicator), compiled)
            );
        }
    }

    [Fact]
    public void WhatIsGiven_IsWritten_SafelyQuoted()
    {
        var template = new ScenarioTemplate("story", LanguageTag.English, null)
        {
            Title = "A \"quoted\" \\ title, été",
            Schema = "../schemas/scenario.schema.json",
            Observations =
            [
                new Observation("c1", ObservationState.Declined),
                new Observation("c2", ObservationState.NotAsked, AccountSource.ThirdParty),
            ],
            Expect = new Expectation { NoAreas = ["*"], NoNotices = ["be-kind"] },
        };
        var loaded = ScenarioLoader.Load(Written.Source("story.json", template.ToJson()), Compiled);
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(template.Title, loaded.Required.Title.In(LanguageTag.English));
        Assert.Equal([.. template.Observations], loaded.Required.Screening.Observations.ToArray());
        Assert.Equal("*", Assert.Single(loaded.Required.Expect.NoAreas));
        Assert.Equal("be-kind", Assert.Single(loaded.Required.Expect.NoNotices));
        Assert.Contains("été", template.ToJson(), StringComparison.Ordinal);
    }

    private static void Passes(ScenarioTemplate template, CompiledRuleset compiled)
    {
        var scenario = ScenarioLoader.Load(Written.Source("story.json", template.ToJson()), compiled);
        Assert.Empty(scenario.Diagnostics);
        Assert.Empty(ScenarioRunner.Run(scenario.Required, compiled).Failures);
    }

    private static CompiledRuleset Compiled => Written.Compile(Written.Ruleset(Written.Indicator("it", "\"c1\"")));
}
