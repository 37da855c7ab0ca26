using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.NRules.Tests;

/// <summary>The rulesets as they ship, with the screenings of all their scenarios, in one session of NRules.</summary>
public sealed class ShippedRulesetTests
{
    public static TheoryData<string> Rulesets => [.. Repository.Rulesets.Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EveryScenario_IsReadTheSame(string name)
    {
        var path = Repository.PathOf("rulesets", name);
        var ruleset = CompiledRuleset.Compile(RulesetLoader.Load(path).Required);
        var screenings = ScenarioLoader
            .LoadBeside(path, ruleset)
            .ToDictionary(scenario => scenario.Required.Id, scenario => scenario.Required.Screening);
        var session = NRulesSession.Over(ruleset);
        session.InsertAll(screenings.SelectMany(screening => screening.Value.ToFacts(screening.Key)));
        session.Fire();
        Assert.Contains(screenings.Keys, key => session.Holds(key).Any());
        Assert.All(screenings, screening =>
            Assert.Equal(NRulesSession.Of(Evaluator.Evaluate(ruleset, screening.Value)), session.Holds(screening.Key))
        );
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void EverythingRecorded_IsReadTheSame_InEverySetting(string name)
    {
        var ruleset = CompiledRuleset.Compile(RulesetLoader.Load(Repository.PathOf("rulesets", name)).Required);
        var everything = ruleset
            .Ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Codes)
            .Select(code => new Observation(code.Id, ObservationState.Present))
            .ToList();
        var settings = ruleset
            .Ruleset.Indicators.SelectMany(indicator => indicator.OnlyIn?.Settings ?? [])
            .Append("nowhere-listed")
            .Distinct();
        Assert.All(settings, setting =>
        {
            var screening = new Screening(null, new ScreeningContext { Settings = [setting], Regions = ["840"] }, everything);
            var held = NRulesSession.Over(ruleset).With("S-1", screening).Holds("S-1").ToList();
            Assert.NotEmpty(held);
            Assert.Equal(NRulesSession.Of(Evaluator.Evaluate(ruleset, screening)), held);
        });
    }
}
