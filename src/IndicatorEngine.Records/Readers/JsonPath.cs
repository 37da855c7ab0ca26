using System.Text.Json;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>
/// Finds what is at a path in JSON: <c>a.b</c>, <c>list[]</c>, <c>list[key=value].member</c>. A name that holds these
/// characters literally wins, and a list on the way is each of its items.
/// </summary>
internal static class JsonPath
{
    /// <summary>Adds the values at a path.</summary>
    public static void Find(JsonElement from, ReadOnlySpan<char> path, List<JsonElement> found)
    {
        if (path.IsEmpty)
        {
            found.Add(from);
            return;
        }

        if (from.ValueKind == JsonValueKind.Array)
        {
            // The whole may be a list itself: then the path begins with its brackets.
            if (path[0] == '[') FindItems(from, path, found);
            else foreach (var item in from.EnumerateArray()) Find(item, path, found);
        }
        else if (from.ValueKind == JsonValueKind.Object)
        {
            FindMember(from, path, found);
        }
    }

    private static void FindMember(JsonElement from, ReadOnlySpan<char> path, List<JsonElement> found)
    {
        if (TryMember(from, path, out var whole))
        {
            AddEach(whole, found);
            return;
        }

        for (var i = 1; i < path.Length; i++)
        {
            if (path[i] is not ('.' or '[') || !TryMember(from, path[..i], out var member)) continue;
            if (path[i] == '.') Find(member, path[(i + 1)..], found);
            else FindItems(member, path[i..], found);
            return;
        }
    }

    private static void FindItems(JsonElement list, ReadOnlySpan<char> path, List<JsonElement> found)
    {
        var end = path.IndexOf(']');
        if (end < 0) return;
        var wanted = path[1..end];
        var rest = path[(end + 1)..];
        if (rest is ['.', ..]) rest = rest[1..];
        var items = list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [list];
        foreach (var item in items)
        {
            if (wanted.IsEmpty || Matches(item, wanted)) Find(item, rest, found);
        }
    }

    private static bool Matches(JsonElement item, ReadOnlySpan<char> wanted)
    {
        var equals = wanted.IndexOf('=');
        if (equals < 0 || item.ValueKind != JsonValueKind.Object || !TryMember(item, wanted[..equals], out var member)) return false;
        return JsonText.Of(member) is { } text && Spelling.Of(text).AsSpan().SequenceEqual(Spelling.Of(wanted[(equals + 1)..].ToString()));
    }

    private static bool TryMember(JsonElement from, ReadOnlySpan<char> name, out JsonElement member)
    {
        if (from.TryGetProperty(name, out member)) return true;
        // The name in another spelling of the same letters.
        foreach (var property in from.EnumerateObject())
        {
            if (!Spelling.Of(property.Name).AsSpan().SequenceEqual(name)) continue;
            member = property.Value;
            return true;
        }

        return false;
    }

    // A list is several values.
    private static void AddEach(JsonElement value, List<JsonElement> found)
    {
        if (value.ValueKind == JsonValueKind.Array) found.AddRange(value.EnumerateArray());
        else found.Add(value);
    }
}
