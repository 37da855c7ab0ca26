namespace IndicatorEngine.Differences;

/// <summary>Why a version must be raised; <c>docs/versioning.md</c> says why each weighs what it does.</summary>
internal enum VersionReason
{
    /// <summary>An indicator was taken out, or has another name or area.</summary>
    IndicatorsGone,

    /// <summary>Some facts no longer raise an indicator, or no longer everywhere.</summary>
    NoLongerRaised,

    /// <summary>Advice is no longer given where it was.</summary>
    AdviceGone,

    /// <summary>A code, an area, a notice or a language is gone, or a code means or allows another thing.</summary>
    WordsGone,

    /// <summary>What readers were told they can lean on was withdrawn: the name, the status, who took part, the scope.</summary>
    StandingWithdrawn,

    IndicatorsAdded,

    NewlyRaised,

    AdviceAdded,

    WordsAdded,

    /// <summary>The status, who took part or the scope was taken further.</summary>
    StandingGained,

    TextsChanged,

    /// <summary>Sources, contributors, decisions or the day of review.</summary>
    RecordChanged,
}

internal static class VersionReasons
{
    public static VersionStep Step(this VersionReason reason) => reason switch
    {
        <= VersionReason.StandingWithdrawn => VersionStep.Major,
        <= VersionReason.StandingGained => VersionStep.Minor,
        _ => VersionStep.Patch,
    };
}
