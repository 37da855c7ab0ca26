using IndicatorEngine.Analysis;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Scenarios;

/// <summary>Which premises a screening holds.</summary>
internal static class SatisfiedPremises
{
    /// <summary>
    /// Those of some premises that hold: an account meets all of a fact's conditions, or the context may be one of a
    /// limit's.
    /// </summary>
    public static IEnumerable<Premise> In(Screening screening, IEnumerable<Premise> premises) =>
        premises.Where(premise =>
            premise switch
            {
                FactPremise fact => Holds(screening, fact),
                ContextPremise { Limit: var limit } => limit.MayInclude(
                    screening.Context.CertainSettings,
                    screening.Context.CertainSectors,
                    screening.Context.CertainRegions
                ),
                _ => throw new InvalidOperationException($"{premise.GetType()} is no form of premise."),
            }
        );

    private static bool Holds(Screening screening, FactPremise fact)
    {
        foreach (var account in screening.AccountsOf(fact.Code.Id))
        {
            if (account.IsPresent && fact.Meets.All(condition => condition.IsMetBy(account.Number, account.Choice))) return true;
        }

        return false;
    }
}
