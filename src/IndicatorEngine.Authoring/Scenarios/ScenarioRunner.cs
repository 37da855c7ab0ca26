using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Scenarios;

/// <summary>Runs scenarios: the one runner behind the tool, the library and the project's own tests. Thread-safe.</summary>
public static class ScenarioRunner
{
    /// <summary>Reads the scenario's screening and those of its variants, and says what came out otherwise than expected.</summary>
    public static ScenarioOutcome Run(Scenario scenario, CompiledRuleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(ruleset);
        return Run(scenario, null, ruleset);
    }

    private static ScenarioOutcome Run(Scenario scenario, ScenarioVariant? variant, CompiledRuleset ruleset)
    {
        var reading = Evaluator.Evaluate(ruleset, variant?.Screening ?? scenario.Screening);
        var unmet = FailedExpectation.In(Outcome.Of(reading), variant?.Expect ?? scenario.Expect);
        var words = new FailureWords(reading);
        return new ScenarioOutcome(
            scenario,
            variant,
            reading,
            [.. unmet.Select(words.Of)],
            variant is null ? [.. scenario.Variants.Select(one => Run(scenario, one, ruleset))] : []
        );
    }
}
