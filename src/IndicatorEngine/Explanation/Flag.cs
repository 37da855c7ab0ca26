using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Explanation;

/// <summary>A raised indicator: a prompt to listen and protect, with everything it stands on. Immutable.</summary>
public sealed class Flag
{
    /// <summary>The indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>What it is about.</summary>
    public required string Area { get; init; }

    /// <summary>The area in plain words.</summary>
    public required string AreaLabel { get; init; }

    /// <summary>The pattern in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters, in the authors' words.</summary>
    public required string Why { get; init; }

    /// <summary>The caution that goes with it.</summary>
    public required string Caution { get; init; }

    /// <summary>Further cautions for the context of this screening.</summary>
    public required ImmutableArray<string> CautionsHere { get; init; }

    /// <summary>The smallest sets of recorded codes each of which alone raises it, smallest first.</summary>
    public required ImmutableArray<ImmutableArray<string>> Grounds { get; init; }

    /// <summary>Says that there are more grounds than are listed; null when all are.</summary>
    public required string? GroundsRemark { get; init; }

    /// <summary>The codes in every ground: without any one of them it would not be raised.</summary>
    public required ImmutableArray<string> RestsOn { get; init; }

    /// <summary>Every recorded code that is part of a ground, with all its accounts.</summary>
    public required ImmutableArray<RecordedFact> Used { get; init; }

    /// <summary>The used codes of which accounts differ; they stand side by side and are not resolved.</summary>
    public required ImmutableArray<string> AccountsDiffer { get; init; }

    /// <summary>What else the same facts could mean.</summary>
    public required ImmutableArray<string> OtherExplanations { get; init; }

    /// <summary>The notices it gives.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>Where the indicator comes from.</summary>
    public required ImmutableArray<SourceReference> Sources { get; init; }
}

/// <summary>A recorded code, with every account of it.</summary>
public sealed class RecordedFact
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Its plain words.</summary>
    public required string Label { get; init; }

    /// <summary>What to be careful of; null when its vocabulary gives nothing.</summary>
    public required string? Caution { get; init; }

    /// <summary>Every account of it, those that record it and those that do not.</summary>
    public required ImmutableArray<Account> Accounts { get; init; }
}

/// <summary>What one source said of a code.</summary>
public sealed class Account
{
    /// <summary>What was recorded.</summary>
    public required ObservationState State { get; init; }

    /// <summary>Who said it; null when that was not recorded.</summary>
    public required AccountSource? By { get; init; }

    /// <summary>The number or option given; null for none.</summary>
    public required string? Value { get; init; }

    /// <summary>A few plain words for the option given; null where none was.</summary>
    public required string? ValueLabel { get; init; }
}

/// <summary>Something that could gently be listened for. Immutable.</summary>
public sealed class Gap
{
    /// <summary>The indicator that is not yet known.</summary>
    public required string Indicator { get; init; }

    /// <summary>The pattern in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>A smallest set of codes that would raise it.</summary>
    public required ImmutableArray<string> WouldNeed { get; init; }

    /// <summary>How each may come up.</summary>
    public required ImmutableArray<LearnOf> Learn { get; init; }
}

/// <summary>How a code may come up.</summary>
public sealed class LearnOf
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>Its plain words.</summary>
    public required string Label { get; init; }

    /// <summary>How it may come up, without questioning.</summary>
    public required string Text { get; init; }
}
