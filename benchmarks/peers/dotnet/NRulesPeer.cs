using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.NRules;
using IndicatorEngine.Screenings;
using NRules;
using NRules.RuleModel;

namespace IndicatorEngine.Peers;

/// <summary>NRules, with the indicators as its rules and a fact an account; one session, emptied after each screening.</summary>
internal sealed class NRulesPeer : IPeer
{
    private readonly ISession _session;

    public NRulesPeer(Workload workload) => _session = new RuleCompiler().Compile(workload.Compile().ToRuleSet().Rules).CreateSession();

    public IReadOnlyList<string> Raised(Screening screening)
    {
        var facts = screening.ToFacts("S-1").ToList();
        _session.InsertAll(facts);
        _session.Fire();
        var raised = _session.Query<RaisedIndicator>().Select(flag => flag.Indicator.Id).ToList();
        _session.RetractAll(facts);
        return raised;
    }
}
