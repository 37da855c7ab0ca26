using BenchmarkDotNet.Attributes;
using IndicatorEngine.Benchmarks.Baselines;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks;

/// <summary>One screening through one ruleset, against hand-written code that answers the same or less.</summary>
public class EvaluateOneBenchmarks
{
    private readonly IndicatorStates _states = new();

    private CompiledRuleset _ruleset = null!;
    private TreeWalk _walk = null!;
    private HandWritten _hand = null!;
    private Rotation<Screening> _screenings = null!;
    private Rotation<int[]> _numbers = null!;
    private Rotation<CodedScreening> _coded = null!;

    /// <summary>The sizes.</summary>
    public static IEnumerable<WorkloadSize> Sizes => WorkloadSize.Measured;

    /// <summary>The indicators, and the codes they are made of.</summary>
    [ParamsSource(nameof(Sizes))]
    public WorkloadSize Size { get; set; } = null!;

    /// <summary>Makes the workload, and checks that all give the same answer for every screening.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var workload = Workload.Of(Size);
        _ruleset = workload.Compile();
        _walk = new TreeWalk(workload);
        _hand = new HandWritten(workload);
        var screenings = workload.Screenings();
        Agreement.Check(_ruleset, _walk, _hand, screenings);
        _screenings = new Rotation<Screening>(screenings);
        _numbers = new Rotation<int[]>([.. screenings.Select(_hand.Code)]);
        _coded = new Rotation<CodedScreening>([.. screenings.Select(screening => new CodedScreening(_ruleset, screening))]);
        FullyCompiled.After(() =>
            _ =
                Ifs()
                + IfsFromNames()
                + Masks()
                + MasksFromNames()
                + EvaluateCoded()
                + EvaluateCodedAndList()
                + EvaluateCodedToKeep()
                + Evaluate()
                + EvaluateAgain()
        );
    }

    /// <summary>Hand-written <c>if</c>s over an array, for screenings whose codes are numbers already.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Workload.Block)]
    public int Ifs()
    {
        var seen = 0;
        foreach (var present in _numbers.Next()) seen += _hand.ReadArray(present).Length;
        return seen;
    }

    /// <summary>The same, from the names of the codes.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int IfsFromNames()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next()) seen += _hand.ReadArray(screening).Length;
        return seen;
    }

    /// <summary>Hand-written tests of bits, for screenings whose codes are numbers already.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int Masks()
    {
        var seen = 0;
        foreach (var present in _numbers.Next()) seen += _hand.ReadMasks(present).Length;
        return seen;
    }

    /// <summary>The same, from the names of the codes.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int MasksFromNames()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next()) seen += _hand.ReadMasks(screening).Length;
        return seen;
    }

    /// <summary>A walk of trees that answers all the evaluator does: raised, not yet known, not shown.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
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

    /// <summary>The library, for screenings that were looked up already, into memory used again.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int EvaluateCoded()
    {
        var seen = 0;
        foreach (var coded in _coded.Next())
        {
            Evaluator.Evaluate(coded, _states);
            seen += _states.Count;
        }

        return seen;
    }

    /// <summary>The same, with the raised indicators listed as the hand-written code lists them.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int EvaluateCodedAndList()
    {
        var seen = 0;
        foreach (var coded in _coded.Next())
        {
            Evaluator.Evaluate(coded, _states);
            seen += _states.Raised.Length;
        }

        return seen;
    }

    /// <summary>The same, with a reading to keep.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int EvaluateCodedToKeep()
    {
        var seen = 0;
        foreach (var coded in _coded.Next()) seen += Evaluator.Evaluate(coded).Ruleset.Indicators.Length;
        return seen;
    }

    /// <summary>The library, from the names of the codes, with a reading to keep.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int Evaluate()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next()) seen += Evaluator.Evaluate(_ruleset, screening).Ruleset.Indicators.Length;
        return seen;
    }

    /// <summary>The library, into memory used again.</summary>
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int EvaluateAgain()
    {
        var seen = 0;
        foreach (var screening in _screenings.Next())
        {
            Evaluator.Evaluate(_ruleset, screening, _states);
            seen += _states.Count;
        }

        return seen;
    }
}
