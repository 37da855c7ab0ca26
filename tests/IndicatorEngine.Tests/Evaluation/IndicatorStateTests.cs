using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Evaluation;

public sealed class IndicatorStateTests
{
    private static IndicatorState StateOf(string when, string observations, string context = "{}", string more = "") =>
        Evaluator
            .Evaluate(Written.Compile(Written.Ruleset(Written.Indicator("i", when, more: more))), Written.Screening(observations, context))
            .States[0];

    [Theory]
    [InlineData("", IndicatorState.NotYetKnown)]
    [InlineData("""{"code": "c1", "state": "present"}""", IndicatorState.Raised)]
    [InlineData("""{"code": "c1", "state": "absent", "by": "person"}""", IndicatorState.NotShown)]
    [InlineData("""{"code": "c1", "state": "absent"}""", IndicatorState.NotShown)]
    [InlineData("""{"code": "c1", "state": "absent", "by": "third-party"}""", IndicatorState.NotYetKnown)]
    [InlineData("""{"code": "c1", "state": "declined", "by": "person"}""", IndicatorState.NotYetKnown)]
    [InlineData("""{"code": "c1", "state": "not-asked"}""", IndicatorState.NotYetKnown)]
    [InlineData("""{"code": "c1", "state": "unknown", "by": "screener"}""", IndicatorState.NotYetKnown)]
    [InlineData(
        """{"code": "c1", "state": "absent", "by": "screener"}, {"code": "c1", "state": "present", "by": "third-party"}""",
        IndicatorState.Raised
    )]
    public void AFact_FollowsItsAccounts(string observations, IndicatorState expected) =>
        Assert.Equal(expected, StateOf("\"c1\"", observations));

    [Theory]
    [InlineData("""{"code": "hours", "value": 16, "by": "person"}""", IndicatorState.Raised)]
    [InlineData("""{"code": "hours", "value": 14}""", IndicatorState.Raised)]
    [InlineData("""{"code": "hours", "value": 13.5, "by": "person"}""", IndicatorState.NotShown)]
    [InlineData("""{"code": "hours", "value": 8, "by": "third-party"}""", IndicatorState.NotYetKnown)]
    [InlineData(
        """{"code": "hours", "value": 8, "by": "third-party"}, {"code": "hours", "value": 15, "by": "person"}""",
        IndicatorState.Raised
    )]
    [InlineData("""{"code": "hours", "state": "present", "by": "person"}""", IndicatorState.NotYetKnown)]
    [InlineData("""{"code": "hours", "value": "many", "by": "person"}""", IndicatorState.NotYetKnown)]
    public void AMeasure_FollowsTheNumbersGiven(string observations, IndicatorState expected) =>
        Assert.Equal(expected, StateOf("""{"measure": "hours", "atLeast": 14}""", observations));

    [Theory]
    [InlineData("""{"code": "recruiter", "value": "relative"}""", IndicatorState.Raised)]
    [InlineData("""{"code": "recruiter", "value": "stranger", "by": "person"}""", IndicatorState.NotShown)]
    [InlineData("""{"code": "recruiter", "value": "step-uncle", "by": "person"}""", IndicatorState.NotYetKnown)]
    [InlineData("""{"code": "recruiter", "value": "stranger"}, {"code": "recruiter", "value": "agency"}""", IndicatorState.Raised)]
    public void AChoice_FollowsTheOptionsGiven(string observations, IndicatorState expected) =>
        Assert.Equal(
            expected,
            StateOf(
                """{"all": ["c1", {"choice": "recruiter", "in": ["relative", "agency"]}]}""",
                """{"code": "c1", "state": "present"}, """ + observations
            )
        );

    [Fact]
    public void AClass_HoldsPlainFactsOfItsKind_AndNoValues()
    {
        const string Purpose = """{"some": {"element": "purpose"}}""";
        Assert.Equal(IndicatorState.Raised, StateOf(Purpose, """{"code": "c3", "state": "present"}"""));
        Assert.Equal(IndicatorState.NotYetKnown, StateOf(Purpose, """{"code": "hours", "value": 2}"""));
        Assert.Equal(IndicatorState.NotYetKnown, StateOf("""{"some": {"element": "means"}}""", """{"code": "s1", "state": "present"}"""));
    }

    private const string OnlyInShelters =
        """, "onlyIn": {"settings": ["shelter"], "regions": ["014"], "because": {"en": "Written in shelters."}}""";

    [Theory]
    [InlineData("{}", IndicatorState.Raised)]
    [InlineData("""{"setting": "shelter"}""", IndicatorState.Raised)]
    [InlineData("""{"setting": "border"}""", IndicatorState.NotReadHere)]
    [InlineData("""{"setting": "shelter", "regions": ["UG"]}""", IndicatorState.Raised)]
    [InlineData("""{"setting": "shelter", "regions": ["BR"]}""", IndicatorState.NotReadHere)]
    [InlineData("""{"regions": ["002"]}""", IndicatorState.Raised)]
    [InlineData("""{"regions": ["BR", "KE-30"]}""", IndicatorState.Raised)]
    public void ALimit_HoldsOnlyWhereTheContextIsKnownToLieElsewhere(string context, IndicatorState expected) =>
        Assert.Equal(expected, StateOf("\"c1\"", """{"code": "c1", "state": "present"}""", context, OnlyInShelters));

    [Theory]
    [InlineData("003", IndicatorState.Raised)]
    [InlineData("021", IndicatorState.NotReadHere)]
    public void AnAreaThatSharesAPartWithALimit_MayLieInIt(string region, IndicatorState expected) =>
        Assert.Equal(
            expected,
            StateOf(
                "\"c1\"",
                """{"code": "c1", "state": "present"}""",
                $$"""{"regions": ["{{region}}"]}""",
                OnlyInShelters.Replace("014", "419", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void AnIndicatorThatIsNotReadHere_RaisesNoOther()
    {
        var compiled = Written.Compile(Written.Ruleset(
            Written.Indicator("first", "\"c1\"", more: OnlyInShelters) + "," + Written.Indicator("second", """{"indicator": "first"}""")));
        const string Told = """{"code": "c1", "state": "present"}""";
        Assert.Equal(
            [IndicatorState.Raised, IndicatorState.Raised],
            Evaluator.Evaluate(compiled, Written.Screening(Told)).States.AsEnumerable()
        );
        Assert.Equal(
            [IndicatorState.NotReadHere, IndicatorState.NotShown],
            Evaluator.Evaluate(compiled, Written.Screening(Told, """{"setting": "border"}""")).States.AsEnumerable());
    }

    [Fact]
    public void Merging_KeepsWhatIsKnown_AndIsPrivateOnlyWhenAllPartsWere()
    {
        var one = new Screening("S", new ScreeningContext { Settings = ["border"], Private = true }, [new("c1", ObservationState.Present)]);
        var other = new Screening(
            "S",
            new ScreeningContext { Settings = ["shelter"], Regions = ["UG"] },
            [new("c2", ObservationState.Absent)]
        );
        var merged = Screening.Merge([one, other]);
        Assert.Equal("S", merged.Id);
        Assert.Equal(["border", "shelter"], merged.Context.Settings.AsEnumerable());
        Assert.Equal(["UG"], merged.Context.Regions.AsEnumerable());
        Assert.Null(merged.Context.Private);
        Assert.Equal(2, merged.Observations.Length);
        Assert.Null(Screening.Merge([one, new Screening("T", one.Context, [])]).Id);
    }
}
