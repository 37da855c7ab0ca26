using IndicatorEngine.Explanation;

namespace IndicatorEngine.Rendering;

/// <summary>Render: a result as text for a practitioner. The same result gives the same text. Thread-safe.</summary>
public static class ResultText
{
    /// <summary>Plain text, wrapped, with line feeds; understandable without colour.</summary>
    /// <param name="result">The result.</param>
    /// <param name="width">The longest line, in characters, from 40.</param>
    public static string ToPlainText(ScreeningResult result, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        return PlainTextWriter.Write(ResultDocument.Of(result), width);
    }

    /// <summary>Markdown (CommonMark), with line feeds; words of authors and callers are escaped.</summary>
    public static string ToMarkdown(ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return MarkdownWriter.Write(ResultDocument.Of(result));
    }
}
