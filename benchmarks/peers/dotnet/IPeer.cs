using IndicatorEngine.Screenings;

namespace IndicatorEngine.Peers;

/// <summary>An engine made ready for one workload.</summary>
internal interface IPeer
{
    /// <summary>The names of the indicators a screening raises, in any order.</summary>
    IReadOnlyList<string> Raised(Screening screening);
}
