using BenchmarkDotNet.Attributes;
using IndicatorEngine.Batches;
using IndicatorEngine.Benchmarks.Baselines;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks;

/// <summary>Many screenings through one ruleset, against hand-written bit masks over screenings that are already coded.</summary>
public class EvaluateManyBenchmarks
{
    private const int Times = 4;
    private const int LargeCount = Times * Workload.ScreeningCount;

    private readonly IndicatorState[] _states = Enum.GetValues<IndicatorState>();
    private CompiledRuleset _ruleset = null!;
    private Screening[] _screenings = [];
    private HandWritten _hand = null!;
    private ulong[] _coded = [];
    private ulong[] _raised = [];
    private BatchEvaluator _evaluator = null!;
    private ScreeningBatch _batch = null!;
    private ScreeningBatch _other = null!;
    private BatchReading _reading = null!;
    private ScreeningBatch _large = null!;
    private BatchReading _largeReading = null!;

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
        _screenings = workload.Screenings();
        _hand = new HandWritten(workload);
        _coded = _hand.CodeWords(_screenings);
        _raised = new ulong[_screenings.Length * _hand.RaisedWords];
        _evaluator = new BatchEvaluator([_ruleset]);
        _batch = new ScreeningBatch(_evaluator);
        foreach (var screening in _screenings) _batch.Add(screening);
        _other = new ScreeningBatch(_evaluator);
        _reading = _evaluator.Evaluate(_batch);
        _large = new ScreeningBatch(_evaluator);
        for (var i = 0; i < LargeCount; i++) _large.Add(_screenings[i % _screenings.Length]);
        _largeReading = _evaluator.Evaluate(_large);
        CodedMasks();
        BatchAgreement.Check(_ruleset, _screenings, _reading.Rulesets[0], _raised, _hand.RaisedWords);
    }

    /// <summary>Which are raised, screening after screening.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Workload.ScreeningCount)]
    public void CodedMasks() => _hand.ReadBits(_coded, Workload.ScreeningCount, _raised);

    /// <summary>The library, from columns: where each indicator is raised and where it no longer can be; the other states follow.</summary>
    [Benchmark(OperationsPerInvoke = Workload.ScreeningCount)]
    public BatchReading Evaluate() => _evaluator.Evaluate(_batch, reuse: _reading);

    /// <summary>The same, and all four states of every indicator asked for: how many screenings are in each.</summary>
    [Benchmark(OperationsPerInvoke = Workload.ScreeningCount)]
    public long EvaluateAndCount()
    {
        var reading = Evaluate().Rulesets[0];
        var sum = 0L;
        for (var i = 0; i < reading.Ruleset.Indicators.Length; i++)
        {
            foreach (var state in _states) sum += reading.CountOf(i, state);
        }

        return sum;
    }

    /// <summary>The same for a batch so large that it can be shared evenly.</summary>
    [Benchmark(OperationsPerInvoke = LargeCount)]
    public BatchReading EvaluateLarge() => _evaluator.Evaluate(_large, reuse: _largeReading);

    /// <summary>The same on two threads.</summary>
    [Benchmark(OperationsPerInvoke = LargeCount)]
    public BatchReading EvaluateLargeOnTwoThreads() => _evaluator.Evaluate(_large, threads: 2, _largeReading);

    /// <summary>Screenings turned into columns, and read.</summary>
    [Benchmark(OperationsPerInvoke = Workload.ScreeningCount)]
    public BatchReading AddAndEvaluate()
    {
        _other.Clear();
        foreach (var screening in _screenings) _other.Add(screening);
        return _evaluator.Evaluate(_other, reuse: _reading);
    }

    /// <summary>The same screenings one by one, through the evaluator for one.</summary>
    [Benchmark(OperationsPerInvoke = Workload.ScreeningCount)]
    public int EvaluateOneByOne()
    {
        var seen = 0;
        foreach (var screening in _screenings) seen += Evaluator.Evaluate(_ruleset, screening).States.Length;
        return seen;
    }
}
