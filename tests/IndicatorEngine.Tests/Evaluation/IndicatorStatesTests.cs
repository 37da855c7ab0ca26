using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Evaluation;

/// <summary>Memory for states that is used again.</summary>
public sealed class IndicatorStatesTests
{
    private static readonly CompiledRuleset Ruleset = Written.Compile(
        Written.Ruleset(
            Written.Indicator("first", """{"all": ["c1", "c2"]}""")
                + ","
                + Written.Indicator(
                    "second",
                    "\"c1\"",
                    more: """, "onlyIn": {"settings": ["shelter"], "regions": ["014"], "because": {"en": "Written there."}}"""
                )
        )
    );

    private static readonly Screening Told = Written.Screening(
        """{"code": "c1", "state": "present"}, {"code": "c2", "state": "absent", "by": "person"}, {"code": "hours", "value": 9}, {"code": "unheard-of", "state": "present"}""",
        """{"setting": "border", "regions": ["KE-30"]}""");

    [Fact]
    public void BeforeAnyReading_ThereIsNoAnswer() =>
        Assert.Throws<InvalidOperationException>(() => new IndicatorStates().Count);

    [Fact]
    public void AfterAReadingThatFailed_ThereIsNoAnswer_AndTheNextIsWhole()
    {
        var states = new IndicatorStates();
        Evaluator.Evaluate(Ruleset, Told, states);
        Assert.Equal(IndicatorState.NotReadHere, states[1]);
        var broken = new Screening(null, new ScreeningContext { Settings = default }, Told.Observations);
        Assert.Throws<NullReferenceException>(() => Evaluator.Evaluate(Ruleset, broken, states));
        Assert.Throws<InvalidOperationException>(() => states.Raised.Length);
        Assert.Throws<InvalidOperationException>(() => states[0]);

        Evaluator.Evaluate(Ruleset, Written.Screening("""{"code": "c2", "state": "present"}"""), states);
        Assert.Equal([IndicatorState.NotYetKnown, IndicatorState.NotYetKnown], [states[0], states[1]]);
        Assert.Equal(0, states.Raised.Length);
    }

    [Fact]
    public void AnIndicatorThatIsNotThere_IsRefused()
    {
        var states = new IndicatorStates();
        Evaluator.Evaluate(Ruleset, Told, states);
        Assert.Equal(2, states.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => states[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => states[-1]);
    }

    [Fact]
    public void ReadingAgain_AllocatesNothing()
    {
        var (states, coded) = (new IndicatorStates(), new CodedScreening(Ruleset, Told));
        var within = new Screening(null, new ScreeningContext { Regions = ["KE-30"] }, Told.Observations);
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Evaluator.Evaluate(Ruleset, Told, states);
            Evaluator.Evaluate(Ruleset, within, states);
            Evaluator.Evaluate(coded, states);
            _ = states.Raised;
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(Allocated() > 0);
        Assert.Equal(0, Allocated());
    }
}
