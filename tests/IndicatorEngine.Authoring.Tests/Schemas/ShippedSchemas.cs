using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using IndicatorEngine.Schemas;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Schemas;

/// <summary>The schema files of the repository, and which of them an editor uses for which file.</summary>
internal static partial class ShippedSchemas
{
    private const string Core = "core.vocabulary.json";
    private const string Technology = "technology-facilitated/technology.vocabulary.json";

    private static readonly JsonDocumentOptions Authored = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The folders under <c>rulesets</c> that hold schemas, and the vocabularies whose names they know.</summary>
    public static IReadOnlyDictionary<string, string[]> Folders { get; } = new Dictionary<string, string[]>
    {
        ["schemas"] = [Core],
        ["schemas/general"] = [],
        ["technology-facilitated/schemas"] = [Core, Technology],
    };

    private static readonly ConcurrentDictionary<string, SchemaFile[]> Made = new();

    /// <summary>What the files of a folder should say.</summary>
    public static IReadOnlyList<SchemaFile> Written(string folder) =>
        Made.GetOrAdd(folder, _ =>
            [
                .. FormatSchemas.For(
                    [
                        .. Folders[folder]
                            .Select(vocabulary => RulesetLoader.LoadVocabulary(Repository.PathOf("rulesets", vocabulary)).Required),
                    ],
                    LanguageTag.English
                ),
            ]
        );

    /// <summary>A schema by its path under <c>rulesets</c>.</summary>
    public static SchemaEvaluator Evaluator(string path) =>
        new(Written(path[..path.LastIndexOf('/')]).Single(schema => path.EndsWith('/' + schema.Name, StringComparison.Ordinal)).Text);

    /// <summary>Every JSON file under <c>rulesets</c> that people write, relative to it.</summary>
    public static IEnumerable<string> AuthoredFiles =>
        Directory.EnumerateFiles(Repository.PathOf("rulesets"), "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf("rulesets"), path).Replace('\\', '/'))
            .Where(path => !path.StartsWith('.') && !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The schemas that the settings name for a file.</summary>
    public static IEnumerable<string> SchemasFor(string file) =>
        from entry in Settings().GetProperty("json.schemas").EnumerateArray()
        where
            entry
                .GetProperty("fileMatch")
                .EnumerateArray()
                .Aggregate(false, (matches, pattern) =>
                    pattern.GetString() is ['!', .. var not]
                        ? matches && !Matches(file, not)
                        : matches || Matches(file, pattern.GetString()!)
                )
        select entry.GetProperty("url").GetString()![2..];

    /// <summary>True when the settings let comments stand in a file.</summary>
    public static bool AllowsComments(string file) =>
        Settings()
            .GetProperty("files.associations")
            .EnumerateObject()
            .Any(entry => entry.Value.GetString() == "jsonc" && Matches(file, entry.Name));

    private static JsonElement Settings() =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathOf("rulesets", ".vscode", "settings.json")), Authored).RootElement;

    // As the editor does it: every pattern may start at any folder.
    private static bool Matches(string file, string pattern) =>
        Regex.IsMatch(
            "/" + file,
            "/" + Stars().Replace(Regex.Escape(pattern.TrimStart('/')), star => star.Length > 2 ? "(.*/)?" : "[^/]*") + "$"
        );

    [GeneratedRegex(@"\\\*\\\*/|\\\*")]
    private static partial Regex Stars();
}
