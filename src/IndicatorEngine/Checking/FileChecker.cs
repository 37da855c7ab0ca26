using System.Text.Json;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Mappings;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Schemas;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Checking;

/// <summary>Checks any file of the library's formats, told apart by its <c>format</c> line.</summary>
public sealed class FileChecker
{
    private static readonly string[] Formats = [VocabularyBinder.Format, RulesetBinder.Format, ScenarioLoader.Format, MappingLoader.Format, ScreeningParser.Format];

    private static readonly string[] Endings = [".json", ".ndjson"];

    /// <summary>The rulesets met so far, by full path, for the scenarios beside them; null where one has errors.</summary>
    private readonly Dictionary<string, CompiledRuleset?> _rulesets = new(StringComparer.Ordinal);

    private FileChecker()
    {
    }

    /// <summary>Checks a file, or every JSON and NDJSON file in a folder and below it, in the order of their paths.</summary>
    public static IEnumerable<CheckedFile> Check(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var checker = new FileChecker();
        return Directory.Exists(path) ? Files(path).Select(checker.CheckFile) : [checker.CheckFile(path)];
    }

    // Links are not followed, and folders whose names start with a dot hold settings of other programs.
    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = false })
            .Where(file => Endings.Contains(Path.GetExtension(file)) && !file.EndsWith(SchemaFile.Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private CheckedFile CheckFile(string path)
    {
        var bag = new DiagnosticBag();
        if (path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)) return CheckScreenings(path, ScreeningFormat.NdJson, bag);
        if (SourceFile.Read(path, bag) is not { } source) return new CheckedFile(path, bag.ToSorted());
        switch (FormatOf(source))
        {
            case VocabularyBinder.Format:
                return new CheckedFile(path, RulesetLoader.LoadVocabulary(source).Diagnostics);
            case RulesetBinder.Format:
                return new CheckedFile(path, [.. LoadRuleset(path).Diagnostics.Where(d => d.Location.File == path || d.IsError)]);
            case ScenarioLoader.Format:
                return CheckScenario(path, source);
            case MappingLoader.Format:
                return new CheckedFile(path, MappingLoader.Load(source, null).Diagnostics);
            case null or ScreeningParser.Format:
                return CheckScreenings(path, ScreeningFormat.Json, bag);
            case var unknown:
                bag.AddWithNearest(Problems.UnknownFormat, new SourceLocation(source, 0, 0), Formats, unknown, string.Join(", ", Formats));
                return new CheckedFile(path, bag.ToSorted());
        }
    }

    private Loaded<Ruleset> LoadRuleset(string path)
    {
        var loaded = RulesetLoader.Load(path);
        _rulesets[Path.GetFullPath(path)] = loaded.TryGet(out var ruleset) ? CompiledRuleset.Compile(ruleset) : null;
        return loaded;
    }

    private CheckedFile CheckScenario(string path, SourceText source)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path)));
        var ruleset = Path.Combine(folder ?? "", "ruleset.json");
        if (!_rulesets.ContainsKey(ruleset)) LoadRuleset(ruleset);
        if (_rulesets[ruleset] is { } compiled) return new CheckedFile(path, ScenarioLoader.Load(source, compiled).Diagnostics);
        var bag = new DiagnosticBag();
        bag.Add(Problems.ScenarioWithoutRuleset, new SourceLocation(source, 0, 0));
        return new CheckedFile(path, bag.ToSorted());
    }

    private static CheckedFile CheckScreenings(string path, ScreeningFormat format, DiagnosticBag bag)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            foreach (var loaded in ScreeningFeed.Read(stream, path, format)) bag.AddRange(loaded.Diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Problems.UnreadableFile, new SourceLocation(new SourceText(path, default), 0, 0), path);
        }

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
