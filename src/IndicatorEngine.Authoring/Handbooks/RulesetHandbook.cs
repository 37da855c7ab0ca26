using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Handbooks;

/// <summary>
/// Sets a ruleset out as a handbook people can read aloud and mark up on paper: each indicator as a plain sentence
/// with why, care and other explanations, who wrote it and how, what is missing, and what every word means. The same
/// ruleset and options give the same text. Thread-safe.
/// </summary>
public static class RulesetHandbook
{
    /// <summary>
    /// Markdown (CommonMark), with line feeds; the authors' words are escaped. Several languages stand as labelled
    /// paragraphs.
    /// </summary>
    public static string ToMarkdown(Ruleset ruleset, HandbookOptions options)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(options);
        return HandbookMarkdown.Write(Handbook.Of(ruleset, options));
    }

    /// <summary>
    /// One HTML page for screen and paper, with nothing from elsewhere: no script, font or picture. Several languages
    /// stand side by side, and below one another on a small screen.
    /// </summary>
    public static string ToHtml(Ruleset ruleset, HandbookOptions options)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(options);
        return HandbookHtml.Write(Handbook.Of(ruleset, options));
    }
}
