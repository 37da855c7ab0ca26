using IndicatorEngine.Rulesets;

namespace IndicatorEngine.NRules;

/// <summary>
/// A fact a session has for as long as a rule for notices applies: advice on how to keep the person safe, whether or
/// not any indicator is raised. Immutable.
/// </summary>
/// <param name="Screening">The caller's key of the screening.</param>
/// <param name="Ruleset">The ruleset.</param>
/// <param name="Rule">The rule, with the notices it gives.</param>
public sealed record AppliedNoticeRule(string Screening, Ruleset Ruleset, NoticeRule Rule)
{
    /// <summary>Says which screening it belongs to, and nothing of what was recorded: a session's log may print it.</summary>
    public override string ToString() => $"notices in screening {Screening}";
}
