using BenchmarkDotNet.Attributes;
using IndicatorEngine.Benchmarks.Baselines;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks;

/// <summary>One screening through one ruleset, against a hand-written walk that gives the same answer.</summary>
public class EvaluateOneBenchmarks
{
    private CompiledRuleset _ruleset = null!;
    private TreeWalk _walk = null!;
    private Rotation<Screening> _screenings = null!;

    /// <summary>The sizes.</summary>
    public static IEnumerable<WorkloadSize> Sizes => WorkloadSize.Measured;

    /// <summary>The indicators, and the codes they are made of.</summary>
    [ParamsSource(nameof(Sizes))]
    public WorkloadSize Size { get; set; } = null!;

    /// <summary>Makes the workload, and checks that both give the same answer for every screening.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var workload = Workload.Of(Size);
        _ruleset = workload.Compile();
        _walk = new TreeWalk(workload);
        var screenings = workload.Screenings();
        Agreement.Check(_ruleset, _walk, screenings);
        _screenings = new Rotation<Screening>(screenings);
    }

    /// <summary>The walk that answers all the evaluator does: raised, not yet known, not shown.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Workload.Block)]
    public int WalkForStates()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next())
        {
            _walk.ReadStates(screening);
            seen += _walk.States.Length;
        }

        return seen;
    }

    /// <summary>The walk that answers less: only what is raised.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int WalkForRaised()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next())
        {
            _walk.ReadRaised(screening);
            seen += _walk.States.Length;
        }

        return seen;
    }

    /// <summary>The library.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int Evaluate()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next()) seen += Evaluator.Evaluate(_ruleset, screening).States.Length;
        return seen;
    }
}
