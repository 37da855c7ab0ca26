namespace IndicatorEngine.Differences;

/// <summary>How a version was raised, beside what the changes ask for.</summary>
public enum VersionOutcome
{
    /// <summary>Raised as far as the changes ask for, or left as it was when nothing changed.</summary>
    Enough,

    /// <summary>Raised less than the changes ask for, or not at all.</summary>
    TooSmall,

    /// <summary>Raised further than the changes ask for; the authors decide.</summary>
    LargerThanNeeded,

    /// <summary>The newer version comes before the older one.</summary>
    WentDown,
}
