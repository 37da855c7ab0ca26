using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>Render: a difference in plain words, the most important first. The same difference gives the same text. Thread-safe.</summary>
public static class DifferenceText
{
    /// <summary>Markdown (CommonMark), for a meeting; words of authors are escaped.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language wanted; texts of authors fall back to their own.</param>
    public static string ToMarkdown(RulesetDifference difference, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return MarkdownWriter.Write(DifferenceDocument.Of(difference, language));
    }

    /// <summary>Plain text, wrapped at 80 characters.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language wanted; texts of authors fall back to their own.</param>
    public static string ToPlainText(RulesetDifference difference, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return PlainTextWriter.Write(DifferenceDocument.Of(difference, language), 80);
    }
}
