using System.Text;
using System.Text.Json.Nodes;
using IndicatorEngine.Differences;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.Differences;

/// <summary>Each kind of change, what it is called, and what it asks of the version.</summary>
public sealed class VersionComparerTests
{
    private const string Rule = """{"id": "kindness", "when": "y1", "give": ["be-kind"]}""";

    private static readonly string Old = Written.Ruleset(
        Written.Indicator(
            "held",
            """{"all": ["c1", {"measure": "hours", "atLeast": 14}]}""",
            more: """, "notices": ["be-kind"], "inContext": [{"settings": ["shelter"], "caution": {"en": "Wait."}, "notices": ["take-time"]}], "onlyIn": {"settings": ["shelter", "border"], "because": {"en": "Because."}}"""
        )
            + ", "
            + Written.Indicator(
                "near",
                """{"all": ["c2", {"any": ["s1", {"choice": "recruiter", "in": ["agency", "stranger"]}]}]}""",
                "area-two"
            ),
        Rule
    );

    public static TheoryData<string, string, string, string> Changes =>
        new()
        {
            {
                "\"all\": [\"c1\", {\"measure\"",
                "\"any\": [\"c1\", {\"measure\"",
                "newly-raised",
                "Now enough: C one. Before, it also needed: Hours: at least 14."
            },
            {
                "\"atLeast\": 14",
                "\"atLeast\": 12",
                "newly-raised",
                "Now enough: C one + Hours: at least 12. Before, it also needed: Hours: at least 14."
            },
            { "\"atLeast\": 14", "\"between\": [14, 18]", "no-longer-raised", "Now it also needs: Hours: from 14 to 18." },
            {
                "\"any\": [\"s1\", {",
                "\"all\": [\"s1\", {",
                "no-longer-raised",
                "No longer enough: C two + S one. Now it also needs: Recruiter: agency / stranger."
            },
            { "[\"agency\", \"stranger\"]", "[\"stranger\"]", "no-longer-raised", "Now it also needs: Recruiter: stranger." },
            {
                "[\"shelter\", \"border\"]",
                "[\"shelter\"]",
                "no-longer-raised",
                "Read now in: shelter. Before, it was read in: shelter, border."
            },
            {
                "[\"shelter\", \"border\"]",
                "[\"shelter\", \"border\", \"airport\"]",
                "newly-raised",
                "Read now more widely, in: shelter, border, airport."
            },
            { "\"id\": \"near\"", "\"id\": \"close\"", "indicators-gone", "Title near: seems renamed, from near to close." },
            { "\"area\": \"area-two\"", "\"area\": \"area-one\"", "indicators-gone", "its area was Area two and is now Area one." },
            {
                "\"notices\": [\"be-kind\"], \"inContext\"",
                "\"inContext\"",
                "advice-gone",
                "No longer gives this advice when raised: Be kind"
            },
            {
                "\"notices\": [\"be-kind\"], \"inContext\"",
                "\"notices\": [\"be-kind\", \"take-time\"], \"inContext\"",
                "advice-added",
                "Gives this advice now when raised: Take time"
            },
            {
                "{\"settings\": [\"shelter\"], \"caution\": {\"en\": \"Wait.\"}, \"notices\": [\"take-time\"]}",
                "{\"settings\": [\"shelter\"], \"caution\": {\"en\": \"Wait.\"}}",
                "advice-gone",
                "In shelter, it no longer adds as much: Take time; Wait."
            },
            {
                "{\"settings\": [\"shelter\"], \"caution\"",
                "{\"settings\": [\"shelter\", \"border\"], \"caution\"",
                "advice-added",
                "In shelter, border, it now adds: Take time; Wait."
            },
            { "\"when\": \"y1\"", "\"when\": {\"any\": [\"y1\", \"x1\"]}", "advice-added", "Given now with: X one." },
            {
                "\"when\": \"y1\"",
                "\"when\": {\"all\": [\"y1\", \"x1\"]}",
                "advice-gone",
                "Not given any more with this alone: Y one. Now it also needs: X one."
            },
            { "{\"id\": \"kindness\", \"when\": \"y1\", \"give\": [\"be-kind\"]}", "", "advice-gone", "Not given any more with: Y one." },
            { "\"status\": \"draft\"", "\"status\": \"in-review\"", "standing-gained", "status: draft before, in-review now" },
            { "\"status\": \"draft\"", "\"status\": \"retired\"", "standing-withdrawn", "status: draft before, retired now" },
            { "\"drafting\": \"inform\"", "\"drafting\": null", "standing-withdrawn", "in drafting: inform before, nothing now" },
            { "\"review\": null", "\"review\": \"involve\"", "standing-gained", "in review: nothing before, involve now" },
            {
                "\"origin\": \"drafted-from-publication\"",
                "\"origin\": \"community\"",
                "standing-gained",
                "origin: drafted-from-publication before, community now"
            },
            {
                "\"scope\": {\"settings\": []",
                "\"scope\": {\"settings\": [\"shelter\"]",
                "standing-withdrawn",
                "written for: any context before, shelter now"
            },
            {
                "\"languages\": [\"en\"],\n \"title\"",
                "\"languages\": [\"en\", \"fr\"],\n \"title\"",
                "words-added",
                "languages: en before, en, fr now"
            },
            { "\"2027-06-30\"", "\"2028-06-30\"", "record-changed", "review due by: 2027-06-30 before, 2028-06-30 now" },
            {
                "\"decisions\": []",
                "\"decisions\": [{\"on\": \"2026-11-24\", \"proposal\": \"Add a line.\", \"outcome\": \"postponed\", \"because\": \"Time.\"}]",
                "record-changed",
                "A decision was noted: 2026-11-24: Add a line. (postponed)"
            },
            {
                "\"contributors\": []",
                "\"contributors\": [{\"name\": \"Someone Named\", \"as\": \"named\", \"consent\": \"This use.\", \"paid\": \"yes\", \"roles\": []}]",
                "record-changed",
                "entries of contributors (names are not repeated here): 0 before, 1 now"
            },
            { "\"why\": {\"en\": \"Why.\"}", "\"why\": {\"en\": \"Why so.\"}", "texts-changed", "Now: Why so." },
            {
                "\"place\": \"A place\"",
                "\"place\": \"Another place\"",
                "record-changed",
                "The sources changed of: Title held (held; Area one)"
            },
        };

