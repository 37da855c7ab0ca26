using System.Text;

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

    public int Length { get; private protected set; }

    /// <summary>What to call this kind of value in a sentence.</summary>
    public abstract string Described { get; }

    public JsonSyntax? Parent { get; private set; }

    private string Step { get; set; } = "";

    public string Pointer
    {
        get
        {
            var path = new StringBuilder();
            for (var node = this; node.Parent is not null; node = node.Parent) path.Insert(0, node.Step).Insert(0, '/');
            return path.ToString();
        }
    }

    protected void Adopt(JsonSyntax child, string step)
    {
        child.Parent = this;
        child.Step = step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }
}

internal sealed class JsonObjectSyntax(int offset) : JsonSyntax(offset, 1)
{
    private readonly List<JsonMemberSyntax> _members = [];

    public override string Described => "an object";

    public IReadOnlyList<JsonMemberSyntax> Members => _members;

    public void Add(JsonMemberSyntax member)
    {
        Adopt(member.Value, member.Name);
        _members.Add(member);
    }
}

internal sealed record JsonMemberSyntax(string Name, int NameOffset, int NameLength, JsonSyntax Value);

internal sealed class JsonArraySyntax(int offset) : JsonSyntax(offset, 1)
{
    private readonly List<JsonSyntax> _items = [];

    public override string Described => "a list";

    public IReadOnlyList<JsonSyntax> Items => _items;

    public void Add(JsonSyntax item)
    {
        Adopt(item, _items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _items.Add(item);
    }
}

internal sealed class JsonStringSyntax(int offset, int length, string value) : JsonSyntax(offset, length)
{
    public string Value => value;

    public override string Described => "a text";
}

/// <summary>A number; <see cref="Value"/> is null when it is too large or too fine for a decimal.</summary>
internal sealed class JsonNumberSyntax(int offset, int length, string written, decimal? value) : JsonSyntax(offset, length)
{
    public string Written => written;

    public decimal? Value => value;

    public override string Described => "a number";
}

internal sealed class JsonBooleanSyntax(int offset, int length, bool value) : JsonSyntax(offset, length)
{
    public bool Value => value;

    public override string Described => value ? "true" : "false";
}

internal sealed class JsonNullSyntax(int offset, int length) : JsonSyntax(offset, length)
{
    public override string Described => "null";
}
