using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>What several accounts of one code say about a fact. No account outweighs another.</summary>
internal static class Accounts
{
    /// <summary>Any account that records it as present is enough.</summary>
    public static bool Show(ReadOnlySpan<Observation> accounts, FactCondition fact)
    {
        foreach (var account in accounts)
        {
            if (account.IsPresent && fact.IsMetBy(account.Number, account.Choice)) return true;
        }

        return false;
    }

    /// <summary>
    /// A fact is closed once someone other than a third party says that it is not so: an employer's or a relative's
    /// "no" closes nothing.
    /// </summary>
    public static bool Close(ReadOnlySpan<Observation> accounts, FactCondition fact)
    {
        foreach (var account in accounts)
        {
            if (
                Denies(account)
                || (account.IsPresent && account.By != AccountSource.ThirdParty && fact.IsMissedBy(account.Number, account.Choice))
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether an account says that it is not so; a third party's "no" says nothing.</summary>
    public static bool Denies(Observation account) => account.State == ObservationState.Absent && account.By != AccountSource.ThirdParty;

    /// <summary>True when somebody has answered or declined, so that it must not come up again.</summary>
    public static bool Settle(ReadOnlySpan<Observation> accounts)
    {
        foreach (var account in accounts)
        {
            var fromOutside =
                account.By == AccountSource.ThirdParty && account.State is ObservationState.Absent or ObservationState.Unknown;
            if (account.State != ObservationState.NotAsked && !fromOutside)
                return true;
        }

        return false;
    }
}
