using System.Text.Json.Nodes;
using IndicatorEngine.Text;

namespace IndicatorEngine.Schemas;

/// <summary>The shapes that formats are made of. Each call makes a new one, because a node stands in one place.</summary>
internal static class Shape
{
    /// <summary>An object with these members and no others.</summary>
    public static JsonObject Object(params IReadOnlyList<Member> members)
    {
        var properties = new JsonObject();
        foreach (var member in members) properties.Add(member.Name, member.Schema);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = Texts(members.Where(member => member.IsRequired).Select(member => member.Name)),
            ["additionalProperties"] = false,
        };
    }

    public static JsonObject List(JsonObject items, bool atLeastOne = false, int? atMost = null)
    {
        var list = new JsonObject { ["type"] = "array", ["errorMessage"] = "Write a list, in square brackets.", ["items"] = items };
        if (atLeastOne) list["minItems"] = 1;
        if (atMost is not null) list["maxItems"] = atMost;
        return list;
    }

    /// <summary>One of the words of an enumeration, each with what it means.</summary>
    public static JsonObject Word<T>(Func<T, string> meaning)
        where T : struct, Enum =>
        new() { ["enum"] = Texts(EnumWords.All<T>()), ["enumDescriptions"] = Texts(Enum.GetValues<T>().Select(meaning)) };

    /// <summary>One of some names, each with what it means; <paramref name="help"/> is shown for any other.</summary>
    public static JsonObject Name(IReadOnlyCollection<(string Name, string Meaning)> names, string help) =>
        names.Count == 0
            ? new JsonObject { ["not"] = new JsonObject(), ["errorMessage"] = help, ["doNotSuggest"] = true }
            : new JsonObject
            {
                ["enum"] = Texts(names.Select(known => known.Name)),
                ["enumDescriptions"] = Texts(names.Select(known => known.Meaning)),
                ["errorMessage"] = help,
            };

    /// <summary>Anything but what is described; <paramref name="help"/> is shown for that.</summary>
    public static JsonObject Never(JsonObject what, string help) => new() { ["not"] = what, ["errorMessage"] = help };

    /// <summary>The first form whose test holds, or the last where none does.</summary>
    public static JsonObject FirstOf(IReadOnlyList<(JsonObject If, JsonObject Form)> forms, JsonObject otherwise)
    {
        var chain = otherwise;
        foreach (var (test, form) in forms.Reverse()) chain = new JsonObject { ["if"] = test, ["then"] = form, ["else"] = chain };
        return chain;
    }

    /// <summary>A test: the member is there.</summary>
    public static JsonObject Has(params IEnumerable<string> members) => new() { ["required"] = Texts(members) };

    /// <summary>A test: the member is one of these words. Editors do not offer what a test names.</summary>
    public static JsonObject Says(string member, params IEnumerable<string> words) => new()
    {
        ["required"] = Texts([member]),
        ["properties"] = new JsonObject { [member] = new JsonObject { ["enum"] = Texts(words), ["doNotSuggest"] = true } },
    };

    /// <summary>A test: none of the members says anything, by being missing, null or an empty list.</summary>
    public static JsonObject SaysNothing(params IEnumerable<string> members)
    {
        var properties = new JsonObject();
        foreach (var member in members) properties[member] = new JsonObject { ["type"] = Texts(["null", "array"]), ["maxItems"] = 0 };
        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    /// <summary>An object whose member, if it is there, is of a shape.</summary>
    public static JsonObject Where(string member, JsonObject shape) => new() { ["properties"] = new JsonObject { [member] = shape } };

    /// <summary>The shape, and that these hold as well.</summary>
    public static JsonObject With(this JsonObject shape, params IEnumerable<JsonObject> rules)
    {
        shape["allOf"] = new JsonArray([.. rules]);
        return shape;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
