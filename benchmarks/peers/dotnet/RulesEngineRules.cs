using System.Globalization;
using IndicatorEngine.Benchmarks.Baselines;
using RulesEngine.Models;

namespace IndicatorEngine.Peers;

/// <summary>Conditions as rules of microsoft/RulesEngine.</summary>
internal static class RulesEngineRules
{
    /// <summary>The form that suits it best: one expression an indicator.</summary>
    public static Rule OneExpression(PlainCondition condition) => new() { Expression = Expression(condition) };

    /// <summary>The form its documentation shows: rules within rules, with And and Or.</summary>
    public static Rule Nested(PlainCondition condition) => condition switch
    {
        PlainFact => new Rule { RuleName = NextName(), Expression = Expression(condition) },
        PlainGroup group when group.Needed == group.Parts.Count => Nested("And", group.Parts.Select(Nested)),
        PlainGroup { Needed: 1 } group => Nested("Or", group.Parts.Select(Nested)),
        PlainGroup group => Nested("Or", Choices(group.Parts, group.Needed).Select(chosen => Nested("And", chosen.Select(Nested)))),
        _ => throw new InvalidOperationException($"{condition.GetType()} is no form of condition."),
    };

    private static Rule Nested(string operation, IEnumerable<Rule> rules) =>
        new()
        {
            RuleName = NextName(),
            Operator = operation,
            Rules = [.. rules],
        };

    private static int _names;

    private static string NextName() => string.Create(CultureInfo.InvariantCulture, $"part-{_names++}");

    private static string Expression(PlainCondition condition) =>
        condition switch
        {
            PlainFact fact => string.Create(CultureInfo.InvariantCulture, $"f[{fact.Code}]"),
            PlainGroup group when group.Needed == group.Parts.Count => $"({string.Join(" && ", group.Parts.Select(Expression))})",
            PlainGroup { Needed: 1 } group => $"({string.Join(" || ", group.Parts.Select(Expression))})",
            PlainGroup group => string.Create(
                CultureInfo.InvariantCulture,
                $"({string.Join(" + ", group.Parts.Select(part => $"({Expression(part)} ? 1 : 0)"))} >= {group.Needed})"
            ),
            _ => throw new InvalidOperationException($"{condition.GetType()} is no form of condition."),
        };

    /// <summary>Every choice of so many parts.</summary>
    private static IEnumerable<IEnumerable<PlainCondition>> Choices(IEnumerable<PlainCondition> parts, int needed) => needed == 0
        ? [[]]
        : parts.SelectMany((part, i) => Choices(parts.Skip(i + 1), needed - 1).Select(rest => rest.Prepend(part)));
}
