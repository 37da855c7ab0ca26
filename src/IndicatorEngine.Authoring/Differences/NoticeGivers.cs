using System.Collections.Immutable;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>What in a ruleset gives a notice, in whatever context. Immutable.</summary>
internal sealed class NoticeGivers
{
    public NoticeGivers(Ruleset ruleset, string notice)
    {
        Rules = [.. ruleset.NoticeRules.Where(rule => rule.Give.Any(given => given.Id == notice)).Select(rule => rule.When)];
        ByRules = Any(Rules);
        ByAnything = Any([
            .. Rules,
            .. ruleset.Indicators.Where(indicator => indicator.Notices.Any(given => given.Id == notice)).Select(Raised),
        ]);
    }

    /// <summary>The conditions of the notice rules that give it.</summary>
    public ImmutableArray<Condition> Rules { get; }

    /// <summary>One of the notice rules gives it; null when none does.</summary>
    public Condition? ByRules { get; }

    /// <summary>A notice rule or a raised indicator gives it; null when nothing does.</summary>
    public Condition? ByAnything { get; }

    /// <summary>The condition that an indicator is raised, where it is read.</summary>
    public static Condition Raised(Indicator indicator) => new IndicatorCondition(indicator.Location, indicator.Id, () => indicator);

    private static GroupCondition? Any(ImmutableArray<Condition> conditions) =>
        conditions.IsEmpty ? null : new GroupCondition(conditions[0].Location, 1, conditions);
}
