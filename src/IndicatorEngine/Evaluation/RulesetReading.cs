using System.Collections.Immutable;
using System.Runtime.InteropServices;
using IndicatorEngine.Compilation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>What one ruleset reads in one screening. Immutable and thread-safe.</summary>
public sealed class RulesetReading
{
    private readonly StatePlanes _planes;
    private ImmutableArray<IndicatorState> _states;

    internal RulesetReading(CompiledRuleset compiled, Screening screening, StatePlanes planes)
    {
        Compiled = compiled;
        Screening = screening;
        _planes = planes;
    }

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset => Compiled.Ruleset;

    /// <summary>The screening.</summary>
    public Screening Screening { get; }

    /// <summary>The state of each indicator, in the ruleset's order.</summary>
    public ImmutableArray<IndicatorState> States => _states.IsDefault ? _states = AllStates() : _states;

    /// <summary>The indicators raised, in the ruleset's order.</summary>
    public IEnumerable<Indicator> Raised
    {
        get
        {
            var raised = new int[_planes.CountRaised()];
            var count = _planes.CopyRaised(Ruleset.Indicators.Length, raised);
            return raised.Take(count).Select(i => Ruleset.Indicators[i]);
        }
    }

    /// <summary>The rules for notices that apply, in the ruleset's order.</summary>
    public ImmutableArray<NoticeRule> NoticeRules =>
        [.. Ruleset.NoticeRules.Where((_, rule) => _planes[Ruleset.Indicators.Length + rule] == IndicatorState.Raised)];

    internal CompiledRuleset Compiled { get; }

    /// <summary>The indicators not yet known to which something shown speaks, in the ruleset's order.</summary>
    internal IEnumerable<Indicator> BegunOn()
    {
        var spokenTo = NetworkRun.SpokenTo(Compiled, Screening);
        return Ruleset.Indicators.Where(
            (_, i) => StatePlanes.Bit(spokenTo, Compiled.Network.CellOfOutput[i]) > 0 && _planes[i] == IndicatorState.NotYetKnown
        );
    }

    /// <summary>True when the indicator is limited to contexts that this screening is known not to be in.</summary>
    internal bool IsElsewhere(Indicator indicator) => indicator.OnlyIn is { } limit && Evaluator.IsElsewhere(limit, Screening.Context);

    /// <summary>The indicator as a function of codes, with the indicators it builds on as this screening reads them.</summary>
    internal CodeFunction FunctionOf(Indicator indicator, Func<FactCondition, FactReading> fact) =>
        new(indicator.When, fact, reference => IsElsewhere(reference.Indicator) ? null : reference.Indicator.When);

    /// <summary>The indicator as a function of the codes recorded: what is not shown is never true.</summary>
    internal CodeFunction RecordedFunctionOf(Indicator indicator) =>
        FunctionOf(indicator, fact => Shows(fact) ? FactReading.WithItsCode : FactReading.Never);

    /// <summary>True when some account records the fact.</summary>
    internal bool Shows(FactCondition fact) => Accounts.Show(Screening.AccountsOf(fact.Code.Id), fact);

    private ImmutableArray<IndicatorState> AllStates()
    {
        var states = new IndicatorState[Ruleset.Indicators.Length];
        for (var i = 0; i < states.Length; i++) states[i] = _planes[i];
        return ImmutableCollectionsMarshal.AsImmutableArray(states);
    }
}
