using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Compilation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>
/// A ruleset tested by its scenarios: which came out as expected, what they exercise of it, and which small changes
/// of it they would notice. Immutable and thread-safe; what is not asked for is not worked out.
/// </summary>
public sealed class RulesetTest
{
    /// <summary>How much is put into one ruleset: a few seconds on an old laptop.</summary>
    private const long MostWork = 400_000_000;

    private readonly WorkBudget _budget = new(MostWork);
    private readonly Lazy<ImmutableArray<OwnerCoverage>> _coverage;
    private readonly Lazy<ChangeReport> _changes;
    private readonly Lazy<ImmutableArray<SuggestedScenario>> _suggestions;

    private RulesetTest(CompiledRuleset compiled, ImmutableArray<ScenarioOutcome> outcomes)
    {
        Compiled = compiled;
        Outcomes = outcomes;
        List<ScenarioOutcome> all = [.. outcomes.SelectMany(outcome => outcome.All)];
        _coverage = new(() =>
        {
            var space = new PremiseSpace(Ruleset.Indicators, _budget, Ruleset.NoticeRules.Select(rule => rule.When));
            return [.. ConditionOwner.Of(Ruleset).Select(owner => OwnerCoverage.Of(owner, all, space))];
        });
        _changes = new(() => ChangeReport.Of(compiled, all, _budget));
        _suggestions = new(() => SuggestedScenario.For(this));
    }

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset => Compiled.Ruleset;

    /// <summary>What came of each scenario, in the order given.</summary>
    public ImmutableArray<ScenarioOutcome> Outcomes { get; }

    /// <summary>Scenarios that would exercise and notice what these do not, to be finished by hand.</summary>
    public ImmutableArray<SuggestedScenario> Suggestions => _suggestions.Value;

    /// <summary>True when it would have taken too long: what is listed is right, and some was left undone.</summary>
    internal bool IsStopped => _budget.IsSpent;

    internal WorkBudget Budget => _budget;

    internal CompiledRuleset Compiled { get; }

    internal ImmutableArray<OwnerCoverage> Coverage => _coverage.Value;

    internal ChangeReport Changes => _changes.Value;

    /// <summary>Runs scenarios.</summary>
    /// <param name="ruleset">The ruleset they are for.</param>
    /// <param name="scenarios">The scenarios.</param>
    public static RulesetTest Run(CompiledRuleset ruleset, IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(scenarios);
        return new RulesetTest(ruleset, [.. scenarios.Select(scenario => ScenarioRunner.Run(scenario, ruleset))]);
    }
}
