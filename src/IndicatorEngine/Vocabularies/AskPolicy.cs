namespace IndicatorEngine.Vocabularies;

/// <summary>Whether a code may be suggested as something to listen for.</summary>
public enum AskPolicy
{
    /// <summary>May be suggested, gently.</summary>
    MayAsk,

    /// <summary>Is recorded when the person brings it up; never suggested.</summary>
    OnlyIfOffered,

    /// <summary>Is never asked and never suggested.</summary>
    NeverAsk,
}
