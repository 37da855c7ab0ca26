using System.Runtime.CompilerServices;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.NRules;

/// <summary>Which indicators a ruleset limits to other contexts. Thread-safe.</summary>
/// <param name="ruleset">The ruleset.</param>
internal sealed class ContextReading(CompiledRuleset ruleset)
{
    private readonly ConditionalWeakTable<ScreeningContext, RulesetReading> _readings = [];

    /// <summary>True when the authors limit the indicator to contexts that this one is known not to be.</summary>
    public bool IsElsewhere(int indicator, ScreeningContext context) =>
        // What is limited shows in a reading of nothing at all.
        _readings.GetValue(context, here => Evaluator.Evaluate(ruleset, new Screening(null, here, []))).States[indicator]
        == IndicatorState.NotReadHere;
}
