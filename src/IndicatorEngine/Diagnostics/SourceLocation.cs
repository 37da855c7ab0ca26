using System.Collections.Frozen;
using IndicatorEngine.Text;

namespace IndicatorEngine.Diagnostics;

/// <summary>A place in a source. Immutable and thread-safe.</summary>
public sealed class SourceLocation
{
    private readonly Func<string>? _pointer;

    /// <param name="source">The source.</param>
    /// <param name="offset">The offset in bytes.</param>
    /// <param name="length">The length in bytes.</param>
    /// <param name="pointer">Writes the JSON Pointer, when it is asked for: most places are never shown.</param>
    internal SourceLocation(SourceText source, int offset, int length, Func<string>? pointer = null)
    {
        Source = source;
        Offset = offset;
        Length = length;
        _pointer = pointer;
    }

    /// <summary>The source.</summary>
    public SourceText Source { get; }

    /// <summary>The source's name, usually a path.</summary>
    public string File => Source.Name;

    /// <inheritdoc/>
    public override string ToString() => $"{DisplayText.Clean(File)}:{Line}:{Column}";

    /// <summary>The 0-based offset in bytes from the start of <see cref="Source"/>.</summary>
    public int Offset { get; }

    /// <summary>The length in bytes; 0 for a place between characters.</summary>
    public int Length { get; }

    /// <summary>The 1-based line; counted when asked for, because most places are never shown.</summary>
    public int Line => Source.Position(Offset).Line;

    /// <summary>The 1-based column in UTF-16 code units, as editors count.</summary>
    public int Column => Source.Position(Offset).Column;

    /// <summary>The 1-based line and column just after the last character.</summary>
    internal (int Line, int Column) End => Source.Position(Offset + Length);

    /// <summary>
    /// The JSON Pointer (RFC 6901) of the value; empty for the whole document. Where something was recorded about a person,
    /// a name that the format does not have is not shown: it could be what somebody said.
    /// </summary>
    public string JsonPointer => Source.IsAboutAPerson ? Source.Pointer + Known(_pointer?.Invoke()) : Source.Pointer + _pointer?.Invoke();

    private static string? Known(string? pointer) => pointer is null
        ? null
        : string.Join('/', pointer.Split('/').Select(name =>
            name.All(char.IsAsciiDigit) || NamesOfScreenings.Contains(name) ? name : SourceText.NotShown));

    private static readonly FrozenSet<string> NamesOfScreenings = FrozenSet.Create(
        StringComparer.Ordinal,
        "format", "id", "context", "setting", "sector", "regions", "private", "present", "observations", "code", "state", "by", "value",
        "note");
}
