using IndicatorEngine.Compilation;
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
        var path = Repository.PathOf("rulesets", ruleset);
        var compiled = CompiledRuleset.Compile(RulesetLoader.Load(path).Required);
        var scenarios = ScenarioLoader.LoadBeside(path, compiled);
        Assert.True(scenarios.Length >= 12, $"{ruleset} has {scenarios.Length} scenarios.");
        Assert.All(scenarios, scenario => Assert.True(ScenarioRunner.Run(scenario.Required, compiled).Passed, scenario.Required.Id));
    }
}
