namespace IndicatorEngine.Comparison;

/// <summary>What a ruleset makes of a screening. It speaks of the ruleset and of what was recorded, never of the person.</summary>
internal enum ComparisonOutcome
{
    /// <summary>At least one indicator is raised.</summary>
    Seen,

    /// <summary>Nothing is raised, though a concern that one of its conditions names is recorded as present.</summary>
    NotEnough,

    /// <summary>No concern that it names is recorded as present, so nothing can be raised.</summary>
    NothingNamed,
}
