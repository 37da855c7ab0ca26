using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using NRules;

namespace IndicatorEngine.NRules.Tests;

/// <summary>A team's own rules beside those of a ruleset, in one session.</summary>
public sealed class TeamRuleTests
{
    private static readonly CompiledRuleset Ruleset = Written.Compile(
        Written.Ruleset(
            string.Join(
                ',',
                Written.Indicator("held", """{"all": ["c1", {"any": ["c2", "s1"]}]}"""),
                Written.Indicator("built", """{"indicator": "held"}""", "area-two")
            ),
            """{"id": "be-kind", "when": "y1", "give": ["be-kind"]}"""
        )
    );

    private static readonly Observation[] Accounts = [Present("c1"), Present("c2"), Present("c2", AccountSource.Document), Present("y1")];

    [Fact]
    public void ATeamsRule_MatchesARaisedIndicator_WithItsOwnFacts()
    {
        var session = Session();
        session.Insert(new Volunteer("S-1", "area-two"));
        session.InsertAll(new Screening(null, ScreeningContext.Unknown, Accounts).ToFacts("S-1"));
        session.InsertAll(new Screening(null, ScreeningContext.Unknown, Accounts).ToFacts("S-2"));
        session.Fire();
        Assert.Equal(new Visit("S-1", "Title built"), Assert.Single(session.Query<Visit>()));
        Assert.Equal(
            ["S-1 be-kind", "S-2 be-kind"],
            session.Query<AppliedNoticeRule>().Select(applied => $"{applied.Screening} {applied.Rule.Give[0].Id}").Order()
        );
    }

    [Fact]
    public void AWithdrawnAccount_TakesEverythingThatRestedOnIt()
    {
        var session = Session();
        session.Insert(new Volunteer("S-1", "area-two"));
        session.InsertAll(new Screening(null, ScreeningContext.Unknown, Accounts).ToFacts("S-1"));
        session.Fire();

        session.Retract(new RecordedAccount("S-1", Present("c2")));
        session.Fire();
        Assert.Equal(["built", "held", "notices be-kind"], session.Holds("S-1")); // A document says so too.

        session.Retract(new RecordedAccount("S-1", Present("c2", AccountSource.Document)));
        Assert.Equal(["notices be-kind"], session.Holds("S-1"));
        Assert.Empty(session.Query<Visit>());

        session.Insert(new RecordedAccount("S-1", Present("s1")));
        session.Fire();
        Assert.Equal(["built", "held", "notices be-kind"], session.Holds("S-1"));
        Assert.Single(session.Query<Visit>());
    }

    [Fact]
    public void AFactSaidAgain_ChangesNothing()
    {
        var session = Session().With("S-1", new Screening(null, ScreeningContext.Unknown, Accounts));
        Assert.False(session.TryInsert(new RecordedAccount("S-1", Present("c1"))));
        session.Insert(new RecordedAccount("S-1", Present("c1", AccountSource.System)));
        Assert.Equal(0, session.Fire());
    }

    private static ISession Session() => NRulesSession.Compile(Ruleset, typeof(VisitWhereSomeoneCan)).CreateSession();

    private static Observation Present(string code, AccountSource by = AccountSource.Person) => new(code, ObservationState.Present, by);
}
