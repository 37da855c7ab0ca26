using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>How a ruleset is set out as a handbook. Immutable.</summary>
public sealed class HandbookOptions
{
    /// <summary>The ruleset's first language, no date, no older version.</summary>
    public static HandbookOptions Default { get; } = new();

    /// <summary>The languages, side by side in this order; none means the ruleset's first language.</summary>
    public ImmutableArray<LanguageTag> Languages { get; init; } = [];

    /// <summary>
    /// The day on which it is printed, for saying that a review is overdue; null leaves that out. The library itself
    /// reads no clock.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// An older version of the ruleset: a translation that reads as it did there, while its original was rewritten,
    /// is marked as out of date. Null marks only what the authors marked.
    /// </summary>
    public Ruleset? Since { get; init; }
}
