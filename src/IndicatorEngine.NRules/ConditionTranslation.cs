using System.Diagnostics;
using System.Linq.Expressions;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.NRules;

/// <summary>One condition as expressions over the <see cref="Evidence"/> in one screening.</summary>
internal sealed class ConditionTranslation
{
    private readonly ParameterExpression _recorded;

    /// <summary>Translates a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="recorded">The evidence.</param>
    public ConditionTranslation(Condition condition, ParameterExpression recorded)
    {
        _recorded = recorded;
        var parts = condition is GroupCondition all && all.Needed == all.Parts.Length ? all.Parts : [condition];
        Expressions = [.. parts.Select(part => Expression.Lambda(Of(part), recorded))];
    }

    /// <summary>Expressions that must all hold: one for each part of an <c>all</c>, so that NRules shows them apart.</summary>
    public IReadOnlyList<LambdaExpression> Expressions { get; }

    /// <summary>True when the condition builds on another indicator.</summary>
    public bool ReadsIndicators { get; private set; }

    private Expression Of(Condition condition)
    {
        ReadsIndicators |= condition is IndicatorCondition;
        return condition switch
        {
            PresentCondition present => Ask(nameof(Evidence.Shows), present.Code.Id),
            MeasureCondition measure => Ask(
                nameof(Evidence.Measures),
                measure.Code.Id,
                measure.AtLeast ?? decimal.MinValue,
                measure.AtMost ?? decimal.MaxValue
            ),
            ChoiceCondition choice => Ask(nameof(Evidence.Chooses), choice.Code.Id, choice.Options),
            IndicatorCondition indicator => Ask(nameof(Evidence.Raises), indicator.Indicator),
            GroupCondition group => Of(group),
            _ => throw new UnreachableException($"{condition.GetType().Name} is a form of condition that is not translated."),
        };
    }

    private Expression Of(GroupCondition group)
    {
        var parts = group.Parts.Select(Of).ToList();
        if (group.Needed == parts.Count) return Fold(parts, Expression.AndAlso);
        if (group.Needed == 1) return Fold(parts, Expression.OrElse);
        var met = parts.Select(Expression (part) => Expression.Condition(part, Expression.Constant(1), Expression.Constant(0)));
        return Expression.GreaterThanOrEqual(Fold([.. met], Expression.Add), Expression.Constant(group.Needed));
    }

    private MethodCallExpression Ask(string question, params object[] details) =>
        Expression.Call(_recorded, question, null, [.. details.Select(Expression.Constant)]);

    /// <summary>Joins in halves, so that a wide group does not become a deep expression.</summary>
    private static Expression Fold(List<Expression> parts, Func<Expression, Expression, Expression> join) =>
        parts.Count == 1 ? parts[0] : join(Fold(parts[..(parts.Count / 2)], join), Fold(parts[(parts.Count / 2)..], join));
}
