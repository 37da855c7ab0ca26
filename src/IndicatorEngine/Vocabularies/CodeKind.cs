namespace IndicatorEngine.Vocabularies;

/// <summary>What a code may do. The kind is a promise that the loader proves for every ruleset.</summary>
public enum CodeKind
{
    /// <summary>Can ground a flag.</summary>
    Concern,

    /// <summary>Can complete a flag, never ground one alone.</summary>
    Support,

    /// <summary>Describes circumstances; can complete a flag, never ground one.</summary>
    Context,

    /// <summary>Drives handling notices only.</summary>
    Safety,

    /// <summary>Is recorded because screeners see it; no condition may name it.</summary>
    Neutral,
}
