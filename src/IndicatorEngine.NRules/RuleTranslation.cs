using System.Linq.Expressions;
using IndicatorEngine.Rulesets;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace IndicatorEngine.NRules;

/// <summary>
/// One rule of NRules: the evidence grouped by screening; while the condition holds for a group, there is a linked fact.
/// </summary>
/// <remarks>
/// One group a screening gives one activation a screening, whatever meets the condition. The alternatives of NRules'
/// own <c>or</c> are separate activations, each with a fact of its own, and it has no <c>at least</c>. The groups are
/// written the same in every rule, so that NRules makes them once for all.
/// </remarks>
internal sealed class RuleTranslation
{
    private readonly RuleBuilder _rule = new();

    /// <summary>A rule without a description.</summary>
    /// <param name="name">Its name in NRules.</param>
    /// <param name="when">The condition.</param>
    /// <param name="insert">Inserts the linked fact; its parameters are called <c>context</c> and <c>recorded</c>.</param>
    public RuleTranslation(string name, Condition when, Expression<Action<IContext, Evidence>> insert)
    {
        _rule.Name(name);
        var evidence = _rule.LeftHandSide().Pattern(typeof(Evidence), "recorded");
        var condition = new ConditionTranslation(when, evidence.Declaration.ToParameterExpression());
        // What reads no indicator need not be read again whenever one is raised.
        if (condition.ReadsIndicators) Gather<IEvidence>(evidence);
        else Gather<RecordedAccount>(evidence);
        foreach (var expression in condition.Expressions) evidence.Condition(expression);
        // Once: more evidence for what holds already must not insert the fact again.
        _rule.RightHandSide().Action(insert, ActionTrigger.Activated);
    }

    public RuleTranslation Described(string description, string tag)
    {
        _rule.Description(description);
        _rule.Tag(tag);
        return this;
    }

    /// <summary>Not while the screening is known to be elsewhere.</summary>
    public RuleTranslation Unless(Expression<Func<RecordedContext, bool>> isElsewhere)
    {
        var here = _rule.LeftHandSide().Not().Pattern(typeof(RecordedContext), isElsewhere.Parameters[0].Name);
        here.Condition(isElsewhere);
        here.Condition((Expression<Func<RecordedContext, Evidence, bool>>)((context, recorded) => context.Screening == recorded.Screening));
        return this;
    }

    public IRuleDefinition Build() => _rule.Build();

    private static void Gather<TFact>(PatternBuilder evidence)
        where TFact : IEvidence
    {
        Expression<Func<TFact, bool>> canMeet = fact => fact.Meets != null;
        Expression<Func<TFact, string>> screening = fact => fact.Screening;
        Expression<Func<TFact, IEvidence>> itself = fact => fact;
        Expression<Func<IGrouping<string, IEvidence>, Evidence>> asked = group => new Evidence(group);

        var projection = evidence.Aggregate();
        projection.Project(asked);
        var groups = projection.Pattern(typeof(IGrouping<string, IEvidence>), "group").Aggregate();
        groups.GroupBy(screening, itself);
        groups.Pattern(typeof(TFact), "fact").Condition(canMeet);
    }
}
