namespace IndicatorEngine.Text;

/// <summary>What the authors say of the translations of a text, where they vouch for none.</summary>
public enum TranslationReview
{
    /// <summary>Nobody has reviewed them.</summary>
    UnreviewedTranslation,

    /// <summary>The original was rewritten after they were made.</summary>
    StaleTranslation,
}
