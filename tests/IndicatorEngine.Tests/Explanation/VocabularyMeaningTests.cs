using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Explanation;

/// <summary>What a vocabulary says of its words, and what that does to a reading.</summary>
public sealed class VocabularyMeaningTests
{
    private static readonly string Bounded = Written.VocabularyJson.Replace(
        "\"hours-per-day\"",
        "\"hours-per-day\", \"from\": 0, \"to\": 24",
        StringComparison.Ordinal
    );

    private static ScreeningResult Explain(CompiledRuleset ruleset, string observations) =>
        Explainer.Explain([Evaluator.Evaluate(ruleset, Written.Screening(observations))], ExplanationOptions.Default);

    [Theory]
    [InlineData("-99", IndicatorState.NotYetKnown)]
    [InlineData("999", IndicatorState.NotYetKnown)]
    [InlineData("24.5", IndicatorState.NotYetKnown)]
    [InlineData("24", IndicatorState.Raised)]
    [InlineData("0", IndicatorState.Raised)]
    public void ANumberBeyondItsBounds_IsNoFact_OneByOneAndInABatch(string number, IndicatorState expected)
    {
        var few = Written.Indicator("few", """{"all": ["c1", {"measure": "hours", "atMost": 4}]}""");
        var ruleset = Written.Compile(
            Written.Ruleset(
                string.Join(
                    ',',
                    Written.Indicator("any", "\"hours\""),
                    few,
                    Written.Indicator("many", """{"all": ["c1", {"measure": "hours", "atLeast": 14}]}""")
                )
            ),
            Bounded
        );
        var screening = Written.Screening(
            $$"""{"code": "c1", "state": "present"}, {"code": "hours", "value": {{number}}, "by": "document"}"""
        );
        var reading = Evaluator.Evaluate(ruleset, screening);
        Assert.Equal(expected, reading.States[0]);
        if (expected != IndicatorState.Raised) Assert.DoesNotContain(IndicatorState.Raised, reading.States);

        var evaluator = new BatchEvaluator([ruleset]);
        var batch = new ScreeningBatch(evaluator);
        batch.Add(screening);
        var counted = evaluator.Evaluate(batch).Rulesets[0];
        Assert.Equal(
            reading.States,
            Enumerable.Range(0, 3).Select(i => Enum.GetValues<IndicatorState>().Single(state => counted.CountOf(i, state) == 1))
        );
    }

    [Fact]
    public void ANumberBeyondItsBounds_IsListed_AndShownNowhereElse()
    {
        var ruleset = Written.Compile(Written.Ruleset(Written.Indicator("i", "\"c1\"")), Bounded);
        var result = Explain(ruleset, """{"code": "c1", "state": "present"}, {"code": "hours", "value": 999, "by": "person"}""");
        var missed = Assert.Single(result.Unrecognised);
        Assert.Equal(("hours", true), (missed.Code, missed.ValueOnly));
        Assert.Empty(result.Rulesets[0].RecordedBesides);
    }

    [Fact]
    public void ANumberBeyondItsBounds_IsNoAccount_BesideOneThatIs()
    {
        var ruleset = Written.Compile(
            Written.Ruleset(Written.Indicator("i", """{"all": ["c1", {"measure": "hours", "atLeast": 14}]}""")),
            Bounded
        );
        var result = Explain(
            ruleset,
            """{"code": "c1", "state": "present"}, {"code": "hours", "value": 16, "by": "person"}, {"code": "hours", "value": -99, "by": "document"}"""
        );
        var flag = Assert.Single(result.Rulesets[0].Flags);
        Assert.Equal("16", Assert.Single(flag.Used.Single(fact => fact.Code == "hours").Accounts).Value);
        Assert.Empty(flag.AccountsDiffer);
    }

    [Fact]
    public void Notices_AreGivenByUrgency_AndThenInTheOrderOfTheVocabulary()
    {
        static string Notice(string id, string? urgency) =>
            $$"""{"id": "{{id}}", "label": {"en": "{{id}}"}, "text": {"en": "Advice."}, "urgency": {{(urgency is null ? "null" : $"\"{urgency}\"")}}}""";
        var notices = string.Join(',', Notice("late", "always"), Notice("unsaid", null), Notice("soon", "soon"), Notice("first", "now"));
        var vocabulary = Written.VocabularyJson.Replace("\"notices\": [", $"\"notices\": [{notices},", StringComparison.Ordinal);
        var ruleset = Written.Ruleset(
            Written.Indicator("i", "\"c1\""),
            """{"id": "r", "when": "y1", "give": ["late", "unsaid", "soon", "first", "be-kind"]}"""
        );
        var given = Explain(Written.Compile(ruleset, vocabulary), """{"code": "y1", "state": "present"}""").Rulesets[0].Notices;
        Assert.Equal(["first", "unsaid", "soon", "be-kind", "late"], given.Select(notice => notice.Id));
        Assert.Equal(NoticeUrgency.Soon, given[1].Urgency);
    }

