using System.Collections.Immutable;
using System.Reflection;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Drafts;

/// <summary>
/// The shared vocabulary and the draft rulesets, carried in this assembly. They were drafted from published reports; no
/// survivor group has written, reviewed or approved them, and their status says <c>draft</c>. Thread-safe.
/// </summary>
public static class DraftRulesets
{
    private const string Folder = "rulesets/";
    private const string RulesetFile = "/ruleset.json";

    private static readonly Assembly Assembly = typeof(DraftRulesets).Assembly;

    /// <summary>The path of the shared vocabulary among the <see cref="Files"/>.</summary>
    public const string CoreVocabularyFile = "core.vocabulary.json";

    /// <summary>
    /// Every file: vocabularies, rulesets, scenarios, examples and mappings, as paths with forward slashes, in ordinal order.
    /// </summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The names of the rulesets, such as <c>general</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Files.Where(file => file.EndsWith(RulesetFile, StringComparison.Ordinal)).Select(file => file[..^RulesetFile.Length]),
    ];

    /// <summary>Loads a draft by its name, as <see cref="RulesetLoader"/> loads any ruleset.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no draft of this name; the message lists the names.</exception>
    public static Ruleset Load(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Names.Contains(name, StringComparer.Ordinal))
            throw new ArgumentException($"There is no draft `{name}`; there are {string.Join(", ", Names)}.", nameof(name));
        return RulesetLoader.Load(Read(name + RulesetFile), path => TryRead(Resolve(name, path))).Required;
    }

    /// <summary>Loads the shared vocabulary.</summary>
    public static Vocabulary LoadCoreVocabulary() => RulesetLoader.LoadVocabulary(Read(CoreVocabularyFile)).Required;

    /// <summary>The bytes of a file, under its path.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static SourceText Read(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return TryRead(file) ?? throw new ArgumentException($"There is no file `{file}` among the drafts.", nameof(file));
    }

    private static SourceText? TryRead(string file)
    {
        using var stream = Assembly.GetManifestResourceStream(Folder + file);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new SourceText(file, bytes);
    }

    /// <summary>The path that a ruleset's folder and a path relative to it lead to.</summary>
    private static string Resolve(string folder, string relative)
    {
        var parts = new List<string> { folder };
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
