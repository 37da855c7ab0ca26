using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.NRules.Tests;

/// <summary>NRules and the evaluator read the same in the same random rulesets and screenings.</summary>
public sealed class SameReadingTests
{
    [ReadingProperty]
    public void AScreening_RaisesTheSame(RandomReading reading) =>
        Assert.Equal(
            NRulesSession.Of(Evaluator.Evaluate(reading.Compiled, reading.Screening)),
            NRulesSession.Over(reading.Compiled).With("S-1", reading.Screening).Holds("S-1"));

    [ReadingProperty(MaxTest = 100)]
    public Property AccountsThatComeAndGo_RaiseTheSame_AtEveryStep(RandomReading reading) =>
        Prop.ForAll(Arb.From(Gen.Shuffle([.. reading.Screening.Observations, .. reading.Screening.Observations])), changes =>
        {
            var session = NRulesSession.Over(reading.Compiled).With("S-1", new Screening(null, reading.Context, []));
            var recorded = new HashSet<Observation>();
            foreach (var account in changes)
            {
                // The second time an account comes up it is withdrawn.
                if (recorded.Add(account)) session.Insert(new RecordedAccount("S-1", account));
                else if (recorded.Remove(account)) session.Retract(new RecordedAccount("S-1", account));
                session.Fire();
                Assert.Equal(NRulesSession.Of(Read(reading.Compiled, reading.Context, recorded)), session.Holds("S-1"));
            }

            Assert.Empty(session.Holds("S-1"));
        });

    [ReadingProperty(MaxTest = 100)]
    public void AContextThatChanges_RaisesTheSame(RandomReading reading)
    {
        var session = NRulesSession.Over(reading.Compiled);
        session.InsertAll(reading.Observations.Distinct().Select(account => new RecordedAccount("S-1", account)));
        session.Fire();
        Assert.Equal(NRulesSession.Of(Read(reading.Compiled, ScreeningContext.Unknown, reading.Observations)), session.Holds("S-1"));
        session.Insert(new RecordedContext("S-1", reading.Context));
        foreach (var setting in (string[])["border", "shelter", "border"])
        {
            var context = new ScreeningContext { Settings = [setting] };
            session.Update(new RecordedContext("S-1", context));
            session.Fire();
            Assert.Equal(NRulesSession.Of(Read(reading.Compiled, context, reading.Observations)), session.Holds("S-1"));
        }
    }

    [ReadingProperty(MaxTest = 100)]
    public void ScreeningsSideBySide_DoNotMix(RandomReading reading)
    {
        var other = new Screening(null, new ScreeningContext { Settings = ["border"] }, reading.Observations.Where((_, i) => i % 2 == 0));
        var session = NRulesSession.Over(reading.Compiled).With("S-1", reading.Screening).With("S-2", other);
        Assert.Equal(NRulesSession.Of(Evaluator.Evaluate(reading.Compiled, reading.Screening)), session.Holds("S-1"));
        Assert.Equal(NRulesSession.Of(Evaluator.Evaluate(reading.Compiled, other)), session.Holds("S-2"));
        session.RetractAll(reading.Screening.ToFacts("S-1"));
        session.Fire();
        Assert.Empty(session.Holds("S-1"));
        Assert.Equal(NRulesSession.Of(Evaluator.Evaluate(reading.Compiled, other)), session.Holds("S-2"));
    }

    private static RulesetReading Read(CompiledRuleset ruleset, ScreeningContext context, IEnumerable<Observation> observations) =>
        Evaluator.Evaluate(ruleset, new Screening(null, context, observations));
}
