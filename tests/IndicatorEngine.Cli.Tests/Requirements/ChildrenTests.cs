using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Tests.Requirements;

public sealed class ChildrenTests
{
    private static readonly string[] ChildFacts =
        ["child-in-sexual-exchange", "child-begging-or-selling-for-other", "child-hazardous-work", "child-in-gang-or-armed-group"];

    public static TheoryData<string> Rulesets => Shipped.Names;

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void AnySexualExchangeOfAChild_IsEnough(string name) // R29
    {
        Assert.Contains(Shipped.Read(name, ["child-in-sexual-exchange"]).Flags, flag => flag.Area == "sexual-exploitation");
        var result = Shipped.Read(name, ["under-18", "child-in-sexual-exchange"]);
        Assert.Contains(result.Flags, flag => HasNoMeans(flag) && flag.RestsOn.Contains("child-in-sexual-exchange"));
        Assert.Contains("child-protection-lead", Shipped.Notices(result));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void ForAChild_MeansAndAgreementAreNotAsked(string name) // R31
    {
        foreach (var fact in ChildFacts)
        {
            var result = Shipped.Read(name, ["under-18", fact]);
            Assert.Contains(result.Flags, HasNoMeans);
            Assert.Contains("child-protection-lead", Shipped.Notices(result));
            Assert.Contains(
                "Go at the child's pace",
                result.Notices.Single(notice => notice.Id == "child-protection-lead").Text,
                StringComparison.Ordinal
            );
            var agreed = Shipped.Read(name, ["under-18", fact, "says-chose-or-agreed", "child-placed-with-parent-agreement"]);
            Assert.Equal(Shipped.Raised(result), Shipped.Raised(agreed));
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void OthersMaySpeakForAChildWhoSaysNothing(string name) // R32
    {
        foreach (var by in new[] { AccountSource.ThirdParty, AccountSource.Screener, AccountSource.Document })
        {
            Assert.All(ChildFacts, fact => Assert.NotEmpty(Shipped.Read(name, ["under-18", fact], by).Flags));
        }
    }

    [Fact]
    public void SeveralVisits_ShowWhatNoVisitShows() // R33
    {
        var scenario = Shipped.Scenarios.Single(pair => pair.Scenario.Id == "three-clinic-visits-joined").Scenario;
        string[][] visits =
        [
            ["visible-injury", "spoken-for-by-other"],
            ["made-to-work-when-ill", "child-out-of-school"],
            ["unpaid-or-almost-unpaid", "child-separated-from-parents"],
        ];
        Assert.Subset(
            scenario.Screening.Observations.Where(o => o.IsPresent).Select(o => o.Code).ToHashSet(),
            visits.SelectMany(visit => visit).ToHashSet()
        );
        var seen = visits.Select(visit => Shipped.Facts(visit.Append("under-18"), AccountSource.Screener)).ToList();
        var childhood = Shipped.Ruleset("childhood");
        Assert.All(seen, visit => Assert.Empty(Shipped.Read(childhood, visit).Rulesets[0].Flags));

        // An earlier visit at which nothing was thought wrong takes nothing away.
        var earlier = new Screening(
            "S",
            ScreeningContext.Unknown,
            visits.SelectMany(visit => visit).Select(code => new Observation(code, ObservationState.Absent, AccountSource.Screener))
        );
        var joined = Shipped.Read(childhood, Screening.Merge([earlier, .. seen])).Rulesets[0];
        Assert.Contains("pieces-from-several-visits", Shipped.Raised(joined));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void AChildMadeToActOutsideTheLaw_IsProtected(string name) // R34
    {
        var acts = Shipped
            .Core.Codes.Where(code => code is { Group: "forced-criminality", Element: "purpose" })
            .Select(code => code.Id)
            .Append("child-in-gang-or-armed-group")
            .ToList();
        Assert.True(acts.Count > 5, $"Only {acts.Count} codes were seen.");
        Assert.All(acts, act =>
        {
            var result = Shipped.Read(name, ["under-18", act]);
            Assert.NotEmpty(result.Flags);
            Assert.Contains("child-protection-lead", Shipped.Notices(result));
            Assert.Contains("non-punishment-notice", Shipped.Notices(result));
        });
    }

    [Fact]
    public void AnUncertainAge_IsReadAsAChilds() // R35
    {
        var told = Shipped
            .Scenarios.Where(pair => pair.Scenario.Screening.Observations.Any(o => o is { Code: "under-18", IsPresent: true }))
            .ToList();
        Assert.True(told.Count > 20, $"Only {told.Count} scenarios were seen.");
        Assert.All(told, pair =>
        {
            var doubted = pair
                .Scenario.Screening.Observations.Where(o => o.Code != "age-uncertain")
                .Select(o => o.Code == "under-18" ? o with { Code = "age-uncertain" } : o);
            var result = Shipped.Read(pair.Ruleset, Shipped.With(pair.Scenario.Screening, doubted)).Rulesets[0];
            Assert.Equal(Shipped.Raised(Shipped.Read(pair.Ruleset, pair.Scenario.Screening).Rulesets[0]), Shipped.Raised(result));
            Assert.Contains("treat-as-child-until-shown", Shipped.Notices(result));
        });
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void HavingGrownOutOfChildSupport_BringsTheTransitionNotice(string name) => // R35
        Assert.Contains("transition-to-adulthood", Shipped.Notices(Shipped.Read(name, ["aged-out-of-child-support"])));

    private static bool HasNoMeans(Flag flag) =>
        flag.Grounds.Any(ground => ground.All(code => Shipped.Code(code).Element != "means"));
}
