using System.Text.Json;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Mappings;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Checking;

/// <summary>Checks any file of the library's formats, told apart by its <c>format</c> line. Thread-safe.</summary>
public static class FileChecker
{
    /// <summary>Checks a file, or every JSON file in a folder and below it, in the order of their paths.</summary>
    public static IEnumerable<CheckedFile> Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Where(IsAuthored).Order(StringComparer.Ordinal).Select(CheckFile)
            : [CheckFile(path)];
    }

    // Editor settings and the like stand in folders whose names start with a dot.
    private static bool IsAuthored(string path) => !path.Split('/', '\\').Any(part => part.Length > 1 && part[0] == '.' && part != "..");

    private static CheckedFile CheckFile(string path)
    {
        var bag = new DiagnosticBag();
        if (SourceFile.Read(path, bag) is not { } source) return new CheckedFile(path, bag.ToSorted());
        var format = FormatOf(source);
        if (format is null && JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "a file", bag) is not null) return CheckScreenings(path);
        return format switch
        {
            VocabularyBinder.Format => new CheckedFile(path, RulesetLoader.LoadVocabulary(source).Diagnostics),
            RulesetBinder.Format => new CheckedFile(path, [.. RulesetLoader.Load(path).Diagnostics.Where(d => d.Location.File == path || d.IsError)]),
            ScenarioLoader.Format => CheckScenario(path, source),
            MappingLoader.Format => new CheckedFile(path, MappingLoader.Load(source, null).Diagnostics),
            null => new CheckedFile(path, bag.ToSorted()),
            _ => CheckScreenings(path),
        };
    }

    private static CheckedFile CheckScenario(string path, SourceText source)
    {
        var ruleset = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", "..", "ruleset.json");
        var loaded = RulesetLoader.Load(ruleset);
        if (loaded.TryGet(out var value)) return new CheckedFile(path, ScenarioLoader.Load(source, CompiledRuleset.Compile(value)).Diagnostics);
        var bag = new DiagnosticBag();
        bag.Add(Problems.ScenarioWithoutRuleset, new SourceLocation(source, 0, 0, ""));
        return new CheckedFile(path, bag.ToSorted());
    }

    private static CheckedFile CheckScreenings(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var format = path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) ? ScreeningFormat.NdJson : ScreeningFormat.Json;
        var bag = new DiagnosticBag();
        foreach (var loaded in ScreeningFeed.Read(stream, path, format)) bag.AddRange(loaded.Diagnostics);
        return new CheckedFile(path, bag.ToSorted());
    }

    /// <summary>The <c>format</c> line of an object, as far as it can be made out; null when there is none.</summary>
    private static string? FormatOf(SourceText source)
    {
        try
        {
            var reader = new Utf8JsonReader(source.Utf8.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("format"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON: the reader with positions will say where.
        }

        return null;
    }
}
