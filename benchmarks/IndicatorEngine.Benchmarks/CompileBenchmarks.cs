using BenchmarkDotNet.Attributes;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Benchmarks;

/// <summary>A loaded ruleset compiled, against visiting every part of its conditions once.</summary>
public class CompileBenchmarks
{
    private Ruleset _ruleset = null!;

    /// <summary>The rulesets.</summary>
    public static IEnumerable<RulesetSource> Sources => RulesetSource.Measured;

    /// <summary>The general ruleset, or the indicators and the codes of a generated one.</summary>
    [ParamsSource(nameof(Sources))]
    public RulesetSource From { get; set; } = null!;

    /// <summary>Loads the ruleset.</summary>
    [GlobalSetup]
    public void Prepare() => _ruleset = From.Files.Load();

    /// <summary>The least that a compiler must do.</summary>
    [Benchmark(Baseline = true)]
    public int VisitConditions()
    {
        var parts = 0;
        foreach (var indicator in _ruleset.Indicators) parts += Parts(indicator.When);
        foreach (var rule in _ruleset.NoticeRules) parts += Parts(rule.When);
        return parts;
    }

    /// <summary>The library.</summary>
    [Benchmark]
    public CompiledRuleset Compile() => CompiledRuleset.Compile(_ruleset);

    private static int Parts(Condition condition)
    {
        var parts = 1;
        if (condition is not GroupCondition group) return parts;
        foreach (var part in group.Parts) parts += Parts(part);
        return parts;
    }
}
