using IndicatorEngine.Screenings;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>What screeners see and hear, and what must never count for or against the person.</summary>
public sealed class WhatNeverCountsTests
{
    [Theory]
    [InlineData("denies-exploitation")]
    [InlineData("says-chose-or-agreed")]
    [InlineData("harm-described-as-normal")]
    [InlineData("attached-to-controller")]
    public void HowThePersonNamesIt_ChangesNothing(string code) => ChangesNothing(code); // R08, R09, R11

    [Theory]
    [InlineData("account-not-in-order")]
    [InlineData("account-has-gaps-or-changes")]
    [InlineData("detail-later-corrected")]
    [InlineData("late-first-disclosure")]
    [InlineData("sounds-rehearsed")]
    [InlineData("reported-before-not-believed")]
    public void HowAnAccountIsTold_ChangesNothing(string code) => ChangesNothing(code); // R14

    [Theory]
    [InlineData("calm-smiling-or-flat")]
    [InlineData("angry-silent-or-withdrawn")]
    [InlineData("well-dressed-or-composed")]
    public void HowThePersonSeems_ChangesNothing(string code) => ChangesNothing(code); // R15, R16

    [Theory]
    [InlineData("returned-after-leaving")]
    [InlineData("substance-use")]
    public void ComingBack_ChangesNothing(string code) => ChangesNothing(code); // R19

    [Theory]
    [InlineData("no-visible-injury")]
    [InlineData("moves-freely")]
    [InlineData("holds-own-documents")]
    [InlineData("has-own-money")]
    [InlineData("has-phone-contact")]
    [InlineData("can-quit-freely")]
    [InlineData("child-attends-school")]
    public void WhatIsNotMissing_ChangesNothing(string code) => ChangesNothing(code); // R20, R57

    [Theory]
    [InlineData("sells-sex-as-adult")]
    [InlineData("found-at-illegal-site")]
    [InlineData("travelled-with-smuggler")]
    [InlineData("child-placed-with-parent-agreement")]
    public void WhatPeopleAreJudgedFor_ChangesNothing(string code) => ChangesNothing(code); // R28, R31, R48

    [Fact]
    public void EveryCodeOfDemeanour_IsNeutral()
    {
        var seen = Shipped.Core.Codes.Where(code => code is { Element: "presentation", Group: "behaviour-and-communication" }).ToList();
        Assert.True(seen.Count > 10, $"Only {seen.Count} codes were seen.");
        // The two that are not neutral are about others: someone answers for the person, and the person fears an office.
        Assert.Equal(
            ["afraid-of-authorities", "spoken-for-by-other"],
            seen.Where(code => code.Kind != CodeKind.Neutral).Select(code => code.Id).Order()
        );
    }

    [Theory]
    [InlineData(AccountSource.Screener)]
    [InlineData(AccountSource.ThirdParty)]
    [InlineData(AccountSource.Document)]
    public void AContraryAccount_TakesNoFlagAway_AndStandsBesideThePersons(AccountSource by) // R06
    {
        foreach (var (ruleset, scenario) in Shipped.Scenarios)
        {
            var said = scenario.Screening.Observations;
            var denied = said.Where(o => o.IsPresent).Select(o => new Observation(o.Code, ObservationState.Absent, by));
            var before = Shipped.Read(ruleset, scenario.Screening).Rulesets[0];
            var after = Shipped.Read(ruleset, Shipped.With(scenario.Screening, said.Concat(denied))).Rulesets[0];
            Assert.Equal(before.Flags.Select(flag => flag.Indicator), after.Flags.Select(flag => flag.Indicator));
            Assert.Equal(Shipped.Notices(before), Shipped.Notices(after));
            Assert.All(after.Flags, flag => Assert.Equal(flag.Used.Select(fact => fact.Code), flag.AccountsDiffer));
        }
    }

    private static void ChangesNothing(string code)
    {
        Assert.Equal(CodeKind.Neutral, Shipped.Code(code).Kind);
        foreach (var (ruleset, scenario) in Shipped.Scenarios)
        {
            var without = scenario.Screening.Observations.Where(o => o.Code != code).ToList();
            var expected = Shipped.Told(Shipped.Read(ruleset, Shipped.With(scenario.Screening, without)));
            var with = without.Concat(
                Enum.GetValues<ObservationState>().Select(state => new Observation(code, state, AccountSource.Person))
            );
            Assert.Equal(expected, Shipped.Told(Shipped.Read(ruleset, Shipped.With(scenario.Screening, with))));
        }
    }
}
