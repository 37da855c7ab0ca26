using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>Evaluate: one screening through one ruleset. Thread-safe.</summary>
public static class Evaluator
{
    /// <summary>Reads a screening. The cost follows what was recorded, not the size of the ruleset.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    public static RulesetReading Evaluate(CompiledRuleset ruleset, Screening screening)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(screening);
        var planes = new StatePlanes(ruleset.Network, new byte[StatePlanes.Size(ruleset.Network)]);
        NetworkRun.Read(ruleset, screening, planes);
        return new RulesetReading(ruleset, screening, planes);
    }

    /// <summary>
    /// Reads a screening into memory that was used before, and allocates nothing once that is large enough. To have a
    /// flag explained, evaluate without it: that gives a reading to keep.
    /// </summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="states">Set to what was read.</param>
    public static void Evaluate(CompiledRuleset ruleset, Screening screening, IndicatorStates states)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(states);
        NetworkRun.Read(ruleset, screening, states.Begin(ruleset));
        states.End(ruleset);
    }

    internal static bool IsElsewhere(ContextLimit limit, ScreeningContext context) =>
        !limit.MayInclude(context.CertainSettings, context.CertainSectors, context.CertainRegions);
}
