using System.Linq.Expressions;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using NRules.RuleModel;

namespace IndicatorEngine.NRules;

/// <summary>A ruleset as rules of NRules.</summary>
public static class IndicatorRules
{
    /// <summary>
    /// One rule for each indicator and each rule for notices, in the canonical model of NRules: compile them together
    /// with your own. They read <see cref="RecordedAccount"/> and <see cref="RecordedContext"/>, and keep a
    /// <see cref="RaisedIndicator"/> or <see cref="AppliedNoticeRule"/> for as long as its condition holds.
    /// </summary>
    /// <param name="ruleset">The ruleset; compile it into a session once, since each copy would raise its own facts.</param>
    /// <returns>The rules, named <c>ruleset/indicator</c> and <c>ruleset/notices/rule</c>, under the ruleset's name and version.</returns>
    public static IRuleSet ToRuleSet(this CompiledRuleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var source = ruleset.Ruleset;
        var contexts = new ContextReading(ruleset);
        var rules = new RuleSet(source.ToString());
        rules.Add(source.Indicators.Select((indicator, position) => Rule(source, indicator, position, contexts)));
        rules.Add(source.NoticeRules.Select(rule => Rule(source, rule)));
        return rules;
    }

    private static IRuleDefinition Rule(Ruleset ruleset, Indicator indicator, int position, ContextReading contexts)
    {
        var rule = new RuleTranslation($"{ruleset.Id}/{indicator.Id}", indicator.When, (context, recorded) =>
            context.InsertLinked(nameof(RaisedIndicator), new RaisedIndicator(recorded.Screening, ruleset, indicator))
        ).Described(indicator.Title.In(indicator.Title.Original), indicator.Area.Id);
        return (indicator.OnlyIn is null ? rule : rule.Unless(context => contexts.IsElsewhere(position, context.Context))).Build();
    }

    private static IRuleDefinition Rule(Ruleset ruleset, NoticeRule notice) => new RuleTranslation(
        $"{ruleset.Id}/notices/{notice.Id}",
        notice.When,
        (context, recorded) => context.InsertLinked(nameof(AppliedNoticeRule), new AppliedNoticeRule(recorded.Screening, ruleset, notice)))
        .Build();
}
