using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>
/// What a ruleset with one condition changed would make of a screening that it has read unchanged. Only the changed
/// condition and what builds on it are read again; the answer is that of the changed ruleset.
/// </summary>
internal sealed class ChangedReading
{
    private readonly RulesetReading _reading;
    private readonly ConditionChange _change;
    private readonly RulesetStructure _structure;
    private readonly Dictionary<string, IndicatorState> _states = new(StringComparer.Ordinal);

    public ChangedReading(RulesetReading reading, ConditionChange change, RulesetStructure structure)
    {
        _reading = reading;
        _change = change;
        _structure = structure;
        // INVARIANT: in the order in which they build on one another.
        foreach (var indicator in structure.AffectedBy(change)) _states[indicator.Id] = StateOf(indicator);
    }

    /// <summary>True when what was expected came out, and would no longer.</summary>
    public bool IsNoticedBy(Expectation expect) => MayDiffer(expect) && FailedExpectation.In(Outcome(), expect).Any();

    private bool MayDiffer(Expectation expect) =>
        _states.Any(state => state.Value != StateBefore(state.Key))
        || _structure.RulesAffectedBy(_change).Any(rule => Applies(rule) != _reading.NoticeRules.Contains(rule))
        || (!expect.MustCite.IsEmpty && _states.ContainsValue(IndicatorState.Raised));

    private Outcome Outcome()
    {
        var raised = _reading
            .Raised.Union(_structure.AffectedBy(_change))
            .Where(indicator => State(indicator.Id) == IndicatorState.Raised)
            .OrderBy(indicator => _structure.PositionOf(indicator.Id))
            .ToList();
        var affected = _structure.RulesAffectedBy(_change);
        var rules = _reading.NoticeRules.Except(affected).Concat(affected.Where(Applies));
        var notices = new Lazy<HashSet<string>>(() =>
            [
                .. rules
                    .SelectMany(rule => rule.Give)
                    .Concat(raised.SelectMany(indicator => NoticeCollector.NoticesOf(indicator, _reading)))
                    .Select(notice => notice.Id),
            ]
        );
        return new Outcome
        {
            Raised = raised,
            StateOf = id => State(id),
            Gives = id => notices.Value.Contains(id),
            Uses = code => raised.Any(indicator => Uses(indicator, code)),
        };
    }

    private IndicatorState StateBefore(string id) => _reading.States[_structure.PositionOf(id)];

    private IndicatorState State(string id) => _states.TryGetValue(id, out var state) ? state : StateBefore(id);

    private Condition WhenOf(Indicator indicator) => indicator == _change.Owner.Indicator ? _change.Changed : indicator.When;

    private IndicatorState StateOf(Indicator indicator)
    {
        if (_reading.IsElsewhere(indicator)) return IndicatorState.NotReadHere;
        var when = WhenOf(indicator);
        if (Holds(when, openToo: false)) return IndicatorState.Raised;
        return Holds(when, openToo: true) ? IndicatorState.NotYetKnown : IndicatorState.NotShown;
    }

    private bool Applies(NoticeRule rule) => Holds(rule == _change.Owner.Rule ? _change.Changed : rule.When, openToo: false);

    private bool Holds(Condition condition, bool openToo) =>
        condition switch
        {
            FactCondition fact => _reading.Shows(fact) || (openToo && !Accounts.Close(_reading.Screening.AccountsOf(fact.Code.Id), fact)),
            IndicatorCondition { IndicatorId: var id } => State(id) == IndicatorState.Raised
                || (openToo && State(id) == IndicatorState.NotYetKnown),
            GroupCondition group => HoldsEnough(group, openToo),
            _ => throw new InvalidOperationException($"{condition.GetType()} is no form of condition."),
        };

    private bool HoldsEnough(GroupCondition group, bool openToo)
    {
        var missing = group.Needed;
        foreach (var part in group.Parts)
        {
            if (Holds(part, openToo) && --missing == 0) return true;
        }

        return false;
    }

    private bool Uses(Indicator indicator, string code)
    {
        var function = new CodeFunction(
            WhenOf(indicator),
            fact => _reading.Shows(fact) ? FactReading.WithItsCode : FactReading.Never,
            reference => _reading.IsElsewhere(reference.Indicator) ? null : WhenOf(reference.Indicator));
        return function.MinimalSets().Sets.Any(set => set.Any(used => used.Id == code));
    }
}
