using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>Says what came out otherwise than expected, and which facts made the difference.</summary>
internal sealed class FailureWords(RulesetReading reading)
{
    private readonly Lazy<PremiseSpace> _space = new(() => new PremiseSpace(reading.Ruleset.Indicators, reading.Ruleset.NoticeRules.Select(rule => rule.When)));

    public string Of(Unmet unmet) => unmet.Kind switch
    {
        ExpectationKind.Area => $"No indicator of the area `{unmet.Name}` was raised.{NearestOf(unmet.Name)}",
        ExpectationKind.NoArea => $"The area `{unmet.Name}` was raised, by {Raising(reading.Raised.First(indicator => indicator.Area.Id == unmet.Name), "it")}",
        ExpectationKind.Raised => $"`{unmet.Name}` was expected to be raised; it is {StateOf(unmet.Name)}.{Lacks("It would be raised", FunctionOf(Find(unmet.Name)))}",
        ExpectationKind.NotRaised => $"{Raising(Find(unmet.Name), "it", " was raised,")}",
        ExpectationKind.NotYetKnown => $"`{unmet.Name}` was expected to be not yet known; it is {StateOf(unmet.Name)}{WhatSettled(Find(unmet.Name))}",
        ExpectationKind.Notice => $"The notice `{unmet.Name}` was not given.{NearestGiving(unmet.Name)}",
        ExpectationKind.NoNotice => $"The notice `{unmet.Name}` was given, by {string.Join(" and ", NoticeCollector.Given(reading).Single(given => given.Notice.Id == unmet.Name).GivenBy.Select(id => $"`{id}`"))}.",
        _ => $"No flag used `{unmet.Name}`: {(IsRecorded(unmet.Name) ? "it is recorded, and nothing that was raised builds on it" : "it is not recorded")}.",
    };

    private Indicator Find(string id) => reading.Ruleset.Indicators.First(indicator => indicator.Id == id);

    private IndicatorState State(string id) => reading.States[reading.Ruleset.Indicators.IndexOf(Find(id))];

    private string StateOf(string id) => EnumWords<IndicatorState>.Of(State(id)).Replace('-', ' ');

    private PremiseFunction FunctionOf(Indicator indicator) => _space.Value.FunctionOf(indicator);

    private bool IsRecorded(string code)
    {
        foreach (var account in reading.Screening.AccountsOf(code))
        {
            if (account.IsPresent) return true;
        }

        return false;
    }

    /// <summary>The fewest premises with which it would hold, beside those that do; null when nothing can make it hold.</summary>
    private IReadOnlyCollection<Premise>? Lacking(PremiseFunction function) =>
        function.Lacking(HeldPremises.In(reading.Screening, function.Premises)).Select(set => (ImmutableArray<Premise>?)set).FirstOrDefault();

    private string Lacks(string what, PremiseFunction function) =>
        Lacking(function) is { } premises ? $" {what} with {string.Join(" and ", premises)} as well." : "";

    private string NearestOf(string area)
    {
        var nearest = reading.Ruleset.Indicators.Where(indicator => indicator.Area.Id == area).MinBy(indicator => Lacking(FunctionOf(indicator))?.Count ?? int.MaxValue);
        return nearest is null ? " The ruleset has none." : Lacks($"The nearest, `{nearest.Id}`, would be", FunctionOf(nearest));
    }

    private string NearestGiving(string notice)
    {
        var rules = reading.Ruleset.NoticeRules.Where(rule => rule.Give.Any(given => given.Id == notice)).Select(rule => (rule.Id, Function: _space.Value.FunctionOf(rule.When)));
        var indicators = reading.Ruleset.Indicators.Where(indicator => indicator.Notices.Any(given => given.Id == notice)).Select(indicator => (indicator.Id, Function: FunctionOf(indicator)));
        var nearest = rules.Concat(indicators).MinBy(giver => Lacking(giver.Function)?.Count ?? int.MaxValue);
        return nearest.Id is null ? "" : Lacks($"`{nearest.Id}` would give it", nearest.Function);
    }

    private string Raising(Indicator indicator, string it, string was = "")
    {
        var grounds = Grounds.Of(indicator, reading);
        var restsOn = grounds.RestsOn.Select(code => $"`{code.Id}`").ToList();
        var difference = restsOn.Count switch
        {
            0 => $"It stands on several grounds, so no one fact makes the difference",
            1 => $"Without {restsOn[0]} {it} would not be",
            _ => $"Without any one of {string.Join(", ", restsOn)} {it} would not be",
        };
        return $"`{indicator.Id}`{was} on {string.Join(" and ", grounds.Sets[0].Select(code => $"`{code.Id}`"))}. {difference}.";
    }

    /// <summary>Why it is no longer open: what raises it, or what was recorded as not so.</summary>
    private string WhatSettled(Indicator indicator)
    {
        var state = State(indicator.Id);
        if (state == IndicatorState.Raised) return ". " + Raising(indicator, "it", " was raised,");
        if (state == IndicatorState.NotReadHere) return ".";
        var closed = reading.FunctionOf(indicator, fact => reading.Shows(fact) || !Accounts.Close(reading.Screening.AccountsOf(fact.Code.Id), fact) ? FactReading.Always : FactReading.WithItsCode);
        return closed.CanHold ? $": what was recorded about {string.Join(" and ", closed.MinimalSets().Sets[0].Select(code => $"`{code.Id}`"))} closes it." : ".";
    }
}
