using System.Text.Json;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>The records of JSON: of one value, or of one object a line.</summary>
/// <param name="mapping">Where the records and their people are.</param>
/// <param name="name">What diagnostics call the file.</param>
internal sealed class JsonRecords(RecordMapping mapping, string name)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = InputLimits.Depth };

    private readonly string[] _fields = [.. mapping.FieldsRead];

    /// <summary>The records in order, and why others cannot be read.</summary>
    public IEnumerable<Loaded<IRecord>> Of(PeekableStream stream, ContentKind kind) => kind == ContentKind.JsonLines ? Lines(stream) : Whole(stream);

    private IEnumerable<Loaded<IRecord>> Lines(PeekableStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            foreach (var record in Parse(System.Text.Encoding.UTF8.GetBytes(text), line)) yield return record;
        }
    }

    private IEnumerable<Loaded<IRecord>> Whole(PeekableStream stream)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length <= InputLimits.RecordFileBytes) continue;
            yield return Problem(Problems.TooLarge, 1, InputLimits.RecordFileBytes, new Said("what-one-json-value"));
            yield break;
        }

        foreach (var record in Parse(memory.GetBuffer().AsMemory(0, (int)memory.Length), 1)) yield return record;
    }

    private IEnumerable<Loaded<IRecord>> Parse(ReadOnlyMemory<byte> json, int line)
    {
        var start = json.Span.StartsWith(System.Text.Encoding.UTF8.Preamble) ? 3 : 0;
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json[start..], Options);
        }
        catch (JsonException e)
        {
            var source = new SourceText(name, json, line, 1, "").AboutAPerson();
            var bag = new DiagnosticBag();
            var offset = start + JsonSyntaxReader.OffsetOf(e, json.Span[start..]);
            bag.Add(Problems.InvalidRecord, new SourceLocation(source, offset, 0), new Said("record-not-json"));
            return [Loaded.Failed<IRecord>(bag.ToSorted())];
        }

        return Found(document, line);
    }

    private IEnumerable<Loaded<IRecord>> Found(JsonDocument document, int line)
    {
        using (document)
        {
            var each = (mapping.From as JsonShape)?.Each;
            var records = new List<JsonElement>();
            JsonPath.Find(document.RootElement, each, records);
            // A list is its items, whether or not the path ends in brackets.
            records = [.. records.SelectMany(ItemsOf)];
            if (records.Count == 0 && each is not null) yield return Problem(Problems.NoRecords, line, each);
            foreach (var record in records)
            {
                if (record.ValueKind != JsonValueKind.Object) yield return Problem(Problems.InvalidRecord, line, new Said("record-not-object"));
                else if (IsResponse(record)) yield return Loaded.Of<IRecord>(new ResponseRecord(record, line));
                else if (mapping.From is QuestionnaireResponseShape)
                    yield return Problem(Problems.InvalidRecord, line, new Said("record-not-response"));
                else foreach (var person in People(record, line)) yield return person;
            }
        }
    }

    private IEnumerable<JsonElement> ItemsOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().SelectMany(ItemsOf);
        if (mapping.From is JsonShape || !IsResource(element, "Bundle")) return [element];
        var resources = new List<JsonElement>();
        JsonPath.Find(element, "entry[].resource", resources);
        return resources.Where(IsResponse);
    }

    private IEnumerable<Loaded<IRecord>> People(JsonElement record, int line)
    {
        if (mapping.Person is not { } path)
        {
            yield return Checked(new JsonRecord(record, null, null, line));
            yield break;
        }

        var people = new List<JsonElement>();
        JsonPath.Find(record, path, people);
        if (people.Count == 0) yield return Problem(Problems.NoRecords, line, path);
        foreach (var (index, person) in people.Index()) yield return Checked(new JsonRecord(record, person, index + 1, line));
    }

    // An object of another kind must not look like a person of whom nothing is known.
    private Loaded<IRecord> Checked(JsonRecord record) => _fields.Length == 0 || record.HasAny(_fields)
        ? Loaded.Of<IRecord>(record)
        : Problem(Problems.InvalidRecord, record.Line, new Said("record-without-fields"));

    private bool IsResponse(JsonElement record) =>
        mapping.From is null or QuestionnaireResponseShape && IsResource(record, "QuestionnaireResponse");

    private static bool IsResource(JsonElement element, string type) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("resourceType", out var found) && JsonText.Of(found) == type;

    private Loaded<IRecord> Problem(DiagnosticDescriptor problem, int line, params object?[] words)
    {
        var bag = new DiagnosticBag();
        bag.Add(problem, new SourceLocation(new SourceText(name, default, line, 1, ""), 0, 0), words);
        return Loaded.Failed<IRecord>(bag.ToSorted());
    }
}
