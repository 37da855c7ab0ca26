using IndicatorEngine.Rulesets;

namespace IndicatorEngine.NRules;

/// <summary>
/// A fact a session has for as long as the accounts in it raise an indicator: something to listen for, never a finding
/// about a person. A team's own rules can match on it; only the rules made here insert and retract it. Immutable.
/// </summary>
/// <param name="Screening">The caller's key of the screening.</param>
/// <param name="Ruleset">The ruleset, with its authors and status.</param>
/// <param name="Indicator">The indicator, with its words, cautions and notices.</param>
public sealed record RaisedIndicator(string Screening, Ruleset Ruleset, Indicator Indicator) : IEvidence
{
    object? IEvidence.Meets => Indicator;

    /// <summary>Says which screening it belongs to, and nothing of what was recorded: a session's log may print it.</summary>
    public override string ToString() => $"indicator in screening {Screening}";
}
