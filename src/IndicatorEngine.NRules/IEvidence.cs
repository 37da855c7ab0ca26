namespace IndicatorEngine.NRules;

/// <summary>A fact that a condition can be met by.</summary>
internal interface IEvidence
{
    /// <summary>The screening it belongs to.</summary>
    string Screening { get; }

    /// <summary>What it can meet: a code's name, or an indicator; null when it can meet nothing.</summary>
    object? Meets { get; }
}
