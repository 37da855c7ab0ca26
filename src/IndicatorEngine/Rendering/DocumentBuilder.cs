using System.Collections.Immutable;

namespace IndicatorEngine.Rendering;

/// <summary>Puts a document together block by block. Not thread-safe.</summary>
internal sealed class DocumentBuilder
{
    private readonly List<DocumentBlock> _blocks = [];

    public IReadOnlyList<DocumentBlock> Blocks => _blocks;

    public void Heading(int level, string text) => Add(new DocumentBlock(BlockKind.Heading, level, null, text));

    public void Paragraph(string text) => Paragraph(null, text);

    public void Paragraph(string? lead, string text) => Add(new DocumentBlock(BlockKind.Paragraph, 0, lead, text));

    public void Item(string text) => Item(0, null, text);

    public void Item(int level, string? lead, string text) => Add(new DocumentBlock(BlockKind.Item, level, lead, text));

    public void Table(string caption, ImmutableArray<string> head, ImmutableArray<ImmutableArray<string>> rows) =>
        Add(new DocumentBlock(BlockKind.Table, 0, null, caption) { Head = head, Rows = rows });

    public void Add(DocumentBlock block) => _blocks.Add(block);

    /// <summary>A part of the document, left out with its heading when it says nothing.</summary>
    public void Section(int level, string heading, Action write)
    {
        var start = _blocks.Count;
        write();
        if (_blocks.Count > start) _blocks.Insert(start, new DocumentBlock(BlockKind.Heading, level, null, heading));
    }
}
