using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;

namespace IndicatorEngine.Scenarios;

/// <summary>Runs scenarios: the one runner behind the tool, the library and the project's own tests. Thread-safe.</summary>
public static class ScenarioRunner
{
    /// <summary>Reads the scenario's screening, and says what came out otherwise than expected.</summary>
    public static ScenarioOutcome Run(Scenario scenario, CompiledRuleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(ruleset);
        var reading = Evaluator.Evaluate(ruleset, scenario.Screening);
        var result = Explainer.Explain([reading], ExplanationOptions.Default);
        return new ScenarioOutcome(scenario, result, [.. Failures(scenario.Expect, result.Rulesets[0])]);
    }

    private static IEnumerable<string> Failures(Expectation expect, RulesetResult result)
    {
        var raised = result.Flags.Select(flag => flag.Indicator).ToHashSet(StringComparer.Ordinal);
        var areas = result.Flags.Select(flag => flag.Area).ToHashSet(StringComparer.Ordinal);
        var states = result.Indicators.ToDictionary(status => status.Id, status => status.State, StringComparer.Ordinal);
        var notices = result.Notices.Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal);
        var cited = result.Flags.SelectMany(flag => flag.Used).Select(fact => fact.Code).ToHashSet(StringComparer.Ordinal);

        foreach (var area in expect.Areas.Where(area => !areas.Contains(area))) yield return $"No indicator of the area `{area}` was raised.";
        foreach (var area in expect.NoAreas.Contains("*") ? areas.Order(StringComparer.Ordinal) : expect.NoAreas.Where(areas.Contains))
        {
            var by = result.Flags.First(flag => flag.Area == area);
            yield return $"The area `{area}` was raised, by `{by.Indicator}` on {string.Join(" and ", by.Grounds[0].Select(code => $"`{code}`"))}.";
        }

        foreach (var id in expect.Raised.Where(id => !raised.Contains(id))) yield return $"`{id}` was expected to be raised; {Stands(id)}.";
        foreach (var flag in result.Flags.Where(flag => expect.NotRaised.Contains(flag.Indicator)))
        {
            yield return $"`{flag.Indicator}` was raised, on {string.Join(" and ", flag.Grounds[0].Select(code => $"`{code}`"))}.";
        }

        foreach (var id in expect.NotYetKnown.Where(id => !states.TryGetValue(id, out var state) || state != IndicatorState.NotYetKnown)) yield return $"`{id}` was expected to be not yet known; {Stands(id)}.";
        foreach (var id in expect.Notices.Where(id => !notices.Contains(id))) yield return $"The notice `{id}` was not given.";
        foreach (var code in expect.MustCite.Where(code => !cited.Contains(code))) yield return $"No flag used `{code}`.";

        // A scenario of one version may be run against another, where an indicator it names is gone.
        string Stands(string id) => states.TryGetValue(id, out var state) ? $"it is {Words(state)}" : "this ruleset has no such indicator";
    }

    private static string Words(IndicatorState state) => Text.EnumWords<IndicatorState>.Of(state).Replace('-', ' ');
}

/// <summary>What came of running a scenario. Immutable.</summary>
public sealed class ScenarioOutcome
{
    internal ScenarioOutcome(Scenario scenario, ScreeningResult result, ImmutableArray<string> failures)
    {
        Scenario = scenario;
        Result = result;
        Failures = failures;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>What the ruleset read.</summary>
    public ScreeningResult Result { get; }

    /// <summary>What came out otherwise than expected, a sentence each; empty when it passed.</summary>
    public ImmutableArray<string> Failures { get; }

    /// <summary>True when everything came out as expected.</summary>
    public bool Passed => Failures.IsEmpty;
}
