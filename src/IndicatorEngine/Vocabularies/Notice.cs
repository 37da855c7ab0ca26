using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>Advice on how to keep a person safe. Immutable and thread-safe.</summary>
public sealed class Notice
{
    internal Notice()
    {
    }

    /// <summary>The name used in rulesets.</summary>
    public required string Id { get; init; }

    /// <summary>A few plain words for it.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The advice.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The same in words for the person it is about; null when there are none.</summary>
    public required LocalizedText? Plain { get; init; }

    /// <summary>How soon it is for; <see cref="NoticeUrgency.Soon"/> where its authors say nothing.</summary>
    public required NoticeUrgency Urgency { get; init; }

    /// <summary>True when no gap is offered while this notice is given.</summary>
    public required bool StopsQuestions { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
