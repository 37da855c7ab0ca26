using IndicatorEngine;
using IndicatorEngine.Compilation;
using IndicatorEngine.NRules;
using IndicatorEngine.Screenings;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace IndicatorEngine.NRules.Tests;

/// <summary>The README's code sample, compiled; a test holds the two together.</summary>
internal static class ReadmeSample
{
    public static void Run()
    {
        var ruleset = CompiledRuleset.Compile(RulesetLoader.Load("rulesets/general").Required);
        var repository = new RuleRepository();
        repository.Add(ruleset.ToRuleSet());
        repository.Load(rules => rules.From(typeof(OfferHelpWithPapers)));
        var session = repository.Compile().CreateSession();

        var kept = new Observation("documents-held-by-other", ObservationState.Present, AccountSource.Person);
        var hours = new Observation("excessive-hours", ObservationState.Present, AccountSource.Person);
        var context = new ScreeningContext { Settings = ["shelter"] };
        session.InsertAll(new Screening(null, context, [kept, hours]).ToFacts("S-17"));
        session.Fire();
        foreach (var offer in session.Query<PapersOffer>()) Console.WriteLine($"{offer.Screening}: {offer.Caution}");

        session.Retract(new RecordedAccount("S-17", kept)); // The account is withdrawn, and the offer with it.
        session.Fire();
        Console.WriteLine(session.Query<PapersOffer>().Count());
    }
}

public sealed record PapersOffer(string Screening, string Caution);

public sealed class OfferHelpWithPapers : Rule
{
    public override void Define()
    {
        RaisedIndicator raised = null!;
        When().Match(() => raised, r => r.Indicator.Area.Id == "document-control");
        Then().Yield(_ => new PapersOffer(raised.Screening, raised.Indicator.Caution.In(raised.Indicator.Caution.Original)));
    }
}
