using System.Collections.Immutable;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Explanation;

/// <summary>
/// What several rulesets read in one screening, explained in one language: flags with their reasons, never a finding
/// about the person. The rulesets stay side by side and are never added up. Immutable.
/// </summary>
public sealed class ScreeningResult
{
    /// <summary>The screening's name; null for none.</summary>
    public required string? Screening { get; init; }

    /// <summary>What each ruleset reads, in the order they were chosen.</summary>
    public required ImmutableArray<RulesetResult> Rulesets { get; init; }

    /// <summary>What was recorded and could not be read by some ruleset; nothing is dropped in silence.</summary>
    public required ImmutableArray<UnrecognisedObservation> Unrecognised { get; init; }

    /// <summary>Neutral codes recorded as present, shown so that everyone sees they did not count.</summary>
    public required ImmutableArray<NamedCode> NeverCounted { get; init; }

    /// <summary>What the person chose not to speak about; it is not to be raised again.</summary>
    public required ImmutableArray<NamedCode> Declined { get; init; }

    /// <summary>What the result is, and what it is not; always there.</summary>
    public required string Statement { get; init; }

    /// <summary>The language asked for, as a BCP 47 tag; single texts may have fallen back to another.</summary>
    public required string Language { get; init; }
}

/// <summary>An observation that some ruleset could not read. It is kept as it was recorded.</summary>
public sealed class UnrecognisedObservation
{
    /// <summary>The code recorded.</summary>
    public required string Code { get; init; }

    /// <summary>The state recorded.</summary>
    public required ObservationState State { get; init; }

    /// <summary>Who said it; null when that was not recorded.</summary>
    public required AccountSource? By { get; init; }

    /// <summary>The number or text recorded; null for none.</summary>
    public required string? Value { get; init; }

    /// <summary>True when the code is known and its value is not; the code itself was then read as recorded.</summary>
    public required bool ValueOnly { get; init; }

    /// <summary>The rulesets that could not read it.</summary>
    public required ImmutableArray<string> NotReadBy { get; init; }
}

/// <summary>A code and its plain words.</summary>
public sealed class NamedCode
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Its plain words.</summary>
    public required string Label { get; init; }
}
