using IndicatorEngine.Evaluation;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>What one outcome shows of an indicator or notice rule, when that is what its author expected.</summary>
internal enum Exercise
{
    /// <summary>Nothing was expected of it, or it came out otherwise.</summary>
    None,

    /// <summary>It was expected to be raised, or to give its notice, and did.</summary>
    Raised,

    /// <summary>It was expected not to, and did not.</summary>
    NotRaised,
}

/// <summary>Tells what an outcome shows.</summary>
internal static class Exercises
{
    /// <summary>An indicator can be expected by its name or by its area, a notice rule by a notice it gives.</summary>
    public static Exercise Of(ConditionOwner owner, ScenarioOutcome outcome)
    {
        var (expect, reading) = (outcome.Expect, outcome.Reading);
        if (owner.Rule is { } rule)
        {
            return reading.NoticeRules.Contains(rule)
                ? rule.Give.Any(notice => expect.Notices.Contains(notice.Id)) ? Exercise.Raised : Exercise.None
                : rule.Give.Any(notice => expect.NoNotices.Contains(notice.Id)) ? Exercise.NotRaised : Exercise.None;
        }

        var (id, area) = (owner.Id, owner.Indicator!.Area.Id);
        return reading.States[reading.Ruleset.Indicators.IndexOf(owner.Indicator)] == IndicatorState.Raised
            ? expect.Raised.Contains(id) || expect.Areas.Contains(area)
                ? Exercise.Raised
                : Exercise.None
            : expect.NotRaised.Contains(id)
            || expect.NotYetKnown.Contains(id)
            || expect.NoAreas.Contains(area)
            || expect.NoAreas.Contains("*")
                ? Exercise.NotRaised
                : Exercise.None;
    }
}
