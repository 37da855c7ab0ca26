using System.Globalization;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Gives conditions that are written alike one number, whatever ruleset they stand in and whatever the indicators they
/// build on are called. The same number means the same function; other numbers say nothing. Not thread-safe.
/// </summary>
internal sealed class ConditionShapes
{
    private readonly Dictionary<Condition, int> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Of(Condition condition)
    {
        if (_known.TryGetValue(condition, out var known)) return known;
        var shape = condition switch
        {
            FactCondition fact => $"{fact.Code.Id} {fact.Asks}",
            GroupCondition group => string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Needed} of {string.Join(' ', group.Parts.Select(Of).Order())}"
            ),
            IndicatorCondition { Indicator: var other } => string.Create(
                CultureInfo.InvariantCulture,
                $"{Of(other.When)} in {Limit(other.OnlyIn)}"
            ),
            _ => throw new InvalidOperationException($"There is no shape for {condition.GetType().Name}."),
        };
        if (!_numbers.TryGetValue(shape, out var number)) _numbers[shape] = number = _numbers.Count;
        return _known[condition] = number;
    }

    private static string? Limit(ContextLimit? limit) => limit is null ? null : new ContextPremise { Limit = limit }.Key;
}
