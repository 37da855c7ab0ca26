using BenchmarkDotNet.Attributes;
using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Peers;

/// <summary>Other engines on the same workload, each checked to raise the same indicators.</summary>
public class PeerBenchmarks
{
    // Enough to compare answers, and little enough for the slowest to be ready in time.
    private const int Checked = 200;

    private IPeer _peer = null!;
    private Screening[] _screenings = null!;
    private int _next;

    /// <summary>The indicators, over 60 codes that all share.</summary>
    [Params(60, 600)]
    public int Indicators { get; set; }

    /// <summary>This library.</summary>
    [GlobalSetup(Target = nameof(Library))]
    public void PrepareLibrary() => Prepare(workload => new LibraryPeer(workload));

    /// <summary>microsoft/RulesEngine.</summary>
    [GlobalSetup(Target = nameof(RulesEngine))]
    public void PrepareRulesEngine() => Prepare(workload => new RulesEnginePeer(workload, RulesEngineRules.OneExpression));

    /// <summary>microsoft/RulesEngine, nested.</summary>
    [GlobalSetup(Target = nameof(RulesEngineNested))]
    public void PrepareRulesEngineNested() => Prepare(workload => new RulesEnginePeer(workload, RulesEngineRules.Nested));

    /// <summary>NRules.</summary>
    [GlobalSetup(Target = nameof(NRules))]
    public void PrepareNRules() => Prepare(workload => new NRulesPeer(workload));

    /// <summary>This library, listing names as the others do.</summary>
    [Benchmark(Baseline = true)]
    public int Library() => ReadNext();

    /// <summary>microsoft/RulesEngine, one expression an indicator.</summary>
    [Benchmark]
    public int RulesEngine() => ReadNext();

    /// <summary>microsoft/RulesEngine, rules within rules.</summary>
    [Benchmark]
    public int RulesEngineNested() => ReadNext();

    /// <summary>NRules, a fact an account.</summary>
    [Benchmark]
    public int NRules() => ReadNext();

    private int ReadNext() => _peer.Raised(_screenings[_next = (_next + 1) % _screenings.Length]).Count;

    private void Prepare(Func<Workload, IPeer> make)
    {
        var workload = Workload.Of(new WorkloadSize(Indicators, 60));
        _screenings = workload.Screenings();
        _peer = make(workload);
        var library = new LibraryPeer(workload);
        foreach (var screening in _screenings.Take(Checked))
        {
            if (!_peer.Raised(screening).ToHashSet().SetEquals(library.Raised(screening)))
                throw new InvalidOperationException($"{_peer.GetType().Name} raises others for {screening.Id}.");
        }
    }
}
