using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading.Syntax;

/// <summary>
/// Puts tokens together to a tree. What stands in open containers waits in one list, so that each gets just the room it
/// needs.
/// </summary>
internal sealed class JsonTreeBuilder(SourceText source, int start, DiagnosticBag bag, StringPool? texts)
{
    // A set of names is only worth its memory for an object of many members.
    private const int FewMembers = 8;

    // So is a table of texts only for a file in which many come again: not for one screening alone.
    private const int SmallSource = 16 * 1024;
    private const int Places = 1024;

    private readonly Stack<(JsonSyntax Container, int First, HashSet<string>? Names)> _open = [];
    private readonly List<JsonMemberSyntax> _members = [];
    private readonly List<JsonSyntax> _items = [];
    private readonly StringPool? _texts = texts ?? (source.Utf8.Length > SmallSource ? new StringPool(Places) : null);
    private (string Name, int Offset, int Length) _member;

    public JsonSyntax? Root { get; private set; }

    public void Take(ref Utf8JsonReader reader)
    {
        var offset = start + (int)reader.TokenStartIndex;
        var length = start + (int)reader.BytesConsumed - offset;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                // What was consumed goes on past the colon; the name is what stands between its quotation marks.
                length = reader.ValueSpan.Length + 2;
                _member = (TextOf(ref reader, offset, length), offset, length);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Close(offset + length);
                break;
            case JsonTokenType.StartObject:
                Place(new JsonObjectSyntax(offset), opens: true);
                break;
            case JsonTokenType.StartArray:
                Place(new JsonArraySyntax(offset), opens: true);
                break;
            case JsonTokenType.String:
                Place(new JsonStringSyntax(offset, length, TextOf(ref reader, offset, length)));
                break;
            case JsonTokenType.Number:
                var number = HasTooManyDigits(reader.ValueSpan) || !reader.TryGetDecimal(out var value) ? (decimal?)null : value;
                Place(new JsonNumberSyntax(offset, length, Encoding.UTF8.GetString(reader.ValueSpan), number));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                Place(new JsonBooleanSyntax(offset, length, reader.TokenType == JsonTokenType.True));
                break;
            default:
                Place(new JsonNullSyntax(offset, length));
                break;
        }
    }

    // Past 28 digits a decimal would round, and the number read would not be the number written.
    private static bool HasTooManyDigits(ReadOnlySpan<byte> written) =>
        written.Length > 28 && written.ToArray().Count(b => b is >= (byte)'0' and <= (byte)'9') > 28;

    private void Place(JsonSyntax value, bool opens = false)
    {
        if (_open.Count == 0) Root = value;
        else if (_open.Peek() is { Container: JsonArraySyntax list } items) PlaceItem(list, items.First, value);
        else PlaceMember(value);
        // Its own members or items come after it.
        if (opens) _open.Push((value, value is JsonObjectSyntax ? _members.Count : _items.Count, null));
    }

    private void PlaceItem(JsonArraySyntax list, int first, JsonSyntax value)
    {
        list.Adopt(value, null, _items.Count - first);
        _items.Add(value);
    }

    private void PlaceMember(JsonSyntax value)
    {
        var (parent, first, names) = _open.Peek();
        var before = CollectionsMarshal.AsSpan(_members)[first..];
        if (names is null && before.Length == FewMembers)
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in before) names.Add(member.Name);
            _open.Push((_open.Pop().Container, first, names));
        }

        if (names?.Add(_member.Name) ?? !Contains(before, _member.Name))
        {
            parent.Adopt(value, _member.Name, 0);
            _members.Add(new JsonMemberSyntax(_member.Name, _member.Offset, _member.Length, value));
        }
        else
        {
            bag.Add(
                Problems.DuplicateMember,
                new SourceLocation(source, _member.Offset, _member.Length, parent.WritePointer),
                source.Quoted(_member.Name)
            );
        }
    }

    private static bool Contains(ReadOnlySpan<JsonMemberSyntax> members, string name)
    {
        foreach (ref readonly var member in members)
        {
            if (member.Name == name) return true;
        }

        return false;
    }

    private void Close(int end)
    {
        var (container, first, _) = _open.Pop();
        container.CloseAt(end);
        if (container is JsonObjectSyntax written)
        {
            written.Close(CollectionsMarshal.AsSpan(_members)[first..]);
            _members.RemoveRange(first, _members.Count - first);
        }
        else
        {
            ((JsonArraySyntax)container).Close(CollectionsMarshal.AsSpan(_items)[first..]);
            _items.RemoveRange(first, _items.Count - first);
        }
    }

    private string TextOf(ref Utf8JsonReader reader, int offset, int length)
    {
        if (_texts is not null && !reader.ValueIsEscaped) return _texts.Of(reader.ValueSpan);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The only cause left once the bytes are valid UTF-8: half of a surrogate pair, escaped.
            bag.Add(
                Problems.InvalidEscape,
                new SourceLocation(source, offset, length, _open.Count == 0 ? null : _open.Peek().Container.WritePointer)
            );
            return "";
        }
    }
}
