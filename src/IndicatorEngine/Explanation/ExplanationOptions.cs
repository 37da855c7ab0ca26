using IndicatorEngine.Text;

namespace IndicatorEngine.Explanation;

/// <summary>How a result is explained. Immutable.</summary>
public sealed class ExplanationOptions
{
    /// <summary>English, no date, the usual limits.</summary>
    public static ExplanationOptions Default { get; } = new();

    /// <summary>The language wanted; texts fall back to their authors' first language.</summary>
    public LanguageTag Language { get; init; } = LanguageTag.English;

    /// <summary>
    /// The day on which the result is read, for saying that a review is overdue; null leaves that out. The library
    /// itself reads no clock.
    /// </summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The most grounds listed for one flag, from 1; the flag says when there are more.</summary>
    public int MaxGrounds { get; init; } = 20;

    /// <summary>The most gaps offered for one ruleset, from 0: a result is not a questionnaire.</summary>
    public int MaxGaps { get; init; } = 5;

    /// <summary>
    /// How much work is put into the grounds and gaps of one ruleset, in steps that are the same on every machine; the
    /// usual 64 million take well under a second. Past it the result lists fewer of them, each of them right, and says
    /// so: every flag has at least one ground.
    /// </summary>
    public long MaxWork { get; init; } = 64_000_000;
}
