namespace IndicatorEngine.Schemas;

/// <summary>A JSON Schema (draft-07), ready to be written for an editor. Immutable.</summary>
public sealed class SchemaFile
{
    /// <summary>What the names of schema files end in.</summary>
    internal const string Ending = ".schema.json";

    internal SchemaFile(string format, string text)
    {
        Format = format;
        Text = text;
    }

    /// <summary>The format it describes, such as <c>ruleset</c>.</summary>
    public string Format { get; }

    /// <summary>The file name, such as <c>ruleset.schema.json</c>.</summary>
    public string Name => Format + Ending;

    /// <summary>The schema, as JSON.</summary>
    public string Text { get; }
}
