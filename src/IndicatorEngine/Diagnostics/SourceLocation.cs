using IndicatorEngine.Text;

namespace IndicatorEngine.Diagnostics;

/// <summary>A place in a source. Immutable and thread-safe.</summary>
public sealed class SourceLocation
{
    internal SourceLocation(SourceText source, int offset, int length, string pointer)
    {
        Source = source;
        Offset = offset;
        Length = length;
        JsonPointer = source.Pointer + pointer;
    }

    /// <summary>The source.</summary>
    public SourceText Source { get; }

    /// <summary>The source's name, usually a path.</summary>
    public string File => Source.Name;

    /// <summary>The 0-based offset in bytes from the start of <see cref="Source"/>.</summary>
    public int Offset { get; }

    /// <summary>The length in bytes; 0 for a place between characters.</summary>
    public int Length { get; }

    /// <summary>The 1-based line; counted when asked for, because most places are never shown.</summary>
    public int Line => Source.Position(Offset).Line;

    /// <summary>The 1-based column in UTF-16 code units, as editors count.</summary>
    public int Column => Source.Position(Offset).Column;

    /// <summary>The JSON Pointer (RFC 6901) of the value; empty for the whole document.</summary>
    public string JsonPointer { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
