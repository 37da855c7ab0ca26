using System.Runtime.CompilerServices;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using NRules;
using NRules.Fluent;

namespace IndicatorEngine.NRules.Tests;

/// <summary>Sessions of NRules over rulesets, and what they hold.</summary>
internal static class NRulesSession
{
    private static readonly ConditionalWeakTable<CompiledRuleset, ISessionFactory> Factories = [];

    /// <summary>A session over one ruleset; a ruleset is made into rules once.</summary>
    public static ISession Over(CompiledRuleset ruleset) => Factories.GetValue(ruleset, compiled => Compile(compiled)).CreateSession();

    /// <summary>The rules of a ruleset beside a team's own.</summary>
    public static ISessionFactory Compile(CompiledRuleset ruleset, params Type[] own)
    {
        var repository = new RuleRepository();
        repository.Add(ruleset.ToRuleSet());
        if (own.Length > 0) repository.Load(spec => spec.From(own));
        return repository.Compile();
    }

    extension(ISession session)
    {
        public ISession With(string key, Screening screening)
        {
            session.InsertAll(screening.ToFacts(key));
            session.Fire();
            return session;
        }

        /// <summary>What the session holds of a screening, in the words of <see cref="Of"/>.</summary>
        public IEnumerable<string> Holds(string key) =>
            [
                .. session
                    .Query<RaisedIndicator>()
                    .Where(raised => raised.Screening == key)
                    .Select(raised => raised.Indicator.Id)
                    .Order(StringComparer.Ordinal),
                .. session
                    .Query<AppliedNoticeRule>()
                    .Where(applied => applied.Screening == key)
                    .Select(applied => $"notices {applied.Rule.Id}")
                    .Order(StringComparer.Ordinal),
            ];
    }

    /// <summary>What the evaluator reads.</summary>
    public static IEnumerable<string> Of(RulesetReading reading) =>
    [
        .. reading.Raised.Select(indicator => indicator.Id).Order(StringComparer.Ordinal),
        .. reading.NoticeRules.Select(rule => $"notices {rule.Id}").Order(StringComparer.Ordinal),
    ];
}
