using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>Says what came out otherwise than expected, and which facts made the difference.</summary>
internal sealed class FailureWords(RulesetReading reading)
{
    private const long MostWork = 100_000_000;

    private readonly Lazy<PremiseSpace> _space = new(() =>
        new PremiseSpace(reading.Ruleset.Indicators, new WorkBudget(MostWork), reading.Ruleset.NoticeRules.Select(rule => rule.When))
    );

    public string Of(FailedExpectation unmet) =>
        unmet.Kind switch
        {
            ExpectationKind.Area => $"No indicator of the area `{unmet.Name}` was raised.{NearestOf(unmet.Name)}",
            ExpectationKind.NoArea =>
                $"The area `{unmet.Name}` was raised, by {Raised(reading.Raised.First(indicator => indicator.Area.Id == unmet.Name))}",
            ExpectationKind.Raised =>
                $"`{unmet.Name}` was expected to be raised; {Stands(unmet.Name, indicator => "." + Lacks("It would be raised", FunctionOf(indicator)))}",
            ExpectationKind.NotRaised => $"`{unmet.Name}` was raised, {On(Find(unmet.Name)!)}",
            ExpectationKind.NotYetKnown => $"`{unmet.Name}` was expected to be not yet known; {Stands(unmet.Name, WhatSettled)}",
            ExpectationKind.Notice => $"The notice `{unmet.Name}` was not given.{NearestGiving(unmet.Name)}",
            ExpectationKind.NoNotice =>
                $"The notice `{unmet.Name}` was given, by {string.Join(" and ", NoticeCollector.Given(reading).Single(given => given.Notice.Id == unmet.Name).GivenBy.Select(id => $"`{id}`"))}.",
            _ =>
                $"No flag used `{unmet.Name}`: {(IsRecorded(unmet.Name) ? "it is recorded, and nothing that was raised builds on it" : "it is not recorded")}.",
        };

    private Indicator? Find(string id) => reading.Ruleset.Indicators.FirstOrDefault(indicator => indicator.Id == id);

    private IndicatorState State(Indicator indicator) => reading.States[reading.Ruleset.Indicators.IndexOf(indicator)];

    // A scenario of one version may be run against another, where an indicator it names is gone.
    private string Stands(string id, Func<Indicator, string> because) => Find(id) is { } indicator
        ? $"it is {EnumWords.Of(State(indicator)).Replace('-', ' ')}{because(indicator)}"
        : "this ruleset has no such indicator.";

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
        function
            .Lacking(SatisfiedPremises.In(reading.Screening, function.Premises))
            .Select(set => (ImmutableArray<Premise>?)set)
            .FirstOrDefault();

    private string Lacks(string what, PremiseFunction function) =>
        Lacking(function) is { } premises ? $" {what} with {string.Join(" and ", premises)} as well." : "";

    private string NearestOf(string area)
    {
        var nearest = reading
            .Ruleset.Indicators.Where(indicator => indicator.Area.Id == area)
            .MinBy(indicator => Lacking(FunctionOf(indicator))?.Count ?? int.MaxValue);
        return nearest is null ? " The ruleset has none." : Lacks($"The nearest, `{nearest.Id}`, would be", FunctionOf(nearest));
    }

    private string NearestGiving(string notice)
    {
        var rules = reading
            .Ruleset.NoticeRules.Where(rule => rule.Give.Any(given => given.Id == notice))
            .Select(rule => (rule.Id, Function: _space.Value.FunctionOf(rule.When)));
        var indicators = reading
            .Ruleset.Indicators.Where(indicator => indicator.Notices.Any(given => given.Id == notice))
            .Select(indicator => (indicator.Id, Function: FunctionOf(indicator)));
        var givers = rules.Concat(indicators).ToList();
        if (givers.Count == 0) return " Nothing in the ruleset gives it.";
        var nearest = givers.MinBy(giver => Lacking(giver.Function)?.Count ?? int.MaxValue);
        return Lacks($"`{nearest.Id}` would give it", nearest.Function);
    }

    private string Raised(Indicator indicator) => $"`{indicator.Id}` {On(indicator)}";

    /// <summary>What a raised indicator stands on, and without what it would not be raised.</summary>
    private string On(Indicator indicator)
    {
        var grounds = Grounds.Of(indicator, reading, _space.Value.Budget);
        var restsOn = grounds.RestsOn.Select(code => $"`{code.Id}`").ToList();
        var difference = restsOn.Count switch
        {
            0 => "It stands on several grounds, so no one fact makes the difference.",
            1 => $"Without {restsOn[0]} it would not be.",
            _ => $"Without any one of {string.Join(", ", restsOn)} it would not be.",
        };
        return $"on {string.Join(" and ", grounds.Sets[0].Select(code => $"`{code.Id}`"))}. {difference}";
    }

    /// <summary>Why it is no longer open: what raises it, or what was recorded as not so.</summary>
    private string WhatSettled(Indicator indicator)
    {
        var state = State(indicator);
        if (state == IndicatorState.Raised)
            return $", {On(indicator)}";
        if (state == IndicatorState.NotReadHere)
            return ".";
        var closed = reading.FunctionOf(indicator, fact =>
            reading.Shows(fact) || !Accounts.Close(reading.Screening.AccountsOf(fact.Code.Id), fact)
                ? FactReading.Always
                : FactReading.WithItsCode
        );
        return closed.CanHold
            ? $": what was recorded about {string.Join(" and ", closed.MinimalSets(_space.Value.Budget).Sets[0].Select(code => $"`{code.Id}`"))} closes it."
            : ".";
    }
}
