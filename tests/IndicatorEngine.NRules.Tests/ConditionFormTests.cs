using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.NRules.Tests;

/// <summary>Conditions that ask for a value, with one account or several.</summary>
public sealed class ConditionFormTests
{
    [Theory]
    [InlineData("""{"measure": "hours", "atLeast": 14}""", 14, true)]
    [InlineData("""{"measure": "hours", "atLeast": 14}""", 13, false)]
    [InlineData("""{"measure": "hours", "atMost": 4}""", 4, true)]
    [InlineData("""{"measure": "hours", "atMost": 4}""", 5, false)]
    [InlineData("""{"measure": "hours", "between": [10, 12]}""", 12, true)]
    [InlineData("""{"measure": "hours", "between": [10, 12]}""", 13, false)]
    [InlineData("""{"measure": "hours", "atMost": 4}""", null, false)]
    [InlineData("\"hours\"", null, true)]
    public void ANumber_MeetsBothBoundsGiven(string when, int? hours, bool raised) =>
        Assert.Equal(raised, IsRaised(when, new Observation("hours", ObservationState.Present) { Number = hours }));

    [Fact]
    public void SeveralAccounts_AreNeverPutTogether()
    {
        Observation[] apart = [Hours(9, AccountSource.Person), Hours(13, AccountSource.Document)];
        Assert.False(IsRaised("""{"measure": "hours", "between": [10, 12]}""", apart));
        Assert.True(IsRaised("""{"measure": "hours", "between": [10, 12]}""", [.. apart, Hours(11, AccountSource.ThirdParty)]));
    }

    [Theory]
    [InlineData("agency", true)]
    [InlineData("stranger", false)]
    [InlineData("unheard-of", false)]
    [InlineData(null, false)]
    public void AChoice_IsOneOfThoseListed(string? option, bool raised) =>
        Assert.Equal(raised, IsRaised(
            """{"all": ["c1", {"choice": "recruiter", "in": ["relative", "agency"]}]}""",
            new Observation("c1", ObservationState.Present),
            new Observation("recruiter", ObservationState.Present) { Choice = option },
            new Observation("recruiter", ObservationState.Absent, AccountSource.ThirdParty)));

    private static Observation Hours(int number, AccountSource by) => new("hours", ObservationState.Present, by) { Number = number };

    private static bool IsRaised(string when, params Observation[] accounts) =>
        NRulesSession.Over(Written.Compile(Written.Ruleset(Written.Indicator("i", when))))
            .With("S-1", new Screening(null, ScreeningContext.Unknown, accounts)).Holds("S-1").Any();
}
