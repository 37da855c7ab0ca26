using IndicatorEngine.Screenings;
using NRules.RuleModel;

namespace IndicatorEngine.NRules;

/// <summary>
/// A fact for a session: where and how one screening was made. A screening has at most one; update it when more is
/// known. Without one the context is unknown, which switches no indicator off. Immutable.
/// </summary>
/// <param name="Screening">The caller's key of the screening.</param>
/// <param name="Context">Where and how it was made.</param>
public sealed record RecordedContext(string Screening, ScreeningContext Context) : IIdentityProvider
{
    object IIdentityProvider.GetIdentity() => Screening;

    /// <summary>Says which screening it belongs to, and nothing of what was recorded: a session's log may print it.</summary>
    public override string ToString() => $"context of screening {Screening}";
}
