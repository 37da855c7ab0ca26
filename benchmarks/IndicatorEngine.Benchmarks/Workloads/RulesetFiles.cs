using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>A ruleset and its vocabulary, in memory so that no disk is measured.</summary>
internal sealed record RulesetFiles(SourceText Ruleset, SourceText Vocabulary)
{
    /// <summary>The general ruleset as it ships.</summary>
    public static RulesetFiles General => new(Read("rulesets", "general", "ruleset.json"), Read("rulesets", "core.vocabulary.json"));

    public long Bytes => Ruleset.Utf8.Length + (long)Vocabulary.Utf8.Length;

    /// <summary>The ruleset, free of errors.</summary>
    public Ruleset Load() => RulesetLoader.Load(Ruleset, _ => Vocabulary).Required;

    private static SourceText Read(params string[] path)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "IndicatorEngine.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
        }

        return new SourceText(path[^1], File.ReadAllBytes(Path.Combine([root, .. path])));
    }
}
