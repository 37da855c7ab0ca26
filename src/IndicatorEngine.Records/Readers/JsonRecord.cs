using System.Text.Json;
using IndicatorEngine.Mappings;

namespace IndicatorEngine.Readers;

/// <summary>A JSON object as a mapping asks it, or one person of those in it: what is not with the person is looked for in the record.</summary>
internal sealed class JsonRecord(JsonElement record, JsonElement? person, int? personNumber, int line) : IRecord
{
    private readonly List<JsonElement> _found = [];

    public int Line => line;

    public int? PersonNumber => personNumber;

    /// <summary>True when something, if only null, is at one of these paths.</summary>
    public bool HasAny(IEnumerable<string> fields) => fields.Any(field =>
    {
        Find(field);
        return _found.Count > 0;
    });

    public IEnumerable<string> Names() => Paths(record, "");

    private static IEnumerable<string> Paths(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member =>
            Paths(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item =>
            Paths(item, item.ValueKind == JsonValueKind.Object ? path + "[]" : path)),
        _ => [path],
    };

    public void Read(string field, List<Answer> answers)
    {
        Find(field);
        foreach (var value in _found)
        {
            if (JsonText.Of(value) is { } text) answers.Add(new Answer(text));
            // An object or a list within a list is no blank: it is counted as a value that no entry names.
            else if (value.ValueKind != JsonValueKind.Null) answers.Add(new Answer("{}"));
        }
    }

    private void Find(string field)
    {
        _found.Clear();
        if (person is { } one) JsonPath.Find(one, field, _found);
        if (_found.Count == 0) JsonPath.Find(record, field, _found);
    }
}
