using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Peers;

/// <summary>This library: what the others are compared with.</summary>
internal sealed class LibraryPeer(Workload workload) : IPeer
{
    private readonly CompiledRuleset _ruleset = workload.Compile();

    public IReadOnlyList<string> Raised(Screening screening) =>
        [.. Evaluator.Evaluate(_ruleset, screening).Raised.Select(indicator => indicator.Id)];
}
