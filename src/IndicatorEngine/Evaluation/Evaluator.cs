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
        var planes = StatePlanes.For(ruleset.Network);
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

    /// <summary>Reads a screening whose names were looked up before.</summary>
    /// <param name="coded">The screening, and the ruleset.</param>
    public static RulesetReading Evaluate(CodedScreening coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var planes = StatePlanes.For(coded.Ruleset.Network);
        NetworkRun.Read(coded, planes);
        return new RulesetReading(coded.Ruleset, coded.Screening, planes);
    }

    /// <summary>Reads a screening whose names were looked up before, into memory that was used before.</summary>
    /// <param name="coded">The screening, and the ruleset.</param>
    /// <param name="states">Set to what was read.</param>
    public static void Evaluate(CodedScreening coded, IndicatorStates states)
    {
        ArgumentNullException.ThrowIfNull(coded);
        ArgumentNullException.ThrowIfNull(states);
        NetworkRun.Read(coded, states.Begin(coded.Ruleset));
        states.End(coded.Ruleset);
    }

    internal static bool IsElsewhere(ContextLimit limit, ScreeningContext context) =>
        !limit.MayInclude(context.CertainSettings, context.CertainSectors, context.CertainRegions);
}
