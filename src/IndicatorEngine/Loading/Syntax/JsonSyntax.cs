using System.Collections.Immutable;
using System.Globalization;

namespace IndicatorEngine.Loading.Syntax;

/// <summary>A JSON value that knows where it stands in its source. Immutable once parsed.</summary>
internal abstract class JsonSyntax
{
    private protected JsonSyntax(int offset, int length)
    {
        Offset = offset;
        Length = length;
    }

    public int Offset { get; }

    public int Length { get; private set; }

    /// <summary>What to call this kind of value in a sentence.</summary>
    public abstract string Described { get; }

    /// <summary>Sets where a container ends, once its end is read.</summary>
    public void CloseAt(int end) => Length = end - Offset;

    private JsonSyntax? Parent { get; set; }

    /// <summary>The name of the member this is the value of; null for an item of a list.</summary>
    private string? Name { get; set; }

    private int Index { get; set; }

    /// <summary>The JSON Pointer (RFC 6901) of the value.</summary>
    public string WritePointer()
    {
        var steps = new Stack<string>();
        for (var node = this; node.Parent is not null; node = node.Parent)
        {
            steps.Push(
                node.Name?.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
                    ?? node.Index.ToString(CultureInfo.InvariantCulture)
            );
        }

        return string.Concat(steps.Select(step => "/" + step));
    }

    /// <summary>Takes a value into this container, before the container is closed.</summary>
    public void Adopt(JsonSyntax child, string? name, int index)
    {
        child.Parent = this;
        child.Name = name;
        child.Index = index;
    }
}

internal sealed class JsonObjectSyntax(int offset) : JsonSyntax(offset, 1)
{
    public override string Described => "what-object";

    /// <summary>The members, all there once the object is closed.</summary>
    public ImmutableArray<JsonMemberSyntax> Members { get; private set; } = [];

    public void Close(ReadOnlySpan<JsonMemberSyntax> members) => Members = [.. members];
}

internal readonly record struct JsonMemberSyntax(string Name, int NameOffset, int NameLength, JsonSyntax Value);

internal sealed class JsonArraySyntax(int offset) : JsonSyntax(offset, 1)
{
    public override string Described => "what-list";

    /// <summary>The items, all there once the list is closed.</summary>
    public ImmutableArray<JsonSyntax> Items { get; private set; } = [];

    public void Close(ReadOnlySpan<JsonSyntax> items) => Items = [.. items];
}

internal sealed class JsonStringSyntax(int offset, int length, string value) : JsonSyntax(offset, length)
{
    public string Value => value;

    public override string Described => "what-text";
}

/// <summary>A number; <see cref="Value"/> is null when it is too large or too fine for a decimal.</summary>
internal sealed class JsonNumberSyntax(int offset, int length, string written, decimal? value) : JsonSyntax(offset, length)
{
    public string Written => written;

    public decimal? Value => value;

    public override string Described => "what-number";
}

internal sealed class JsonBooleanSyntax(int offset, int length, bool value) : JsonSyntax(offset, length)
{
    public bool Value => value;

    public override string Described => value ? "what-true" : "what-false";
}

internal sealed class JsonNullSyntax(int offset, int length) : JsonSyntax(offset, length)
{
    public override string Described => "what-null";
}
