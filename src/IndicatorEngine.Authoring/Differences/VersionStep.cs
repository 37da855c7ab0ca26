namespace IndicatorEngine.Differences;

/// <summary>Which number of a version is raised, from the least to the most.</summary>
public enum VersionStep
{
    /// <summary>None.</summary>
    None,

    /// <summary>The third: words and records changed, and nothing that is read or given.</summary>
    Patch,

    /// <summary>The second: something was added, and all that was there still is.</summary>
    Minor,

    /// <summary>The first: something that people rely on is gone or means another thing.</summary>
    Major,
}
