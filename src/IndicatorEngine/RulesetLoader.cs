using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine;

/// <summary>
/// Loads rulesets and vocabularies: parses, binds and proves. Everything found is collected as diagnostics; bad
/// input never throws. Thread-safe.
/// </summary>
public static class RulesetLoader
{
    private const string RulesetFile = "ruleset.json";

    /// <summary>Loads a ruleset, and the vocabularies it names beside it, from files.</summary>
    /// <param name="path">The ruleset file, or the folder that holds a <c>ruleset.json</c>.</param>
    public static Loaded<Ruleset> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = Directory.Exists(path) ? Path.Combine(path, RulesetFile) : path;
        var bag = new DiagnosticBag();
        var source = SourceFile.Read(file, bag);
        return source is null ? new Loaded<Ruleset>(null, bag.ToSorted()) : Load(source, name => SourceFile.Beside(file, name), bag);
    }

    /// <summary>
    /// The rulesets at a path, to be loaded one by one: the file itself, the folder that holds a <c>ruleset.json</c>, or
    /// every one below a folder, in the order of their paths.
    /// </summary>
    /// <param name="path">A file or folder.</param>
    public static IEnumerable<string> RulesetsAt(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return !Directory.Exists(path) || File.Exists(Path.Combine(path, RulesetFile))
            ? [path]
            : AuthoredFiles.Below(path, file => Path.GetFileName(file) == RulesetFile);
    }

    /// <summary>Loads a ruleset from memory, such as from a database or a web request.</summary>
    /// <param name="source">The ruleset.</param>
    /// <param name="vocabulary">Finds a vocabulary by the path the ruleset gives; null when there is none.</param>
    public static Loaded<Ruleset> Load(SourceText source, Func<string, SourceText?> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(vocabulary);
        return Load(source, vocabulary, new DiagnosticBag());
    }

    /// <summary>Loads a vocabulary from a file.</summary>
    /// <param name="path">The file.</param>
    public static Loaded<Vocabulary> LoadVocabulary(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bag = new DiagnosticBag();
        return SourceFile.Read(path, bag) is { } source ? LoadVocabulary(source) : new Loaded<Vocabulary>(null, bag.ToSorted());
    }

    /// <summary>Loads a vocabulary from memory.</summary>
    public static Loaded<Vocabulary> LoadVocabulary(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var bag = new DiagnosticBag();
        return new Loaded<Vocabulary>(BindVocabulary(source, bag), bag.ToSorted());
    }

    private static Loaded<Ruleset> Load(SourceText source, Func<string, SourceText?> find, DiagnosticBag bag)
    {
        if (JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "what-ruleset", bag) is not { } root)
            return new Loaded<Ruleset>(null, bag.ToSorted());
        var binding = new Binding(source, bag);
        var (ruleset, conditions) = new RulesetBinder(binding, path => VocabularyAt(path, find, binding)).Bind(root);
        if (Prove(conditions, bag) && ruleset is not null && ruleset.Indicators.Length == conditions.Count)
            new ConditionPromises(ruleset).Prove(bag);
        return new Loaded<Ruleset>(ruleset, bag.ToSorted());
    }

    private static Vocabulary? VocabularyAt(JsonStringSyntax path, Func<string, SourceText?> find, Binding binding)
    {
        if (
            !path.Value.EndsWith(ScalarPatterns.VocabularyEnding, StringComparison.Ordinal)
            || Path.IsPathRooted(path.Value)
            || path.Value.Contains(':', StringComparison.Ordinal)
            || path.Value.Contains('\0', StringComparison.Ordinal)
        )
        {
            binding.Report(Problems.InvalidPath, path, path.Value);
            return null;
        }

        if (find(path.Value) is { } source) return BindVocabulary(source, binding.Bag, binding.IsForRatification);
        binding.Report(Problems.VocabularyNotFound, path, path.Value);
        return null;
    }

    private static Vocabulary? BindVocabulary(SourceText source, DiagnosticBag bag, bool isForRatification = false) =>
        JsonSyntaxReader.Read(source, authored: true, InputLimits.AuthoredBytes, "what-vocabulary", bag) is { } root
            ? new VocabularyBinder(new Binding(source, bag) { IsForRatification = isForRatification }).Bind(root)
            : null;

    /// <summary>Answers whether every condition has an end, so that more can be proved of it.</summary>
    private static bool Prove(IReadOnlyDictionary<string, Condition?> conditions, DiagnosticBag bag)
    {
        var levels = IndicatorOrder.Levels(conditions);
        if (levels.Count < conditions.Count)
        {
            var (reference, circle) = IndicatorOrder.Circle(conditions, levels);
            bag.Add(Problems.IndicatorCycle, reference.Location, string.Join(" → ", circle.Select(id => $"`{id}`")));
            return false;
        }

        var tooDeep = levels
            .Where(pair => pair.Value > InputLimits.IndicatorLevels)
            .Select(pair => conditions[pair.Key])
            .OfType<Condition>()
            .ToList();
        foreach (var condition in tooDeep)
            bag.Add(Problems.TooManyLevels, condition.Location, InputLimits.IndicatorLevels);
        if (tooDeep.Count > 0) return false;

        var refused = 0;
        var proof = new GroundingProof(id => conditions.GetValueOrDefault(id));
        foreach (var (id, condition) in conditions)
        {
            if (condition is null || proof.CounterExample(id) is not { } codes) continue;
            bag.Add(Problems.NotGrounded, condition.Location, NameList.Of(codes.Select(code => code.Id)));
            // A counter-example takes work to find; more than are shown would not help anybody.
            if (++refused > DiagnosticBag.Cap) return false;
        }

        return true;
    }
}
