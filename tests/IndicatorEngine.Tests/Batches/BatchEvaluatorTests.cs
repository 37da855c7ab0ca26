using System.Text;
using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Batches;

public sealed class BatchEvaluatorTests
{
    private static readonly CompiledRuleset Ruleset = Written.Compile(
        Written.Ruleset(
            Written.Indicator("first", "\"c1\"")
                + ","
                + Written.Indicator(
                    "second",
                    """{"indicator": "first"}""",
                    more: """, "onlyIn": {"settings": ["shelter"], "because": {"en": "Because."}}"""
                )
        )
    );

    [Fact]
    public void RulesetsThatAskTheSame_ShareAPlane_AndAnswerApart()
    {
        var other = Written.Compile(Written.Ruleset(Written.Indicator("third", """{"all": ["c1", "c2"]}""")));
        var (one, both) = (new BatchEvaluator([Ruleset]), new BatchEvaluator([Ruleset, other]));
        Assert.Equal(one.Inputs.Count + 2, both.Inputs.Count);
        var batch = new ScreeningBatch(both);
        batch.Add(Written.Screening("""{"code": "c1", "state": "present", "by": "person"}"""));
        var reading = both.Evaluate(batch);
        Assert.Equal(
            (1, 0),
            (reading.Rulesets[0].CountOf(0, IndicatorState.Raised), reading.Rulesets[1].CountOf(0, IndicatorState.Raised))
        );
        Assert.Equal((0, 1), (reading.Rulesets[0].CountWithNoFlag(), reading.Rulesets[1].CountWithNoFlag()));
    }

    [Fact]
    public void AChoice_IsClosedOnlyByAnOptionOfItsOwnVocabulary()
    {
        var narrow = Written.VocabularyJson.Replace(
            "\"relative\", \"agency\", \"stranger\"",
            "\"relative\", \"agency\"",
            StringComparison.Ordinal
        );
        var json = Written.Ruleset(Written.Indicator("first", """{"all": ["c1", {"choice": "recruiter", "in": ["agency"]}]}"""));
        var evaluator = new BatchEvaluator([Written.Compile(json), Written.Compile(json, narrow)]);
        var batch = new ScreeningBatch(evaluator);
        batch.Add(Written.Screening("""{"code": "recruiter", "value": "stranger", "by": "person"}"""));
        Assert.Equal(
            [IndicatorState.NotShown, IndicatorState.NotYetKnown],
            evaluator
                .Evaluate(batch)
                .Rulesets.Select(reading => Enum.GetValues<IndicatorState>().Single(state => reading.CountOf(0, state) == 1))
        );
    }

    [Fact]
    public void PartsThatWereMadeInSeveralPlaces_AreReadAsOneByOne()
    {
        Screening Part(string? setting) =>
            new(
                "S-1",
                new ScreeningContext { Settings = setting is null ? [] : [setting] },
                [new Observation("c1", ObservationState.Present)]
            );
        Screening[] screenings =
        [
            Part("border"),
            Part(null),
            Screening.Merge([Part("border"), Part(null)]),
            Screening.Merge([Part("border"), Part("shelter")]),
        ];
        var evaluator = new BatchEvaluator([Ruleset]);
        var batch = new ScreeningBatch(evaluator);
        foreach (var screening in screenings) batch.Add(screening);
        var reading = evaluator.Evaluate(batch).Rulesets[0];
        Assert.All(Enum.GetValues<IndicatorState>(), state => Assert.Equal(
            screenings.Index().Where(s => Evaluator.Evaluate(Ruleset, s.Item).States[1] == state).Select(s => s.Index),
            reading.RowsOf(1, state)));
        Assert.Equal([0], reading.RowsOf(1, IndicatorState.NotReadHere));
    }

    [Theory]
    [InlineData("present", "absent")]
    [InlineData("absent", "present")]
    public void WhatOneAccountShows_StaysShown_WhateverAnotherSaysBeforeOrAfter(string first, string second)
    {
        var ruleset = Written.Compile(Written.Ruleset(Written.Indicator("both", """{"all": ["c1", "c2"]}""")));
        var evaluator = new BatchEvaluator([ruleset]);
        var batch = new ScreeningBatch(evaluator);
        batch.Add(
            Written.Screening(
                $$"""{"code": "c1", "state": "{{first}}", "by": "person"}, {"code": "c1", "state": "{{second}}", "by": "screener"}"""
            )
        );
        batch.Add(Written.Screening("""{"code": "c1", "state": "absent", "by": "person"}"""));
        var reading = evaluator.Evaluate(batch).Rulesets[0];
        Assert.Equal([0], reading.RowsOf(0, IndicatorState.NotYetKnown));
        Assert.Equal([1], reading.RowsOf(0, IndicatorState.NotShown));
    }

    [Fact]
    public void ABitmap_StaysAsItIs_WhenItsMemoryIsUsedAgain()
    {
        var evaluator = new BatchEvaluator([Ruleset]);
        var batch = new ScreeningBatch(evaluator);
        batch.Add(Written.Screening("""{"code": "c1", "state": "present", "by": "person"}"""));
        var reading = evaluator.Evaluate(batch);
        var raised = reading.Rulesets[0].Bitmap(0, IndicatorState.Raised);
        batch.Clear();
        batch.Add(Written.Screening("""{"code": "c1", "state": "absent", "by": "person"}"""));
        evaluator.Evaluate(batch, reuse: reading);
        Assert.Equal([1ul], raised);
        Assert.Equal([0ul], reading.Rulesets[0].Bitmap(0, IndicatorState.Raised));
    }

    [Fact]
    public void BatchesAndReadings_AreForTheirOwnEvaluator()
    {
        var (one, other) = (new BatchEvaluator([Ruleset]), new BatchEvaluator([Ruleset]));
        Assert.Throws<ArgumentException>(() => one.Evaluate(new ScreeningBatch(other)));
        Assert.Throws<ArgumentException>(() => one.Evaluate(new ScreeningBatch(one), reuse: other.Evaluate(new ScreeningBatch(other))));
        Assert.Throws<ArgumentOutOfRangeException>(() => one.Evaluate(new ScreeningBatch(one), threads: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            one.Evaluate(new ScreeningBatch(one)).Rulesets[0].Bitmap(2, IndicatorState.Raised)
        );
    }

    [Fact]
    public void AFeed_HandsOnFullBatches_ThenTheRest()
    {
        const int Lines = 10_000;
        var line = """{"format": "screening/1", "observations": [{"code": "c1", "state": "present"}]}""" + "\n";
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, Lines)));
        var evaluator = new BatchEvaluator([Ruleset]);
        var sizes = BatchFeed
            .Read(new MemoryStream(bytes), "lines", ScreeningFormat.NdJson, evaluator)
            .Select(loaded =>
                (loaded.Required.Count, Raised: evaluator.Evaluate(loaded.Required).Rulesets[0].CountOf(0, IndicatorState.Raised))
            )
            .ToList();
        Assert.Equal([4096, 4096, Lines - 8192], sizes.Select(size => size.Count));
        Assert.All(sizes, size => Assert.Equal(size.Count, size.Raised));
    }
}
