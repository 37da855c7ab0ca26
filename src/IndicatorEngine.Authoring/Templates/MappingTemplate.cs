using IndicatorEngine.Explanation;
using IndicatorEngine.Loading;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Templates;

/// <summary>A record mapping to be filled in: every field of some records, waiting for entries. Immutable and thread-safe.</summary>
/// <param name="fields">The names of the fields; each once, and at least one, or what is written does not load.</param>
/// <param name="language">The language of the notes.</param>
public sealed class MappingTemplate(IReadOnlyList<string> fields, LanguageTag language)
{
    /// <summary>Where an editor finds the schema, relative to the file; null when there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>Where codes are looked for that the fields' names may mean.</summary>
    public IReadOnlyCollection<Vocabulary> Vocabularies { get; init; } = [];

    /// <summary>The file's text, as JSON with notes to the author.</summary>
    public string ToJson() => AuthoredJson.File(json =>
    {
        var suggestions = new CodeSuggestions(Vocabularies);
        if (Schema is not null) json.Text("$schema", Schema);
        json.Text("format", FileFormats.Mapping)
            .Note(Phrases.Say(language, "new-mapping-by"))
            .Text("by", null)
            .Note(Phrases.Say(language, "new-mapping-id"))
            .Text("id", null)
            .Member("context", """{"setting": null}""")
            .Note(Phrases.Say(language, "new-mapping-fields"))
            .Object("fields", () =>
            {
                foreach (var field in fields)
                {
                    var codes = string.Join(", ", suggestions.For(field).Select(code => $"{code.Id} ({code.Label.In(language)})"));
                    if (codes.Length > 0) json.Note(Phrases.Say(language, "new-mapping-perhaps", codes));
                    json.Member(field, "[]");
                }
            });
    });
}
