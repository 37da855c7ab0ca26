using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using IndicatorEngine.Batches;
using IndicatorEngine.Benchmarks.Baselines;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Benchmarks;

/// <summary>
/// The more a screening records, the more it raises: what that costs, for one screening and for many, against
/// hand-written code. How many are raised is printed before anything is measured.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByCategory)]
public class RaisedShareBenchmarks
{
    private const string One = "one by one";
    private const string Many = "many at once";

    private readonly IndicatorStates _states = new();

    private HandWritten _hand = null!;
    private Rotation<int[]> _numbers = null!;
    private Rotation<CodedScreening> _coded = null!;
    private ulong[] _words = [];
    private ulong[] _raised = [];
    private BatchEvaluator _evaluator = null!;
    private ScreeningBatch _batch = null!;
    private BatchReading _reading = null!;

    /// <summary>About how many of the 60 codes a screening records.</summary>
    [Params(5, 15, 30, 45)]
    public int Facts { get; set; }

    /// <summary>Makes the workload, and checks that all give the same answer for every screening.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var workload = Workload.Of(new WorkloadSize(60, 60, Facts));
        var ruleset = workload.Compile();
        var screenings = workload.Screenings();
        _hand = new HandWritten(workload);
        Agreement.Check(ruleset, new TreeWalk(workload), _hand, screenings);
        _numbers = new Rotation<int[]>([.. screenings.Select(_hand.Code)]);
        _coded = new Rotation<CodedScreening>([.. screenings.Select(screening => new CodedScreening(ruleset, screening))]);
        _words = _hand.CodeWords(screenings);
        _raised = new ulong[screenings.Length * _hand.RaisedWords];
        _evaluator = new BatchEvaluator([ruleset]);
        _batch = new ScreeningBatch(_evaluator);
        foreach (var screening in screenings) _batch.Add(screening);
        _reading = _evaluator.Evaluate(_batch);
        Masks();
        BatchAgreement.Check(ruleset, screenings, _reading.Rulesets[0], _raised, _hand.RaisedWords);
    }

    /// <summary>Hand-written <c>if</c>s over an array, which list what is raised.</summary>
    [BenchmarkCategory(One)]
    [Benchmark(Baseline = true, OperationsPerInvoke = Workload.Block)]
    public int Ifs()
    {
        var seen = 0;
        foreach (var present in _numbers.Next()) seen += _hand.ReadArray(present).Length;
        return seen;
    }

    /// <summary>The library, and what is raised listed.</summary>
    [BenchmarkCategory(One)]
    [Benchmark(OperationsPerInvoke = Workload.Block)]
    public int EvaluateAndList()
    {
        var seen = 0;
        foreach (var coded in _coded.Next())
        {
            Evaluator.Evaluate(coded, _states);
            seen += _states.Raised.Length;
        }

        return seen;
    }

    /// <summary>Hand-written tests of bits, screening after screening.</summary>
    [BenchmarkCategory(Many)]
    [Benchmark(Baseline = true, OperationsPerInvoke = Workload.ScreeningCount)]
    public void Masks() => _hand.ReadBits(_words, Workload.ScreeningCount, _raised);

    /// <summary>The library, from columns.</summary>
    [BenchmarkCategory(Many)]
    [Benchmark(OperationsPerInvoke = Workload.ScreeningCount)]
    public BatchReading EvaluateMany() => _evaluator.Evaluate(_batch, reuse: _reading);
}
