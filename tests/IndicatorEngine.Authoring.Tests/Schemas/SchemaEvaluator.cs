using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IndicatorEngine.Tests.Schemas;

/// <summary>
/// Reads a JSON Schema (draft-07) as plainly as it can: the keywords our schemas use, and a fault on any other. The
/// script under <c>tests/editor</c> holds the same files to the language service of an editor.
/// </summary>
internal sealed class SchemaEvaluator(string schema)
{
    private static readonly HashSet<string> SaysNothingOfTheValue =
    [
        "$schema",
        "title",
        "description",
        "definitions",
        "examples",
        "defaultSnippets",
        "enumDescriptions",
        "errorMessage",
        "patternErrorMessage",
        "doNotSuggest",
        "allowComments",
        "allowTrailingCommas",
    ];

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    /// <summary>What the schema does not accept in a text, by JSON Pointer.</summary>
    public IReadOnlyList<string> Problems(string text)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using var document = JsonDocument.Parse(text, options);
        return Problems(document.RootElement, _root, "");
    }

    private List<string> Problems(JsonElement value, JsonElement schema, string at)
    {
        if (schema.ValueKind is JsonValueKind.True) return [];
        if (schema.ValueKind is JsonValueKind.False) return [$"{at}: nothing may stand here"];
        if (schema.TryGetProperty("$ref", out var reference))
        {
            // In draft-07 what stands beside a reference is not read.
            Assert.All(schema.EnumerateObject(), keyword => Assert.True(keyword.Name is "$ref" or "description", keyword.Name));
            return Problems(value, _root.GetProperty("definitions").GetProperty(reference.GetString()!["#/definitions/".Length..]), at);
        }

        var problems = new List<string>();
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !SaysNothingOfTheValue.Contains(keyword.Name)))
        {
            if (Inner(value, schema, keyword, at) is { } inner) problems.AddRange(inner);
            else if (!Holds(value, keyword.Name, keyword.Value)) problems.Add($"{at}: {keyword.Name} {Short(keyword.Value)}");
        }

        return problems;
    }

    /// <summary>The problems of keywords that hold parts of the value to other schemas; null for any other keyword.</summary>
    private IEnumerable<string>? Inner(JsonElement value, JsonElement schema, JsonProperty keyword, string at) =>
        keyword.Name switch
        {
            "allOf" => keyword.Value.EnumerateArray().SelectMany(one => Problems(value, one, at)),
            "if" => schema.TryGetProperty(Accepts(value, keyword.Value) ? "then" : "else", out var branch)
                ? Problems(value, branch, at)
                : [],
            "then" or "else" => [],
            "items" => value.ValueKind is JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((item, index) => Problems(item, keyword.Value, $"{at}/{index}"))
                : [],
            "properties" => Members(value)
                .SelectMany(member =>
                    keyword.Value.TryGetProperty(member.Name, out var one) ? Problems(member.Value, one, $"{at}/{member.Name}") : []
                ),
            "patternProperties" => Members(value)
                .SelectMany(member => Patterned(schema, member.Name).SelectMany(one => Problems(member.Value, one, $"{at}/{member.Name}"))),
            "additionalProperties" => Members(value)
                .Where(member =>
                    !(schema.TryGetProperty("properties", out var named) && named.TryGetProperty(member.Name, out _))
                    && !Patterned(schema, member.Name).Any()
                )
                .SelectMany(member => Problems(member.Value, keyword.Value, $"{at}/{member.Name}")),
            "propertyNames" => Members(value)
                .SelectMany(member => Problems(JsonSerializer.SerializeToElement(member.Name), keyword.Value, $"{at}/{member.Name}")),
            _ => null,
        };

    private bool Holds(JsonElement value, string keyword, JsonElement given) =>
        (keyword, value.ValueKind) switch
        {
            ("type", _) => given.ValueKind is JsonValueKind.Array
                ? given.EnumerateArray().Any(type => IsOf(value, type))
                : IsOf(value, given),
            ("enum", _) => given.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            ("const", _) => JsonElement.DeepEquals(given, value),
            ("not", _) => !Accepts(value, given),
            ("anyOf", _) => given.EnumerateArray().Any(one => Accepts(value, one)),
            ("pattern", JsonValueKind.String) => Patterns
                .GetOrAdd(given.GetString()!, pattern => new Regex(pattern, RegexOptions.CultureInvariant))
                .IsMatch(value.GetString()!),
            ("maxLength", JsonValueKind.String) => value.GetString()!.EnumerateRunes().Count() <= given.GetInt32(),
            ("minimum", JsonValueKind.Number) => value.GetDouble() >= given.GetDouble(),
            ("multipleOf", JsonValueKind.Number) => Math.IEEERemainder(value.GetDouble(), given.GetDouble()) == 0,
            ("minItems", JsonValueKind.Array) => value.GetArrayLength() >= given.GetInt32(),
            ("maxItems", JsonValueKind.Array) => value.GetArrayLength() <= given.GetInt32(),
            ("uniqueItems", JsonValueKind.Array) => value
                .EnumerateArray()
                .Select(item => item.GetRawText())
                .Distinct(StringComparer.Ordinal)
                .Count() == value.GetArrayLength(),
            ("minProperties", JsonValueKind.Object) => Members(value).Count() >= given.GetInt32(),
            ("required", JsonValueKind.Object) => given.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            (
                "pattern"
                    or "maxLength"
                    or "minimum"
                    or "multipleOf"
                    or "minItems"
                    or "maxItems"
                    or "uniqueItems"
                    or "minProperties"
                    or "required",
                _
            ) => true,
            _ => throw new NotSupportedException($"The keyword `{keyword}` is not one that the tests can read."),
        };

    private bool Accepts(JsonElement value, JsonElement schema) => Problems(value, schema, "").Count == 0;

    private static JsonElement.ObjectEnumerator Members(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? value.EnumerateObject() : default;

    private static IEnumerable<JsonElement> Patterned(JsonElement schema, string name) =>
        schema.TryGetProperty("patternProperties", out var patterned)
            ? patterned
                .EnumerateObject()
                .Where(one => Patterns.GetOrAdd(one.Name, pattern => new Regex(pattern, RegexOptions.CultureInvariant)).IsMatch(name))
                .Select(one => one.Value)
            : [];

    private static bool IsOf(JsonElement value, JsonElement type) =>
        (type.GetString(), value.ValueKind) switch
        {

            ("object", JsonValueKind.Object)
            or
            ("array", JsonValueKind.Array)
            or
            ("string", JsonValueKind.String)
            or
            ("number", JsonValueKind.Number)
            or
            ("boolean", JsonValueKind.True or JsonValueKind.False)
            or ("null", JsonValueKind.Null) => true,
            ("object" or "array" or "string" or "number" or "boolean" or "null", _) => false,
            var (other, _) => throw new NotSupportedException($"The type `{other}` is not one that the tests can read."),
        };

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 60 } text ? text[..60] + "…" : value.GetRawText();
}
