namespace IndicatorEngine.Rulesets;

/// <summary>How far the authors have taken a ruleset.</summary>
public enum RulesetStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>With its reviewers.</summary>
    InReview,

    /// <summary>Reviewed and signed off by people with lived experience.</summary>
    Ratified,

    /// <summary>No longer to be used.</summary>
    Retired,
}
