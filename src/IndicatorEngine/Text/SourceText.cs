using System.Text;

namespace IndicatorEngine.Text;

/// <summary>The bytes of one file (or one part of a stream) and the name to show for it. Immutable and thread-safe.</summary>
public sealed class SourceText
{
    private readonly int _firstLine;
    private readonly int _firstColumn;

    /// <summary>Makes a source.</summary>
    /// <param name="name">What diagnostics call it, usually a path.</param>
    /// <param name="utf8">The content, in UTF-8; a leading byte order mark is passed over.</param>
    public SourceText(string name, ReadOnlyMemory<byte> utf8)
        : this(name, utf8, 1, 1, "")
    {
    }

    internal SourceText(string name, ReadOnlyMemory<byte> utf8, int firstLine, int firstColumn, string pointer)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Utf8 = utf8;
        _firstLine = firstLine;
        _firstColumn = firstColumn;
        Pointer = pointer;
    }

    /// <summary>What diagnostics call this source.</summary>
    public string Name { get; }

    /// <summary>The content.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>
    /// True for what was recorded about a person: diagnostics then show places, and never lines or words that could
    /// be an observation.
    /// </summary>
    internal bool IsAboutAPerson { get; private init; }

    /// <summary>True for one line of many, each of which is complete in itself.</summary>
    internal bool IsOneLine { get; init; }

    /// <summary>Stands where words of a screening would stand.</summary>
    internal const string NotShown = "…";

    /// <summary>The same source, marked as recorded about a person.</summary>
    internal SourceText AboutAPerson() =>
        new(Name, Utf8, _firstLine, _firstColumn, Pointer) { IsAboutAPerson = true, IsOneLine = IsOneLine };

    /// <summary>Words of this source as a diagnostic may show them.</summary>
    internal string Quoted(string words) => IsAboutAPerson ? NotShown : words;

    /// <summary>The JSON Pointer of the content inside a larger file; empty for a whole file.</summary>
    internal string Pointer { get; }

    /// <summary>The 1-based line and column of the content inside a larger file.</summary>
    internal (int Line, int Column) Start => (_firstLine, _firstColumn);

    /// <summary>1-based line and column (in UTF-16 code units, as editors count) of a byte offset.</summary>
    internal (int Line, int Column) Position(int offset)
    {
        var before = Utf8.Span[..Math.Min(offset, Utf8.Length)];
        var lastBreak = before.LastIndexOf((byte)'\n');
        var lineStart = before[(lastBreak + 1)..];
        if (lastBreak < 0 && lineStart.StartsWith(Encoding.UTF8.Preamble)) lineStart = lineStart[Encoding.UTF8.Preamble.Length..];
        var column = 1 + Encoding.UTF8.GetCharCount(lineStart);
        return (_firstLine + before.Count((byte)'\n'), lastBreak < 0 ? column + _firstColumn - 1 : column);
    }
}
