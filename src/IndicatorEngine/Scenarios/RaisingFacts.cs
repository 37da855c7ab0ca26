using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Scenarios;

/// <summary>The fewest facts that raise an indicator, as somebody could have told them.</summary>
internal static class RaisingFacts
{
    /// <summary>Observations, told by the person, that raise the indicator; by code.</summary>
    public static ImmutableArray<Observation> Of(Indicator indicator) =>
        [.. new PremiseSpace([indicator]).FunctionOf(indicator).MinimalSets[0].OfType<FactPremise>().Select(Observation.Example)];
}
