using BenchmarkDotNet.Attributes;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks;

/// <summary>One reading explained, against the evaluation that it explains.</summary>
public class ExplainBenchmarks
{
    private const int Count = 20;

    private CompiledRuleset _ruleset = null!;
    private Screening[] _screenings = [];
    private RulesetReading[] _readings = [];

    /// <summary>The rulesets.</summary>
    public static IEnumerable<RulesetSource> Sources => RulesetSource.Measured;

    /// <summary>The general ruleset, or the indicators and the codes of a generated one.</summary>
    [ParamsSource(nameof(Sources))]
    public RulesetSource From { get; set; } = null!;

    /// <summary>Reads the first screenings of the workload; for the general ruleset, screenings over its own codes.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _ruleset = CompiledRuleset.Compile(From.Files.Load());
        var codes = _ruleset.Ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Codes).Select(code => code.Id).ToList();
        var random = new Xorshift(2026);
        _screenings =
        [
            .. Enumerable
                .Range(0, Count)
                .Select(i => ScreeningParser.Parse(new($"screening {i}", GeneratedScreenings.Write(i, codes, 15, random))).Required),
        ];
        _readings = [.. _screenings.Select(screening => Evaluator.Evaluate(_ruleset, screening))];
        var results = _readings.Select(reading => Explainer.Explain([reading], ExplanationOptions.Default).Rulesets[0]).ToList();
        Console.WriteLine(
            $"// {results.Average(result => result.Flags.Length):F1} flags and {results.Average(result => result.Gaps.Length):F1} gaps on average."
        );
    }

    /// <summary>The evaluation alone.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Evaluate()
    {
        var seen = 0;
        foreach (var screening in _screenings) seen += Evaluator.Evaluate(_ruleset, screening).Ruleset.Indicators.Length;
        return seen;
    }

    /// <summary>The explanation of a reading that is already there.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Explain()
    {
        var flags = 0;
        foreach (var reading in _readings) flags += Explainer.Explain([reading], ExplanationOptions.Default).Rulesets[0].Flags.Length;
        return flags;
    }
}
