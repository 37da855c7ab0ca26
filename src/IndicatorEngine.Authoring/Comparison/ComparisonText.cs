using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Comparison;

/// <summary>Render: a comparison for people. The same comparison gives the same text. Thread-safe.</summary>
public static class ComparisonText
{
    /// <summary>Plain text with line feeds; a wide table is split so that lines keep to the width where names allow.</summary>
    /// <param name="table">The comparison.</param>
    /// <param name="language">The language; texts fall back to their authors' own.</param>
    /// <param name="width">The longest line, in characters, from 40.</param>
    public static string ToPlainText(ComparisonTable table, LanguageTag language, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        return PlainTextWriter.Write(ComparisonDocument.Of(table, new ComparisonWords(language)), width);
    }

    /// <summary>Markdown (CommonMark, with tables); words of authors and callers are escaped.</summary>
    /// <param name="table">The comparison.</param>
    /// <param name="language">The language; texts fall back to their authors' own.</param>
    public static string ToMarkdown(ComparisonTable table, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(table);
        return MarkdownWriter.Write(ComparisonDocument.Of(table, new ComparisonWords(language)));
    }

    /// <summary>One self-contained page with the plot, for screen and paper.</summary>
    /// <param name="table">The comparison.</param>
    /// <param name="language">The language; texts fall back to their authors' own.</param>
    public static string ToHtml(ComparisonTable table, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ComparisonPage.Render(table, new ComparisonWords(language));
    }

    /// <summary>The plot alone, as an SVG file: readable without colour, with a title and a description.</summary>
    /// <param name="table">The comparison.</param>
    /// <param name="language">The language of its words.</param>
    public static string ToSvg(ComparisonTable table, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(table);
        var drawing = ComparisonPlot.Draw(table, new ComparisonWords(language));
        DisplayText.Clean(drawing);
        return drawing.ToString().ReplaceLineEndings("\n") + "\n";
    }
}
