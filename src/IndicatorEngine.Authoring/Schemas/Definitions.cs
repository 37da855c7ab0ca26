using System.Text.Json.Nodes;

namespace IndicatorEngine.Schemas;

/// <summary>The parts of one schema that stand in it once and are referred to by name.</summary>
internal sealed class Definitions(KnownNames names)
{
    private readonly JsonObject _made = [];

    /// <summary>The names that vocabularies give.</summary>
    public KnownNames Names => names;

    /// <summary>A reference to a part, which is made when it is first referred to and may refer to itself.</summary>
    public JsonObject Ref(string name, Func<JsonObject> make)
    {
        if (!_made.ContainsKey(name))
        {
            _made[name] = null;
            _made[name] = make();
        }

        return new JsonObject { ["$ref"] = "#/definitions/" + name };
    }

    /// <summary>A whole schema around its outermost value.</summary>
    /// <param name="title">What a file of this format is.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="authored">True for files people write, in which comments and trailing commas are allowed.</param>
    /// <param name="root">The outermost value.</param>
    public JsonObject File(string title, string description, bool authored, JsonObject root)
    {
        var file = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
            ["description"] = description,
        };
        if (authored)
        {
            file["allowComments"] = true;
            file["allowTrailingCommas"] = true;
        }

        foreach (var (key, value) in root) file[key] = value?.DeepClone();
        if (_made.Count > 0) file["definitions"] = _made;
        return file;
    }
}
