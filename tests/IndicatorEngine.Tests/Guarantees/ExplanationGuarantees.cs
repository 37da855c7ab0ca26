using System.Globalization;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using static IndicatorEngine.Tests.Guarantees.RandomReading;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G7, G8, G11 and G12 of the design, on random rulesets and screenings.</summary>
public sealed class ExplanationGuarantees
{
    [ReadingProperty]
    public void G7_Grounds_AreMinimalCompleteAndSufficient(RandomReading reading)
    {
        foreach (var flag in reading.Result.Flags)
        {
            var expected = reading.Naive.Grounds(reading.Written.Indicators.Single(i => i.Id == flag.Indicator));
            Assert.Equal(expected.Order(), flag.Grounds.Select(ground => string.Join(' ', ground)).Order());
            Assert.Null(flag.GroundsRemark);
            var sets = expected.Select(set => set.Split(' ').ToHashSet()).ToList();
            Assert.Equal(sets.Aggregate((one, other) => [.. one.Intersect(other)]).Order(), flag.RestsOn);
            Assert.Equal(sets.SelectMany(set => set).Distinct().Order(), flag.Used.Select(fact => fact.Code));
        }
    }

    [ReadingProperty]
    public void G7_EveryAccountOfAUsedFact_IsShown(RandomReading reading)
    {
        foreach (var fact in reading.Result.Flags.SelectMany(flag => flag.Used))
        {
            var recorded = reading
                .Observations.Where(o => o.Code == fact.Code && NaiveEvaluator.CanBeMeant(o))
                .Select(o =>
                    (
                        o.State,
                        o.By,
                        Value: o.Number?.ToString(CultureInfo.InvariantCulture)
                            ?? (RandomVocabulary.Options.Contains(o.Choice) ? o.Choice : null)
                    )
                )
                .ToHashSet();
            Assert.Equal(recorded, fact.Accounts.Select(a => (a.State, a.By, a.Value)).ToHashSet());
        }
    }

    [ReadingProperty]
    public void G8_AGapsCodes_RecordedAsPresent_RaiseIt(RandomReading reading)
    {
        foreach (var gap in reading.Result.Gaps)
        {
            var when = reading.Compiled.Ruleset.Indicators.Single(i => i.Id == gap.Indicator).When;
            var told = gap.WouldNeed.SelectMany(code => Meeting(when, code));
            var after = Evaluator.Evaluate(reading.Compiled, new Screening(null, reading.Context, reading.Observations.Concat(told)));
            Assert.Contains(gap.Indicator, after.Raised.Select(i => i.Id));
        }
    }

    [ReadingProperty]
    public void G8_AGap_IsSmallest_AndIsOfferedWhereverThereIsOne(RandomReading reading)
    {
        var found = Evaluator.Evaluate(reading.Compiled, reading.Screening);
        foreach (var (indicator, written) in reading.Compiled.Ruleset.Indicators.Zip(reading.Written.Indicators))
        {
            if (reading.Naive.StateOf(written) != IndicatorState.NotYetKnown) continue;
            var smallest = GapFinder.Smallest(indicator, found, new WorkBudget(long.MaxValue)).ToList();
            Assert.Equal(reading.Naive.SmallestGap(written), smallest.Count == 0 ? null : smallest[0].Length);
        }
    }

    [ReadingProperty]
    public void Gaps_AreLookedForWhereverSomethingShownSpeaks(RandomReading reading)
    {
        var found = Evaluator.Evaluate(reading.Compiled, reading.Screening);
        var plain = found.Ruleset.Indicators.Where(
            (indicator, i) => found.States[i] == IndicatorState.NotYetKnown && !found.RecordedFunctionOf(indicator).Codes.IsEmpty
        );
        Assert.Equal(plain.Select(indicator => indicator.Id), found.BegunOn().Select(indicator => indicator.Id));
    }

    [ReadingProperty]
    public void AFewGaps_AreTheFirstOfAll(RandomReading reading)
    {
        var found = Evaluator.Evaluate(reading.Compiled, reading.Screening);
        var all = GapFinder.Nearest(found, int.MaxValue, new WorkBudget(long.MaxValue)).Select(gap => gap.Indicator.Id).ToList();
        Assert.All(Enumerable.Range(0, 4), few =>
            Assert.Equal(all.Take(few), GapFinder.Nearest(found, few, new WorkBudget(long.MaxValue)).Select(gap => gap.Indicator.Id))
        );
    }

    [ReadingProperty]
    public void G12_WhatIsAnsweredOrDeclined_IsNeverSuggested(RandomReading reading)
    {
        var settled = reading.Observations.Where(o => o.State is ObservationState.Present or ObservationState.Declined
            || (o.State == ObservationState.Absent && o.By != AccountSource.ThirdParty)).Select(o => o.Code).ToHashSet();
        var neverAsked = RandomVocabulary.Codes.Where(code => !code.MayAsk).Select(code => code.Id).ToHashSet();
        Assert.All(reading.Result.Gaps.SelectMany(gap => gap.WouldNeed), code =>
            Assert.False(settled.Contains(code) || neverAsked.Contains(code))
        );
    }

    [ReadingProperty]
    public void Gaps_AreWithheld_UnlessPrivateAndNothingStopsQuestions(RandomReading reading)
    {
        var result = reading.Result;
        var mayOffer = reading.Context.Private == true && result.Notices.All(notice => !notice.StopsQuestions);
        Assert.Equal(mayOffer, result.GapsWithheld is null);
        if (!mayOffer) Assert.Empty(result.Gaps);
    }

    [ReadingProperty]
    public void G11_TheSameInput_GivesTheSameBytes_InAnyCultureAndThread(RandomReading reading)
    {
        var expected = Json(reading.ResultOf(reading.Screening));
        var results = new string[4];
        Parallel.For(0, results.Length, i =>
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = i % 2 == 0 ? before : StrangeCulture();
            results[i] = Json(reading.ResultOf(reading.Screening));
            CultureInfo.CurrentCulture = before;
        });
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    /// <summary>A culture that writes numbers and dates as few do, made here so that no culture data is needed.</summary>
    private static CultureInfo StrangeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return culture;
    }

    /// <summary>Observations of a code that meet every fact a condition asks of it.</summary>
    private static IEnumerable<Observation> Meeting(Condition condition, string code) =>
        condition switch
        {
            MeasureCondition measure when measure.Code.Id == code =>
            [
                new Observation(code, ObservationState.Present, AccountSource.Person) { Number = measure.AtLeast ?? measure.AtMost },
            ],
            ChoiceCondition choice when choice.Code.Id == code =>
            [
                new Observation(code, ObservationState.Present, AccountSource.Person) { Choice = choice.Options[0] },
            ],
            PresentCondition present when present.Code.Id == code =>
            [
                new Observation(code, ObservationState.Present, AccountSource.Person),
            ],
            GroupCondition group => group.Parts.SelectMany(part => Meeting(part, code)),
            IndicatorCondition other => Meeting(other.Indicator.When, code),
            _ => [],
        };
}