    [Fact]
    public void AnOption_IsCalledByItsLabel_WhereverItIsRead()
    {
        var vocabulary = Written
            .VocabularyJson.Replace(
                "\"agency\"",
                """{"id": "agency", "label": {"en": "A job agency", "fr": "Une agence"}}""",
                StringComparison.Ordinal
            )
            .Replace("\"languages\": [\"en\"]", "\"languages\": [\"en\", \"fr\"]", StringComparison.Ordinal);
        var ruleset = Written.Compile(
            Written.Ruleset(Written.Indicator("i", """{"all": ["c1", {"choice": "recruiter", "in": ["agency"]}]}""")),
            vocabulary
        );
        var result = Explain(ruleset, """{"code": "c1", "state": "present"}, {"code": "recruiter", "value": "agency", "by": "person"}""");
        var account = Assert.Single(result.Rulesets[0].Flags[0].Used.Single(fact => fact.Code == "recruiter").Accounts);
        Assert.Equal(("agency", "A job agency"), (account.Value, account.ValueLabel));
        Assert.Contains("A job agency", ResultText.ToPlainText(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("means", true)]
    [InlineData("purpose", true)]
    [InlineData("act", false)]
    public void ACode_IsOfEachOfItsElements(string element, bool isMember)
    {
        var vocabulary = Written.VocabularyJson.Replace(
            "\"id\": \"c1\", \"kind\": \"concern\", \"element\": \"means\"",
            "\"id\": \"c1\", \"kind\": \"concern\", \"element\": [\"means\", \"purpose\"]",
            StringComparison.Ordinal
        );
        var loaded = Written.LoadRuleset(
            Written.Ruleset(Written.Indicator("i", $$$"""{"some": {"element": "{{{element}}}"}}""")),
            vocabulary
        );
        if (!isMember)
        {
            Assert.False(loaded.TryGet(out _));
            return;
        }

        Assert.Equal(
            IndicatorState.Raised,
            Evaluator
                .Evaluate(CompiledRuleset.Compile(loaded.Required), Written.Screening("""{"code": "c1", "state": "present"}"""))
                .States[0]
        );
    }

    [Fact]
    public void ARuleset_KnowsTheContextWordsThatAreDeclared_AndThoseItNames()
    {
        const string OnlyIn = """, "onlyIn": {"settings": ["border"], "because": {"en": "Because."}}""";
        var named = Written.LoadRuleset(Written.Ruleset(Written.Indicator("i", "\"c1\"", more: OnlyIn))).Required;
        Assert.Equal(["border"], named.KnownSettings.AsEnumerable());
        Assert.Empty(named.KnownSectors);

        var vocabulary = Written.VocabularyJson.Replace("\"codes\": [",
            """
            "settings": [{"id": "shelter", "label": {"en": "S"}}, {"id": "border", "label": {"en": "B"}}], "codes": [
            """,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["border", "shelter"],
            Written
                .LoadRuleset(Written.Ruleset(Written.Indicator("i", "\"c1\"", more: OnlyIn)), vocabulary)
                .Required.KnownSettings.AsEnumerable()
        );
    }

    [Fact]
    public void ALongRowOfAreas_IsFollowedInNoTime_AndACircleAtItsEndIsToldOnce()
    {
        const int Areas = 20_000;
        string Area(int i) =>
            $$"""{"id": "a{{i}}", "label": {"en": "A"}, "meaning": {"en": "M."}, "within": "a{{(i == Areas - 1 ? Areas - 2 : i + 1)}}"}""";
        var json =
            $$"""{"format": "indicator-vocabulary/1", "id": "row", "version": "1.0.0", "languages": ["en"], "areas": [{{string.Join(',', Enumerable.Range(0, Areas).Select(Area))}}]}""";
        Assert.Equal("IND3040", Assert.Single(Written.LoadVocabulary(json).Diagnostics).Descriptor.Code);
    }
}
