using IndicatorEngine.Explanation;
using IndicatorEngine.Loading;
using IndicatorEngine.Text;

namespace IndicatorEngine.Templates;

/// <summary>A column mapping to be filled in: every column of a table, waiting for entries. Immutable and thread-safe.</summary>
/// <param name="columns">The names in the first line of the table; each once, and at least one, or what is written does not load.</param>
/// <param name="language">The language of the notes.</param>
public sealed class MappingTemplate(IReadOnlyList<string> columns, LanguageTag language)
{
    /// <summary>Where an editor finds the schema, relative to the file; null when there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>The file's text, as JSON with notes to the author.</summary>
    public string ToJson() => AuthoredJson.File(json =>
    {
        if (Schema is not null) json.Text("$schema", Schema);
        json.Text("format", FileFormats.Mapping)
            .Note(Phrases.Say(language, "new-mapping-by"))
            .Text("by", null)
            .Note(Phrases.Say(language, "new-mapping-id"))
            .Text("id", null)
            .Member("context", """{"setting": null}""")
            .Note(Phrases.Say(language, "new-mapping-columns"))
            .Object("columns", () =>
            {
                foreach (var column in columns) json.Member(column, "[]");
            });
    });
}
