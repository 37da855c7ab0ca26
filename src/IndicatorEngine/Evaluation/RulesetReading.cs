using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>What one ruleset reads in one screening. Immutable and thread-safe.</summary>
public sealed class RulesetReading
{
    private readonly ImmutableArray<IndicatorState> _states;

    internal RulesetReading(CompiledRuleset compiled, Screening screening, ImmutableArray<IndicatorState> states, ImmutableArray<NoticeRule> noticeRules)
    {
        Compiled = compiled;
        Screening = screening;
        _states = states;
        NoticeRules = noticeRules;
    }

    /// <summary>The ruleset.</summary>
    public Ruleset Ruleset => Compiled.Ruleset;

    /// <summary>The screening.</summary>
    public Screening Screening { get; }

    /// <summary>The state of each indicator, in the ruleset's order.</summary>
    public ImmutableArray<IndicatorState> States => _states;

    /// <summary>The indicators raised, in the ruleset's order.</summary>
    public IEnumerable<Indicator> Raised => In(IndicatorState.Raised);

    /// <summary>The rules for notices that apply, in the ruleset's order.</summary>
    public ImmutableArray<NoticeRule> NoticeRules { get; }

    internal CompiledRuleset Compiled { get; }

    internal IEnumerable<Indicator> In(IndicatorState state)
    {
        for (var i = 0; i < _states.Length; i++)
        {
            if (_states[i] == state) yield return Ruleset.Indicators[i];
        }
    }

    /// <summary>True when the indicator is limited to contexts that this screening is known not to be in.</summary>
    internal bool IsElsewhere(Indicator indicator) => Evaluator.IsElsewhere(indicator, Screening.Context);

    /// <summary>The indicator as a function of codes, with the indicators it builds on as this screening reads them.</summary>
    internal CodeFunction FunctionOf(Indicator indicator, Func<FactCondition, FactReading> fact) =>
        new(indicator.When, fact, reference => IsElsewhere(reference.Indicator) ? null : reference.Indicator.When);

    /// <summary>The indicator as a function of the codes recorded: what is not shown is never true.</summary>
    internal CodeFunction RecordedFunctionOf(Indicator indicator) =>
        FunctionOf(indicator, fact => Shows(fact) ? FactReading.WithItsCode : FactReading.Never);

    /// <summary>True when some account records the fact.</summary>
    internal bool Shows(FactCondition fact) => Accounts.Show(Screening.AccountsOf(fact.Code.Id), fact);
}
