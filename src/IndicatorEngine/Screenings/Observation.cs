using System.Globalization;

namespace IndicatorEngine.Screenings;

/// <summary>One account of one code: what was recorded, and who said it. Immutable.</summary>
/// <param name="Code">The code's name; one that no vocabulary knows is kept and reported.</param>
/// <param name="State">What was recorded.</param>
/// <param name="By">Who said it; null when that was not recorded.</param>
public sealed record Observation(string Code, ObservationState State, AccountSource? By = null)
{
    /// <summary>The number given, in the unit of the code; read only when the state is present.</summary>
    /// <remarks>16 and 16.0 are one number, whoever wrote it: trailing zeros are not kept.</remarks>
    public decimal? Number { get; init => field = value / 1.0000000000000000000000000000m; }

    /// <summary>The option given; read only when the state is present.</summary>
    public string? Choice { get; init; }

    /// <summary>Free text of the screener: never evaluated, never part of a result.</summary>
    public string? Note { get; init; }

    /// <summary>The number or option given, as text; null for none.</summary>
    internal string? Value => Number?.ToString(CultureInfo.InvariantCulture) ?? Choice;

    internal bool IsPresent => State == ObservationState.Present;
}

/// <summary>What was recorded about a code.</summary>
public enum ObservationState
{
    /// <summary>It is so, by this account. Only this can raise anything.</summary>
    Present,

    /// <summary>It is not so, by this account.</summary>
    Absent,

    /// <summary>Nobody asked.</summary>
    NotAsked,

    /// <summary>The person chose not to answer; it is not suggested again.</summary>
    Declined,

    /// <summary>It is not known, by this account.</summary>
    Unknown,
}

/// <summary>Who an account comes from. No account weighs more than another.</summary>
public enum AccountSource
{
    /// <summary>The person themselves.</summary>
    Person,

    /// <summary>The one who listens and records.</summary>
    Screener,

    /// <summary>Someone else, such as an employer or a relative; their "no" closes nothing.</summary>
    ThirdParty,

    /// <summary>A document.</summary>
    Document,

    /// <summary>Another system.</summary>
    System,
}
