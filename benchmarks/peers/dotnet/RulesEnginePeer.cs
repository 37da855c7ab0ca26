using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Screenings;
using RulesEngine.Models;

namespace IndicatorEngine.Peers;

/// <summary>microsoft/RulesEngine, with a rule an indicator over an array of facts.</summary>
internal sealed class RulesEnginePeer : IPeer
{
    private readonly RulesEngine.RulesEngine _engine;
    private readonly Dictionary<string, int> _codes;

    /// <param name="workload">The workload.</param>
    /// <param name="rule">How an indicator becomes a rule.</param>
    public RulesEnginePeer(Workload workload, Func<IndicatorEngine.Benchmarks.Baselines.PlainCondition, Rule> rule)
    {
        _codes = workload
            .Codes.Select((code, index) => (code, index))
            .ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
        var names = workload.Files.Load().Indicators.Select(indicator => indicator.Id);
        var rules = workload.Conditions.Zip(names, (condition, name) =>
        {
            var written = rule(condition);
            written.RuleName = name;
            return written;
        });
        _engine = new RulesEngine.RulesEngine(
            [new Workflow { WorkflowName = "indicators", Rules = [.. rules] }],
            new ReSettings { EnableExceptionAsErrorMessage = false }
        );
    }

    public IReadOnlyList<string> Raised(Screening screening)
    {
        var facts = new bool[_codes.Count];
        foreach (var observation in screening.Observations)
        {
            if (observation.State == ObservationState.Present) facts[_codes[observation.Code]] = true;
        }

        var results = _engine.ExecuteAllRulesAsync("indicators", new RuleParameter("f", facts)).AsTask().GetAwaiter().GetResult();
        return [.. results.Where(result => result.IsSuccess).Select(result => result.Rule.RuleName)];
    }
}
