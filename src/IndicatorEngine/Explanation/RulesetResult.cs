using System.Collections.Immutable;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Explanation;

/// <summary>What one ruleset reads, under its own authors' name. Immutable.</summary>
public sealed class RulesetResult
{
    /// <summary>The ruleset's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of its file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How far its authors have taken it.</summary>
    public required RulesetStatus Status { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The vocabularies it used.</summary>
    public required ImmutableArray<VocabularyUsed> Vocabularies { get; init; }

    /// <summary>What a reader must know about the ruleset: its status, who reviewed it, whether it was written for here.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>Whose contexts its authors say are not represented yet.</summary>
    public required ImmutableArray<string> MissingContexts { get; init; }

    /// <summary>Every indicator and its state, in the authors' order.</summary>
    public required ImmutableArray<IndicatorStatus> Indicators { get; init; }

    /// <summary>The indicators raised, explained, in the authors' order.</summary>
    public required ImmutableArray<Flag> Flags { get; init; }

    /// <summary>What was recorded as present and is part of no flag so far, with all its accounts.</summary>
    public required ImmutableArray<RecordedFact> RecordedBesides { get; init; }

    /// <summary>What could gently be listened for; few, and none while it would not be safe.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>Why no gaps are offered; null when they are.</summary>
    public required string? GapsWithheld { get; init; }

    /// <summary>How to keep the person safe.</summary>
    public required ImmutableArray<GivenNotice> Notices { get; init; }
}

/// <summary>A vocabulary and its version.</summary>
public sealed class VocabularyUsed
{
    /// <summary>The vocabulary's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of its file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>The state of one indicator.</summary>
public sealed class IndicatorStatus
{
    /// <summary>The indicator's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its area.</summary>
    public required string Area { get; init; }

    /// <summary>Its state.</summary>
    public required IndicatorState State { get; init; }

    /// <summary>The pattern in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Why its authors do not read it here; null in every other state.</summary>
    public required string? Because { get; init; }
}

/// <summary>Handling advice, and what gave it.</summary>
public sealed class GivenNotice
{
    /// <summary>The notice's name.</summary>
    public required string Id { get; init; }

    /// <summary>A few plain words for it.</summary>
    public required string Label { get; init; }

    /// <summary>The advice.</summary>
    public required string Text { get; init; }

    /// <summary>How soon it is for; notices are given in this order.</summary>
    public required NoticeUrgency Urgency { get; init; }

    /// <summary>True when no gap is offered while it is given.</summary>
    public required bool StopsQuestions { get; init; }

    /// <summary>The notice rules and indicators that gave it.</summary>
    public required ImmutableArray<string> GivenBy { get; init; }
}
