using IndicatorEngine.Screenings;

namespace IndicatorEngine.NRules;

/// <summary>
/// A fact for a session: one account in one screening. Insert it when it is recorded and retract it when it is
/// withdrawn; what was raised by it alone goes with it. Equal accounts of one screening are one fact. Immutable.
/// </summary>
/// <param name="Screening">The caller's key of the screening, never a person's name.</param>
/// <param name="Observation">The account.</param>
public sealed record RecordedAccount(string Screening, Observation Observation) : IEvidence
{
    object? IEvidence.Meets => Observation.State == ObservationState.Present ? Observation.Code : null;

    /// <summary>Says which screening it belongs to, and nothing of what was recorded: a session's log may print it.</summary>
    public override string ToString() => $"account in screening {Screening}";
}
