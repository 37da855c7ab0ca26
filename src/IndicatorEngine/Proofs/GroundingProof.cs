using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Proofs;

/// <summary>
/// Proves that indicators are grounded on a concern code: with every other code recorded as present, each condition
/// must still be false. For a monotone function that one reading covers all.
/// </summary>
/// <param name="conditionOf">The condition of an indicator, by name; null where it has errors.</param>
internal sealed class GroundingProof(Func<string, Condition?> conditionOf)
{
    private readonly Dictionary<string, bool> _grounded = new(StringComparer.Ordinal);

    /// <summary>The smallest set of codes that would raise it although none is a concern code; null when it is grounded.</summary>
    public ImmutableArray<Code>? CounterExample(string indicator)
    {
        if (IsGrounded(indicator)) return null;
        var withoutConcerns = new CodeFunction(
            conditionOf(indicator)!,
            fact => fact.Code.Kind == CodeKind.Concern ? FactReading.Never : FactReading.WithItsCode,
            reference => conditionOf(reference.IndicatorId));
        return withoutConcerns.MinimalSets().Sets[0];
    }

    // Each indicator is read once, however many build on it.
    private bool IsGrounded(string indicator)
    {
        if (_grounded.TryGetValue(indicator, out var known)) return known;
        return _grounded[indicator] = conditionOf(indicator) is not { } condition || !HoldsWithoutConcerns(condition);
    }

    private bool HoldsWithoutConcerns(Condition condition) => condition switch
    {
        FactCondition fact => fact.Code.Kind != CodeKind.Concern,
        GroupCondition group => group.Parts.Count(HoldsWithoutConcerns) >= group.Needed,
        IndicatorCondition reference => !IsGrounded(reference.IndicatorId),
        _ => throw new InvalidOperationException($"{condition.GetType()} is no form of condition."),
    };
}
