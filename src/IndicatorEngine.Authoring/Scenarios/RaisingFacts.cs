using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Scenarios;

/// <summary>The fewest facts that raise an indicator, as somebody could have told them.</summary>
internal static class RaisingFacts
{
    /// <summary>Observations, told by the person, that raise the indicator; by code.</summary>
    public static ImmutableArray<Observation> Of(Indicator indicator)
    {
        var space = new PremiseSpace([indicator], new WorkBudget(2 * WorkBudget.OneFunction));
        var facts = space.FunctionOf(indicator).MinimalSets[0].OfType<FactPremise>().GroupBy(fact => fact.Code);
        return
        [
            .. facts
                .SelectMany(told => InOneAccount([.. told], space))
                .OrderBy(fact => fact.Code.Id, StringComparer.Ordinal)
                .ThenBy(fact => fact.Number)
                .Select(fact => fact.Example),
        ];
    }

    /// <summary>One value that says all that several would, where there is one: nobody tells of two working days to tell of one.</summary>
    private static IReadOnlyList<FactPremise> InOneAccount(IReadOnlyList<FactPremise> told, PremiseSpace space) =>
        space.FactsOf(told[0].Code).FirstOrDefault(fact => told.All(one => space.Follows(one, from: fact))) is { } one ? [one] : told;
}
