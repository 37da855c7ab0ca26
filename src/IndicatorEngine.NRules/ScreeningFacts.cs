using IndicatorEngine.Screenings;

namespace IndicatorEngine.NRules;

/// <summary>Screenings as facts for a session.</summary>
public static class ScreeningFacts
{
    /// <summary>The context and each account of a screening, ready for <c>InsertAll</c>.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="key">What tells it apart from the other screenings in the session; never a person's name.</param>
    public static IEnumerable<object> ToFacts(this Screening screening, string key)
    {
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return screening.Observations.Select(object (account) => new RecordedAccount(key, account))
            .Prepend(new RecordedContext(key, screening.Context));
    }
}
