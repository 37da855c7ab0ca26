using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Mappings;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Schemas;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Checking;

/// <summary>Checks any file of the library's formats, told apart by its <c>format</c> line.</summary>
public sealed class FileChecker
{
    private static readonly string[] Endings = [".json", ".ndjson"];

    private readonly DateOnly? _asOf;

    /// <summary>The rulesets met so far, by full path, for the scenarios beside them; null where one has errors.</summary>
    private readonly Dictionary<string, CompiledRuleset?> _rulesets = new(StringComparer.Ordinal);

    /// <summary>The vocabularies checked, by path.</summary>
    private readonly Dictionary<string, Vocabulary> _vocabularies = new(StringComparer.Ordinal);

    /// <summary>The rulesets checked, by the vocabularies they read: the same bytes are the same vocabulary.</summary>
    private readonly List<(string VocabularySha256, RulesetAnalysis Reader)> _readers = [];

    /// <summary>The names of the rulesets checked, by path.</summary>
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private FileChecker(DateOnly? asOf) => _asOf = asOf;

    /// <summary>
    /// Checks files, and every JSON and NDJSON file in folders and below them, in the order of their paths: what stops
    /// them from being used, and what their authors will want to know.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="asOf">The day for saying that a ruleset's review is overdue; null to say nothing of it.</param>
    /// <remarks>
    /// What rulesets leave unused of a vocabulary is said of the vocabulary, when both are among the files: what one
    /// ruleset does not need, another may.
    /// </remarks>
    public static ImmutableArray<CheckedFile> Check(IEnumerable<string> paths, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var checker = new FileChecker(asOf);
        var files = paths.SelectMany(path => Directory.Exists(path) ? AuthoredFiles.Below(path, IsOurs) : [path]).Distinct().ToList();
        return [.. files.Select(checker.CheckFile).ToList().Select(checker.WithUse).Select(checker.WithNamesake)];
    }

    private static bool IsOurs(string file) =>
        Endings.Contains(Path.GetExtension(file)) && !file.EndsWith(SchemaFile.Ending, StringComparison.Ordinal);

    private CheckedFile CheckFile(string path)
    {
        var bag = new DiagnosticBag();
        if (path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)) return CheckScreenings(path, whole: null, bag);
        if (SourceFile.Read(path, bag) is not { } source) return new CheckedFile(path, bag.ToSorted());
        switch (FormatLine.Of(source))
        {
            case FileFormats.Vocabulary:
                return CheckVocabulary(path, source);
            case FileFormats.Ruleset:
                return CheckRuleset(path, source);
            case FileFormats.Scenario:
                return CheckScenario(path, source);
            case FileFormats.Mapping or FileFormats.OlderMapping:
                return new CheckedFile(path, MappingLoader.Load(source, null).Diagnostics);
            case null or FileFormats.Screening:
                return CheckScreenings(path, source, bag);
            case var unknown:
                // It may be a screening all the same: none of its lines is shown.
                bag.AddWithNearest(
                    Problems.UnknownFormat,
                    new SourceLocation(source.AboutAPerson(), 0, 0),
                    FileFormats.All,
                    unknown,
                    string.Join(", ", FileFormats.All)
                );
                return new CheckedFile(path, bag.ToSorted());
        }
    }

    private CheckedFile CheckVocabulary(string path, SourceText source)
    {
        var loaded = RulesetLoader.LoadVocabulary(source);
        if (loaded.TryGet(out var vocabulary)) _vocabularies[path] = vocabulary;
        return new CheckedFile(path, loaded.Diagnostics);
    }

    private CheckedFile CheckRuleset(string path, SourceText source)
    {
        var loaded = RulesetLoader.Load(source, name => SourceFile.Beside(path, name));
        // Advice on a vocabulary is for its own authors, and given when it is checked.
        var found = loaded.Diagnostics.Where(d => d.Location.File == path || d.IsError);
        Remember(path, loaded);
        if (!loaded.TryGet(out var ruleset)) return new CheckedFile(path, [.. found]);
        _ids[path] = ruleset.Id;
        var analysis = new RulesetAnalysis(ruleset);
        _readers.AddRange(ruleset.Vocabularies.Select(vocabulary => (vocabulary.Sha256, analysis)));
        return Joined(path, found, analysis.Findings(_asOf));
    }

    private CheckedFile WithUse(CheckedFile file) =>
        _vocabularies.TryGetValue(file.Path, out var vocabulary)
            ? Joined(
                file.Path,
                file.Diagnostics,
                VocabularyAnalysis.Findings(
                    vocabulary,
                    [.. _readers.Where(reader => reader.VocabularySha256 == vocabulary.Sha256).Select(reader => reader.Reader)]
                )
            )
            : file;

    /// <summary>Two rulesets of one name cannot be read side by side.</summary>
    private CheckedFile WithNamesake(CheckedFile file)
    {
        if (!_ids.TryGetValue(file.Path, out var id)) return file;
        var others = _ids.Where(other => other.Value == id && other.Key != file.Path).Select(other => other.Key).ToList();
        if (others.Count == 0) return file;
        var bag = new DiagnosticBag();
        var place = new SourceLocation(new SourceText(file.Path, default), 0, 0);
        bag.Add(Problems.SameRulesetId, place, id, others.Order(StringComparer.Ordinal).First());
        return Joined(file.Path, file.Diagnostics, bag.ToSorted());
    }

    private static CheckedFile Joined(string path, IEnumerable<Diagnostic> found, IEnumerable<Diagnostic> more)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(found);
        bag.AddRange(more);
        return new CheckedFile(path, bag.ToSorted());
    }

    private void Remember(string path, Loaded<Ruleset> loaded) =>
        _rulesets[Path.GetFullPath(path)] = loaded.TryGet(out var ruleset) ? CompiledRuleset.Compile(ruleset) : null;

    private CheckedFile CheckScenario(string path, SourceText source)
    {
        var ruleset = ScenarioLoader.RulesetOf(path);
        if (!_rulesets.ContainsKey(ruleset)) Remember(ruleset, RulesetLoader.Load(ruleset));
        if (_rulesets[ruleset] is { } compiled) return new CheckedFile(path, ScenarioLoader.Load(source, compiled).Diagnostics);
        var bag = new DiagnosticBag();
        bag.Add(Problems.ScenarioWithoutRuleset, new SourceLocation(source, 0, 0));
        return new CheckedFile(path, bag.ToSorted());
    }

    /// <param name="path">The file.</param>
    /// <param name="whole">What was read to tell its format; null for lines, which are read as they come.</param>
    /// <param name="bag">Collects what is found.</param>
    private static CheckedFile CheckScreenings(string path, SourceText? whole, DiagnosticBag bag)
    {
        try
        {
            // A longer file was not read to its end.
            using Stream stream = whole is { Utf8.Length: <= InputLimits.AuthoredBytes }
                ? new MemoryStream(whole.Utf8.ToArray())
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var format = whole is null ? ScreeningFormat.NdJson : ScreeningFormat.Json;
            foreach (var loaded in ScreeningFeed.Read(stream, path, format)) bag.AddRange(loaded.Diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(Problems.UnreadableFile, new SourceLocation(new SourceText(path, default), 0, 0), path);
        }

        return new CheckedFile(path, bag.ToSorted());
    }
}