    public static TheoryData<string, string, string, string> WordChanges =>
        new()
        {
            { "{\"id\": \"n1\", \"kind\": \"neutral\"", "{\"id\": \"n2\", \"kind\": \"neutral\"", "words-gone", "N one (n1): taken out" },
            {
                "\"kind\": \"support\", \"element\": \"means\"",
                "\"kind\": \"concern\", \"caution\": {\"en\": \"Care.\"}, \"element\": \"means\"",
                "words-gone",
                "S one (s1): kind: support before, concern now"
            },
            {
                "\"ask\": \"only-if-offered\"",
                "\"ask\": \"may-ask\"",
                "words-gone",
                "C three (c3): whether it may be suggested: only-if-offered before, may-ask now"
            },
            { "\"ask\": \"only-if-offered\"", "\"ask\": \"never-ask\"", "words-added", "only-if-offered before, never-ask now" },
            {
                "\"agency\", \"stranger\"]}}",
                "\"agency\", \"stranger\", \"friend\"]}}",
                "words-added",
                "Recruiter (recruiter): values: relative, agency, stranger before, relative, agency, stranger, friend now"
            },
            {
                "[\"relative\", \"agency\", \"stranger\"]",
                "[\"agency\", \"stranger\"]",
                "words-gone",
                "values: relative, agency, stranger before, agency, stranger now"
            },
            { "\"hours-per-day\"", "\"hours-per-week\"", "words-gone", "values: hours-per-day before, hours-per-week now" },
            {
                ", \"stopsQuestions\": true",
                "",
                "advice-gone",
                "Advice Ask nothing (ask-nothing): stops all questions: true before, false now"
            },
            {
                "\"meaning\": {\"en\": \"Two.\"}",
                "\"meaning\": {\"en\": \"Not two.\"}",
                "texts-changed",
                "Vocabulary small: its file changed, and its version is still 1.0.0"
            },
            {
                "{\"id\": \"area-two\"",
                "{\"id\": \"area-three\", \"label\": {\"en\": \"Area three\"}, \"meaning\": {\"en\": \"A third.\"}},\n {\"id\": \"area-two\"",
                "words-added",
                "Area Area three (area-three): new"
            },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AChange_IsSaidAndWeighed(string old, string @new, string reason, string sentence) =>
        Holds(Difference(Replaced(Old, old, @new)), reason, sentence);

    [Theory]
    [MemberData(nameof(WordChanges))]
    public void AChangeOfWords_IsSaidAndWeighed(string old, string @new, string reason, string sentence) =>
        Holds(Difference(Old, Replaced(Written.VocabularyJson, old, @new)), reason, sentence);

    [Theory]
    [InlineData(
        "\"all\": [\"c1\", {\"measure\": \"hours\", \"atLeast\": 14}]",
        "\"all\": [{\"any\": [{\"measure\": \"hours\", \"atLeast\": 14}, {\"measure\": \"hours\", \"atLeast\": 20}]}, \"c1\"]"
    )]
    [InlineData("[\"shelter\", \"border\"]", "[\"border\", \"shelter\"]")]
    [InlineData("\"settings\": [], \"sectors\"", "\"sectors\"")]
    [InlineData(
        "\"id\": \"kindness\", \"when\": \"y1\"",
        "\"id\": \"be-kind-always\", \"when\": {\"any\": [\"y1\", {\"all\": [\"y1\", \"c1\"]}]}"
    )]
    public void AnotherWayOfSayingTheSame_IsNoChange(string old, string @new) => Assert.True(Difference(Replaced(Old, old, @new)).IsEmpty);

    [Fact]
    public void AnIndicatorAddedOrTakenOut_IsListedWithAllThatRaisesIt()
    {
        var with = Replaced(
            Old,
            "\"indicators\": [",
            "\"indicators\": [" + Written.Indicator("more", """{"any": ["c3", {"indicator": "near"}]}""") + ", "
        );
        Holds(Difference(with), "indicators-added", "This indicator is new. It is raised by:");
        var gone = VersionComparer.Compare(Written.Compile(with), Written.Compile(Old), [], []);
        Holds(gone, "indicators-gone", "This indicator was taken out. It was raised by:");
        Assert.Equal(
            ["c3", "c2 s1", "c2 recruiter"],
            Assert
                .Single(gone.Indicators)
                .Meaning.NoLonger.Select(set =>
                    string.Join(' ', set.Facts.OfType<IndicatorEngine.Analysis.FactPremise>().Select(fact => fact.Code.Id))
                )
                .OrderBy(set => set.Length)
        );
    }

    [Fact]
    public void ANoticeThatARuleGivesInstead_IsNoLoss()
    {
        var difference = Difference(
            Replaced(
                Replaced(Old, "\"notices\": [\"be-kind\"], \"inContext\"", "\"inContext\""),
                "\"when\": \"y1\"",
                "\"when\": {\"any\": [\"y1\", \"c1\"]}"
            )
        );
        Assert.True(Assert.Single(difference.Indicators).NoticesGone.Single().OtherwiseGiven);
        Assert.Contains("Only who gives this advice changed, not when it is given: Be kind", Text(difference), StringComparison.Ordinal);
        Assert.DoesNotContain(VersionReason.AdviceGone, difference.Version.Because);
    }

    [Fact]
    public void WhatWouldDoWithoutSomeOfTheFacts_IsNotSaidToBeNeededBesideThem()
    {
        // With c3 the newer one holds on the agency alone, whatever the hours.
        var old = Written.Ruleset(
            Written.Indicator("held", """{"all": [{"measure": "hours", "atLeast": 14}, {"choice": "recruiter", "in": ["agency"]}]}""")
        );
        var @new = Written.Ruleset(
            Written.Indicator(
                "held",
                """{"any": [{"all": [{"measure": "hours", "atLeast": 12}, {"choice": "recruiter", "in": ["agency", "stranger"]}, "c3"]}, {"all": [{"choice": "recruiter", "in": ["agency"]}, "c3"]}]}"""
            )
        );
        Assert.Contains(
            "Not raised any more by: Hours: at least 14 + Recruiter: agency.",
            Text(VersionComparer.Compare(Written.Compile(old), Written.Compile(@new), [], [])),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ANameThatWasTakenOut_IsNotRepeated()
    {
        var named = Replaced(
            Old,
            "\"contributors\": []",
            "\"contributors\": [{\"name\": \"Someone Named\", \"as\": \"named\", \"consent\": \"This use.\", \"paid\": \"yes\", \"roles\": []}]"
        );
        var difference = VersionComparer.Compare(Written.Compile(named), Written.Compile(Old), [], []);
        Assert.DoesNotContain(
            "Someone",
            Text(difference) + Encoding.UTF8.GetString(DifferenceJson.ToUtf8(difference)),
            StringComparison.Ordinal
        );
        Assert.Contains("1 before, 0 now", Text(difference), StringComparison.Ordinal);
    }

    [Fact]
    public void AScenario_IsRunWithBoth_UnderWhicheverNameItUses()
    {
        var renamed = Replaced(Replaced(Old, "\"id\": \"near\"", "\"id\": \"close\""), "\"atLeast\": 14", "\"atLeast\": 18");
        var (before, after) = (Written.Compile(Old), Written.Compile(renamed));
        Scenario[] scenariosOld = [Scenario("""{"raised": ["held", "near"]}""", before)];
        Scenario[] scenariosNew = [Scenario("""{"raised": ["close"], "notRaised": ["held"]}""", after)];
        var scenarios = VersionComparer.Compare(before, after, scenariosOld, scenariosNew).Scenarios;
        Assert.Equal(
            [(false, false, true), (true, true, false)],
            scenarios.Select(change => (change.FromOld, change.Old.Passed, change.New.Passed))
        );
        Assert.All(scenarios, change => Assert.Equal("held", Assert.Single(change.NoLongerRaised)));
        Assert.All(scenarios, change => Assert.Empty(change.NowRaised));
    }

    [Fact]
    public void ACondition_TooLargeToListAll_IsSaidToBe_AndWeighedWithCare()
    {
        var codes = Enumerable.Range(0, 40).Select(i => $"k{i}").ToList();
        var vocabulary = Replaced(
            Written.VocabularyJson,
            "\"codes\": [",
            "\"codes\": ["
                + string.Join(
                    ",",
                    codes.Select(id =>
                        $$$"""{"id": "{{{id}}}", "kind": "concern", "label": {"en": "{{{id}}}"}, "meaning": {"en": "M."}, "caution": {"en": "C."}, "learn": {"en": "L."}}"""
                    )
                )
                + ","
        );
        string Large(int needed) =>
            Written.Ruleset(
                Written.Indicator(
                    "large",
                    $$"""{"atLeast": {{needed}}, "of": [{{string.Join(",", codes.Select(code => $"\"{code}\""))}}]}"""
                )
            );
        var difference = VersionComparer.Compare(Written.Compile(Large(20), vocabulary), Written.Compile(Large(19), vocabulary), [], []);
        Assert.Contains("There are too many combinations to look at them all", Text(difference), StringComparison.Ordinal);
        Assert.Contains(VersionReason.NoLongerRaised, difference.Version.Because);
        Assert.NotEmpty(Assert.Single(difference.Indicators).Meaning.Now);
        Assert.True(
            VersionComparer.Compare(Written.Compile(Large(20), vocabulary), Written.Compile(Large(20), vocabulary), [], []).IsEmpty
        );
    }

    [Fact]
    public void EveryShippedRuleset_BesideItself_ChangedNothing()
    {
        foreach (var path in Repository.Rulesets)
        {
            var compiled = IndicatorEngine.Compilation.CompiledRuleset.Compile(RulesetLoader.Load(path).Required);
            var scenarios = ScenarioLoader.LoadBeside(path, compiled).Select(scenario => scenario.Required).ToList();
            Assert.True(VersionComparer.Compare(compiled, compiled, scenarios, scenarios).IsEmpty);
        }
    }

    [Fact]
    public void Json_IsTheSameBytes_AndNamesItsFormat()
    {
        var difference = Difference(Replaced(Old, "\"atLeast\": 14", "\"atLeast\": 12"));
        Assert.Equal(
            DifferenceJson.ToUtf8(difference),
            DifferenceJson.ToUtf8(Difference(Replaced(Old, "\"atLeast\": 14", "\"atLeast\": 12")))
        );
        var json = JsonNode.Parse(DifferenceJson.ToUtf8(difference))!;
        Assert.Equal("ruleset-difference/1", (string?)json["format"]);
        Assert.Equal(12, (int?)json["indicators"]![0]!["nowRaisedBy"]![0]!["facts"]![1]!["atLeast"]);
    }

    private static void Holds(RulesetDifference difference, string reason, string sentence)
    {
        Assert.Contains(sentence, Text(difference), StringComparison.Ordinal);
        Assert.Equal([reason], difference.Version.Because.Select(EnumWords.Of).Except(["record-changed"]).DefaultIfEmpty("record-changed"));
        Assert.False(difference.Version.IsEnough); // The version is the same.
    }

    private static Scenario Scenario(string expect, IndicatorEngine.Compilation.CompiledRuleset ruleset) =>
        ScenarioLoader
            .Load(
                Written.Source(
                    "small.json",
                    $$$"""
                    {"format": "scenario/1", "id": "small", "title": {"en": "Small"}, "story": {"en": "A story."}, "teaches": {"en": "A lesson."},
                     "screening": {"format": "screening/1", "id": "S-1", "observations": [{"code": "c1", "state": "present"}, {"code": "hours", "value": 16}, {"code": "c2", "state": "present"}, {"code": "s1", "state": "present"}]},
                     "expect": {{{expect}}}}
                    """
                ),
                ruleset
            )
            .Required;

    private static RulesetDifference Difference(string @new, string vocabulary = Written.VocabularyJson) =>
        VersionComparer.Compare(Written.Compile(Old), Written.Compile(@new, vocabulary), [], []);

    // One line: what is wrapped and marked up is not what these tests are about.
    private static string Text(RulesetDifference difference) =>
        string.Join(
            '\n',
            DifferenceDocument
                .Of(difference, LanguageTag.English)
                .Select(block => string.Join(' ', new[] { block.Lead, block.Text }.OfType<string>()))
        );

    private static string Replaced(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
