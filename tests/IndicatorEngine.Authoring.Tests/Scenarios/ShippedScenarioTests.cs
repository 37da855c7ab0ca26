using IndicatorEngine.Compilation;
using IndicatorEngine.RulesetTesting;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Scenarios;

public sealed class ShippedScenarioTests
{
    public static TheoryData<string> Rulesets => [.. Repository.Rulesets.Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EveryScenario_ComesOutAsExpected(string ruleset)
    {
        var outcomes = Tested(ruleset).Outcomes;
        Assert.True(outcomes.Length >= 12, $"{ruleset} has {outcomes.Length} scenarios.");
        Assert.All(outcomes, outcome => Assert.True(outcome.Passed, outcome.Scenario.Id));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void TheScenarios_ExerciseEveryGround_AndNoticeNineOfTenSmallChanges(string ruleset)
    {
        var test = Tested(ruleset);
        Assert.Equal(test.Ruleset.Indicators.Length + test.Ruleset.NoticeRules.Length, test.Coverage.Length);
        Assert.All(test.Coverage, coverage =>
        {
            Assert.True(coverage.IsExercised, $"{coverage.Owner.Id} is not exercised.");
            if (coverage.Grounds is { } grounds) Assert.Equal((coverage.Owner.Id, grounds.Total), (coverage.Owner.Id, grounds.Reached));
        });
        Assert.True(
            test.Changes.Total > 0 && 10 * test.Changes.Noticed >= 9 * test.Changes.Total,
            $"{ruleset}: {test.Changes.Noticed} of {test.Changes.Total} small changes are noticed."
        );
    }

    private static RulesetTest Tested(string ruleset)
    {
        var path = Repository.PathOf("rulesets", ruleset);
        var compiled = CompiledRuleset.Compile(RulesetLoader.Load(path).Required);
        return RulesetTest.Run(compiled, ScenarioLoader.LoadBeside(path, compiled).Select(scenario => scenario.Required));
    }
}
