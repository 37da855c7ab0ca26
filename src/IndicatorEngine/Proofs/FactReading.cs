namespace IndicatorEngine.Proofs;

/// <summary>How a fact is taken when a condition is read as a function of codes.</summary>
internal enum FactReading
{
    /// <summary>Never true.</summary>
    Never,

    /// <summary>Always true.</summary>
    Always,

    /// <summary>True when its code is in the set.</summary>
    WithItsCode,
}
