using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>Advice on how to keep a person safe. Immutable and thread-safe.</summary>
public sealed class Notice
{
    internal Notice(string id, LocalizedText label, LocalizedText text, bool stopsQuestions)
    {
        Id = id;
        Label = label;
        Text = text;
        StopsQuestions = stopsQuestions;
    }

    /// <summary>The name used in rulesets.</summary>
    public string Id { get; }

    /// <summary>A few plain words for it.</summary>
    public LocalizedText Label { get; }

    /// <summary>The advice.</summary>
    public LocalizedText Text { get; }

    /// <summary>True when no gap is offered while this notice is given.</summary>
    public bool StopsQuestions { get; }
}
