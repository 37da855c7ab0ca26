using System.Text.RegularExpressions;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>What keeps a person safe, in every shipped ruleset.</summary>
public sealed partial class HandlingTests
{
    private static readonly string[] ForcedActs =
    [
        "made-to-grow-carry-or-sell-drugs", "made-to-steal-or-defraud", "made-to-beg", "made-to-carry-weapon-or-lookout",
        "made-to-recruit-or-guard-others", "forced-online-scam-work", "child-in-gang-or-armed-group",
    ];

    public static TheoryData<string> Rulesets => Shipped.Names;

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void ActsDoneUnderControl_BringTheNonPunishmentNotice(string name) => // R47
        Assert.All(ForcedActs, act => Gives(name, act, "non-punishment-notice"));

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void HavingRecruitedOrGuardedOthers_TakesNothingAway(string name) // R26
    {
        foreach (var (ruleset, scenario) in Shipped.Scenarios.Where(pair => pair.Ruleset.Ruleset.Id == name))
        {
            var before = Shipped.Read(ruleset, scenario.Screening).Rulesets[0];
            var after = Shipped
                .Read(
                    ruleset,
                    Shipped.With(
                        scenario.Screening,
                        [.. scenario.Screening.Observations, new("made-to-recruit-or-guard-others", ObservationState.Present)]
                    )
                )
                .Rulesets[0];
            Assert.Superset(Shipped.Raised(before), Shipped.Raised(after));
            Assert.Superset(Shipped.Notices(before).ToHashSet(), Shipped.Notices(after).ToHashSet());
            Assert.Contains("non-punishment-notice", Shipped.Notices(after));
        }
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void BeingChargedOrHeld_BringsLegalHelp(string name) // R48
    {
        Gives(name, "charged-or-detained-for-acts", "non-punishment-notice");
        Gives(name, "charged-or-detained-for-acts", "urgent-legal-help");
        Assert.Equal(CodeKind.Safety, Shipped.Code("charged-or-detained-for-acts").Kind);
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void OneWhoControls_IsNeverContacted(string name) // R36
    {
        Gives(name, "controller-is-family", "do-not-contact-family");
        Gives(name, "told-by-family-to-return", "do-not-contact-family");
        Gives(name, "controller-is-partner", "do-not-contact-partner");
        Gives(name, "controller-is-guardian-or-teacher", "do-not-contact-controller-circle");
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void GoingBack_IsNeverSuggested(string name) // R37
    {
        Assert.Equal(CodeKind.Safety, Shipped.Code("returned-to-controller-by-authority").Kind);
        Gives(name, "returned-to-controller-by-authority", "do-not-return-to-place-of-harm");
        var speaking = Shipped.Core.Notices.Where(notice => GoingBack().IsMatch(notice.Text.In(LanguageTag.English)));
        Assert.Equal(["do-not-return-to-place-of-harm"], speaking.Select(notice => notice.Id));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void PowerfulTies_LimitWhoMaySee(string name) // R40
    {
        Gives(name, "official-complicity-reported", "restrict-official-visibility");
        Gives(name, "controller-has-powerful-ties", "restrict-official-visibility");
    }

    [Fact]
    public void NoOffice_IsARecipient() // R41
    {
        // The notices that speak of an office say to keep things from it.
        var speaking = Shipped
            .Core.Notices.Where(notice => Offices().IsMatch(notice.Text.In(LanguageTag.English)))
            .Select(notice => notice.Id);
        Assert.Equal(
            ["do-not-pass-to-immigration", "no-default-consular-contact", "restrict-official-visibility"],
            speaking.Order(StringComparer.Ordinal)
        );
        var members = typeof(RulesetResult).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers()).Select(member => member.Name);
        Assert.DoesNotContain(members, member => Recipients().IsMatch(member));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void BesideTheOneInControl_SeparateComesFirst_AndNothingIsAsked(string name) // R43
    {
        var result = Shipped.Read(name, ["held-alongside-controller", "physical-violence"]);
        Assert.Contains("interview-alone", Shipped.Notices(result));
        Assert.NotNull(result.GapsWithheld);
        Gives(name, "interpreter-linked-to-controller", "independent-interpreter");
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void WhoHasToldItManyTimes_IsAskedNothing(string name) // R18
    {
        var result = Shipped.Read(name, ["interviewed-many-times", "physical-violence", "documents-held-by-other"]);
        Assert.Contains("no-repeat-interview", Shipped.Notices(result));
        Assert.NotNull(result.GapsWithheld);
        Assert.Empty(result.Gaps);
    }

    [Fact]
    public void WhatIsKnown_IsListedBack_BeforeWhatMayStillComeUp() // R18
    {
        Assert.All(Shipped.Scenarios, shipped =>
        {
            var result = Shipped.Read(shipped.Ruleset, shipped.Scenario.Screening);
            var ruleset = result.Rulesets[0];
            var told = ruleset
                .Flags.SelectMany(flag => flag.Used)
                .Concat(ruleset.RecordedBesides)
                .Select(fact => fact.Code)
                .Concat(result.NeverCounted.Select(code => code.Code))
                .Concat(result.Unrecognised.Select(missed => missed.Code));
            Assert.Superset(
                shipped.Scenario.Screening.Observations.Where(account => account.IsPresent).Select(account => account.Code).ToHashSet(),
                told.ToHashSet()
            );
            var text = ResultText.ToPlainText(result);
            var gaps = text.IndexOf("What may come up by itself", StringComparison.Ordinal);
            if (!ruleset.RecordedBesides.IsEmpty && gaps >= 0)
                Assert.InRange(text.IndexOf("Also recorded, and part of no flag so far", StringComparison.Ordinal), 0, gaps);
        });
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void ADeviceThatMayBeWatched_BringsDigitalSafety(string name) // R57
    {
        string[] watched =
        [
            "phone-taken-or-monitored",
            "accounts-controlled-by-other",
            "watched-or-tracked",
            "instructed-remotely",
            "groomed-online",
            "intimate-images-used-as-threat",
        ];
        Assert.All(watched, code => Gives(name, code, "digital-safety"));
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void AdviceOnSafety_DoesNotWaitForAFlag(string name) // R49
    {
        var result = Shipped.Read(name, ["urgent-medical-need", "asks-not-to-tell-someone"]);
        Assert.Empty(result.Flags);
        Assert.Superset(
            new HashSet<string> { "medical-need-first", "do-not-share-without-agreement" },
            Shipped.Notices(result).ToHashSet()
        );
    }

    private static void Gives(string name, string code, string notice) =>
        Assert.True(Shipped.Notices(Shipped.Read(name, [code])).Contains(notice), $"{name} does not give {notice} for {code}.");

    [GeneratedRegex(
        @"\b(go|going|send|take|bring|return)\b[^.]{0,20}\b(back|home)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex GoingBack();

    [GeneratedRegex(@"\b(police|consulate|embassy|immigration|authorit)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offices();

    [GeneratedRegex("recipient|audience|referral|reportto|sendto", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recipients();
}
