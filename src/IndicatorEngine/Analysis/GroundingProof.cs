using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Proves that an indicator is grounded on a concern code: with every other code recorded as present, its condition
/// must still be false. For a monotone function that one reading covers all.
/// </summary>
internal static class GroundingProof
{
    /// <summary>The smallest set of codes that would raise it although none is a concern code; null when it is grounded.</summary>
    public static ImmutableArray<Code>? CounterExample(Condition condition, IReadOnlyDictionary<string, Condition?> conditions)
    {
        var withoutConcerns = new MonotoneFunction(
            condition,
            fact => fact.Code.Kind == CodeKind.Concern ? FactReading.Never : FactReading.WithItsCode,
            reference => conditions.GetValueOrDefault(reference.IndicatorId));
        return withoutConcerns.CanHold ? withoutConcerns.MinimalSets().Sets[0] : null;
    }
}
