using System.Collections.Immutable;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Explanation;

/// <summary>The notices a reading gives, each once, with what gave it.</summary>
internal static class NoticeCollector
{
    /// <summary>What is for now comes first; what is as urgent, in the order of the vocabularies.</summary>
    public static ImmutableArray<(Notice Notice, ImmutableArray<string> GivenBy)> Given(RulesetReading reading)
    {
        var given = reading.NoticeRules.SelectMany(rule => rule.Give.Select(notice => (notice, by: rule.Id)))
            .Concat(reading.Raised.SelectMany(indicator => NoticesOf(indicator, reading).Select(notice => (notice, by: indicator.Id))))
            .GroupBy(pair => pair.notice, pair => pair.by)
            .ToDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());
        return
        [
            .. reading.Ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Notices)
                .Where(given.ContainsKey)
                .OrderBy(notice => notice.Urgency)
                .Select(notice => (notice, given[notice])),
        ];
    }

    /// <summary>What a raised indicator gives, with what it adds in the context of the screening.</summary>
    public static IEnumerable<Notice> NoticesOf(Indicator indicator, RulesetReading reading) =>
        indicator.Notices.Concat(AdviceHere(indicator, reading).SelectMany(advice => advice.Notices)).Distinct();

    public static IEnumerable<ContextAdvice> AdviceHere(Indicator indicator, RulesetReading reading)
    {
        var context = reading.Screening.Context;
        return indicator.InContext.Where(advice => advice.Where.Includes(context.Settings, context.Sectors, context.Regions));
    }
}
