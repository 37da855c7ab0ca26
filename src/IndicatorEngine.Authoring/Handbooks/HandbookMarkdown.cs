using IndicatorEngine.Rendering;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>Writes a handbook as CommonMark: where there are several languages, each text carries the tag of its own.</summary>
internal sealed class HandbookMarkdown
{
    private readonly DocumentBuilder _document = new();
    private readonly bool _isLabelled;

    private HandbookMarkdown(Handbook handbook) => _isLabelled = handbook.Languages.Length > 1;

    public static string Write(Handbook handbook)
    {
        var markdown = new HandbookMarkdown(handbook);
        markdown.Heading(1, handbook.Title);
        foreach (var part in handbook.Parts) markdown.Write(part, 2);
        return MarkdownWriter.Write(markdown._document.Blocks);
    }

    private void Write(HandbookSection section, int level)
    {
        Heading(level, section.Heading);
        foreach (var block in section.Blocks)
        {
            foreach (var cell in block.Cells.Where(cell => !cell.IsEmpty)) Write(cell, block);
        }

        foreach (var inner in section.Sections) Write(inner, level + 1);
    }

    private void Heading(int level, IEnumerable<Passage> heading) =>
        _document.Heading(level, string.Join(" / ", heading.Where(passage => !passage.IsEmpty).Select(Text)));

    private void Write(Passage cell, HandbookBlock block)
    {
        if (block.Role == BlockRole.Notes)
        {
            var choices = cell.Items.Select(choice => $"☐ {Text(choice)}");
            _document.Paragraph($"{string.Join("  ", choices)}  {Text(cell)}");
            return;
        }

        var label = _isLabelled && block.Cells.Length > 1 ? $"({cell.Language})" : null;
        var lead = string.Join(' ', new[] { label, cell.Lead?.Text }.OfType<string>());
        _document.Paragraph(lead.Length == 0 ? null : lead, Text(cell));
        Items(cell, 0);
    }

    private void Items(Passage passage, int level)
    {
        foreach (var item in passage.Items)
        {
            _document.Item(level, item.Lead?.Text, Text(item));
            Items(item, level + 1);
        }
    }

    private static string Text(Passage passage)
    {
        var text = string.Concat(passage.Words.Where(words => !words.IsForPaper).Select(words => Isolated(words, passage.Language)));
        return passage.Mark is { } mark ? $"{text} {Isolated(mark, passage.Language)}" : text;
    }

    /// <summary>Words written in the other direction are kept from turning their surroundings around (Unicode Standard Annex 9).</summary>
    private static string Isolated(Words words, LanguageTag around) =>
        words.Language.IsRightToLeft == around.IsRightToLeft ? words.Text : $"{DisplayText.FirstStrongIsolate}{words.Text}{DisplayText.PopDirectionalIsolate}";
}
