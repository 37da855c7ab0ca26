using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IndicatorEngine.Rendering;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Schemas;

/// <summary>
/// The formats people write, as JSON Schemas (draft-07), so that an editor can complete, explain and underline. What
/// a schema cannot say, such as whether a condition is grounded, only loading finds. Thread-safe.
/// </summary>
public static class FormatSchemas
{
    private static readonly (string Format, Func<Definitions, JsonObject> Make)[] Roots =
    [
        ("vocabulary", VocabularySchema.Root),
        ("ruleset", RulesetSchema.Root),
        ("scenario", ScenarioSchema.Root),
        ("mapping", MappingSchema.Root),
        ("screening", ScreeningSchema.Root),
    ];

    /// <summary>The formats: vocabulary, ruleset, scenario, mapping and screening.</summary>
    public static ImmutableArray<string> Formats { get; } = [.. Roots.Select(root => root.Format)];

    /// <summary>The schemas of all formats, in that order.</summary>
    /// <param name="vocabularies">
    /// The vocabularies whose codes, areas and notices are offered and explained, and no others accepted. Without any,
    /// every well-formed name is.
    /// </param>
    /// <param name="language">The language in which they are explained.</param>
    public static ImmutableArray<SchemaFile> For(IReadOnlyList<Vocabulary> vocabularies, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(vocabularies);
        var names = new KnownNames(vocabularies, language);
        return
        [
            .. Roots.Select(root => new SchemaFile(
                root.Format,
                Encoding.UTF8.GetString(JsonOutput.Write(json => root.Make(new Definitions(names)).WriteTo(json)))
            )),
        ];
    }
}
