using System.Text.Json.Nodes;

namespace IndicatorEngine.Schemas;

/// <summary>A member of an object: what it is called, what it says, and whether it must be there.</summary>
internal sealed class Member
{
    private Member(string name, JsonObject schema, bool isRequired)
    {
        Name = name;
        Schema = schema;
        IsRequired = isRequired;
    }

    public string Name { get; }

    public JsonObject Schema { get; }

    public bool IsRequired { get; }

    /// <summary>A member that must be there, and not as null.</summary>
    public static Member Required(string name, string description, JsonObject schema) => new(name, Describe(schema, description), true);

    /// <summary>A member that may be missing; null says the same.</summary>
    public static Member Optional(string name, string description, JsonObject schema) =>
        new(name, Describe(OrNull(schema), description), false);

    /// <summary>The same for a name that stands once in the schema and is referred to.</summary>
    public static Member OptionalName(string name, string description, JsonObject reference)
    {
        var schema = new JsonObject
        {
            ["type"] = Shape.Texts(["string", "null"]),
            ["if"] = new JsonObject { ["type"] = "string" },
            ["then"] = reference,
        };
        return new Member(name, Describe(schema, description), false);
    }

    private static JsonObject Describe(JsonObject schema, string description)
    {
        schema.Insert(0, "description", description);
        return schema;
    }

    private static JsonObject OrNull(JsonObject schema)
    {
        // Only objects are referred to from members that may be missing.
        if (schema.ContainsKey("$ref"))
            return new JsonObject
            {
                ["type"] = Shape.Texts(["object", "null"]),
                ["if"] = new JsonObject { ["type"] = "object" },
                ["then"] = schema,
            };
        if (schema["type"] is JsonValue type)
            schema["type"] = Shape.Texts([type.GetValue<string>(), "null"]);
        if (schema["enum"] is JsonArray words)
        {
            words.Add(null);
            (schema["enumDescriptions"] as JsonArray)?.Add((JsonNode)"Not said.");
        }

        return schema;
    }
}
