namespace IndicatorEngine.Compilation;

/// <summary>How much of an account a ruleset's vocabularies know. Ordered from least to most.</summary>
internal enum Recognition
{
    UnknownCode,
    UnknownValue,
    Known,
}
