using System.Text.Json;
using BenchmarkDotNet.Attributes;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Benchmarks;

/// <summary>A ruleset and its vocabulary loaded and proved, against the framework's parse of the same bytes.</summary>
public class LoadBenchmarks
{
    private static readonly JsonDocumentOptions Authored = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // The runtime compiles a method well only after many calls; a first load is several times slower than these.
    private const int FirstLoads = 60;

    private RulesetFiles _files = null!;

    /// <summary>The rulesets.</summary>
    public static IEnumerable<RulesetSource> Sources => RulesetSource.Measured;

    /// <summary>The general ruleset, or the indicators and the codes of a generated one.</summary>
    [ParamsSource(nameof(Sources))]
    public RulesetSource From { get; set; } = null!;

    /// <summary>Makes the files, checks that they load, and lets the runtime settle.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var general = RulesetFiles.General;
        for (var i = 0; i < FirstLoads; i++) general.Load();
        _files = From.Files;
        Console.WriteLine($"// {_files.Bytes} bytes, {_files.Load().Indicators.Length} indicators.");
    }

    /// <summary>The framework's document, with nothing checked but the syntax.</summary>
    [Benchmark(Baseline = true)]
    public int ParseDocuments()
    {
        using var ruleset = JsonDocument.Parse(_files.Ruleset.Utf8, Authored);
        using var vocabulary = JsonDocument.Parse(_files.Vocabulary.Utf8, Authored);
        return ruleset.RootElement.GetPropertyCount() + vocabulary.RootElement.GetPropertyCount();
    }

    /// <summary>The library.</summary>
    [Benchmark]
    public Ruleset Load() => _files.Load();
}
