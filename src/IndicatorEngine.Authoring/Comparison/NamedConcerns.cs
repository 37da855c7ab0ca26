using System.Collections.Frozen;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Comparison;

/// <summary>The concerns that the conditions of a ruleset's indicators name. Immutable and thread-safe.</summary>
internal sealed class NamedConcerns(Ruleset ruleset)
{
    private readonly FrozenDictionary<string, FactCondition[]> _facts = ruleset.Indicators
        .SelectMany(indicator => FactsIn(indicator.When))
        .Where(fact => fact.Code.Kind == CodeKind.Concern)
        .GroupBy(fact => fact.Code.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(facts => facts.Key, facts => facts.ToArray(), StringComparer.Ordinal);

    /// <summary>True when some account records one of them as present, with a value that a condition asks for.</summary>
    public bool AreIn(Screening screening)
    {
        foreach (var account in screening.Observations)
        {
            if (
                account.IsPresent
                && _facts.TryGetValue(account.Code, out var facts)
                && Array.Exists(facts, fact => fact.IsMetBy(account.Number, account.Choice))
            )
                return true;
        }

        return false;
    }

    // What another indicator names is found where that indicator stands.
    private static IEnumerable<FactCondition> FactsIn(Condition condition) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(FactsIn),
        _ => [],
    };
}
