namespace IndicatorEngine.Evaluation;

/// <summary>What a reading says of an indicator. None of them says "no".</summary>
public enum IndicatorState : byte
{
    /// <summary>It could still be raised by codes that are open.</summary>
    NotYetKnown,

    /// <summary>What was recorded raises it.</summary>
    Raised,

    /// <summary>It can no longer be reached from what was recorded; this is not a finding.</summary>
    NotShown,

    /// <summary>Its authors limit it to other contexts, and say why.</summary>
    NotReadHere,
}
