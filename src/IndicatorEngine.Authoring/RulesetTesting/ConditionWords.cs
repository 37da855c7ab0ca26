using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.RulesetTesting;

/// <summary>A part of a condition in the words of a ruleset file, short enough for a sentence.</summary>
internal static class ConditionWords
{
    private const int MostNamed = 5;

    public static string Of(Condition part) =>
        part switch
        {
            MeasureCondition { AtLeast: { } low, AtMost: { } high } measure => string.Create(
                CultureInfo.InvariantCulture,
                $"`{measure.Code.Id}` between {low} and {high}"
            ),
            MeasureCondition { AtLeast: { } low } measure => string.Create(
                CultureInfo.InvariantCulture,
                $"`{measure.Code.Id}` at least {low}"
            ),
            MeasureCondition measure => string.Create(CultureInfo.InvariantCulture, $"`{measure.Code.Id}` at most {measure.AtMost}"),
            ChoiceCondition choice => $"`{choice.Code.Id}` in {string.Join(", ", choice.Options)}",
            FactCondition fact => $"`{fact.Code.Id}`",
            IndicatorCondition indicator => $"the indicator `{indicator.IndicatorId}`",
            GroupCondition { IsClass: true } group => $"any of the class {List(group.Parts)}",
            GroupCondition group when group.Needed == group.Parts.Length => $"all of {List(group.Parts)}",
            GroupCondition { Needed: 1 } group => $"any of {List(group.Parts)}",
            GroupCondition group => $"at least {group.Needed} of {List(group.Parts)}",
            _ => throw new InvalidOperationException($"{part.GetType()} is no form of condition."),
        };

    public static string List(ImmutableArray<Condition> parts)
    {
        var named = string.Join(", ", parts.Take(MostNamed).Select(Of));
        return parts.Length > MostNamed ? $"({named} and {parts.Length - MostNamed} more)" : $"({named})";
    }
}
