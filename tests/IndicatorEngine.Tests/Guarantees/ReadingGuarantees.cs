using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;
using static IndicatorEngine.Tests.Guarantees.RandomReading;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G1 to G6 of the design, on random rulesets and screenings.</summary>
public sealed class ReadingGuarantees
{
    [ReadingProperty]
    public void G1_LearningMore_NeverRemovesAFlag(RandomReading reading)
    {
        var before = Evaluator.Evaluate(reading.Compiled, reading.Screening).Raised.ToHashSet();
        var more = from code in RandomVocabulary.Codes
                   from state in Enum.GetValues<ObservationState>()
                   select new Observation(code.Id, state, AccountSource.Person);
        Assert.All(more, told =>
        {
            var after = Evaluator.Evaluate(reading.Compiled, new Screening(null, reading.Context, reading.Observations.Append(told)));
            Assert.Subset(after.Raised.ToHashSet(), before);
        });
    }

    [ReadingProperty]
    public Property G2_Silence_ChangesNoFlag(RandomReading reading) =>
        Prop.ForAll(
            Arb.From(
                Gen.Elements(ObservationState.Absent, ObservationState.NotAsked, ObservationState.Declined, ObservationState.Unknown)
                    .ListOf(reading.Observations.Count)
            ),
            states =>
            {
                var silenced = reading.Observations.Zip(states, (o, state) =>
                    o.State == ObservationState.Present ? o : o with { State = state }
                );
                return Decided(reading.ResultOf(reading.Observations)).SequenceEqual(Decided(reading.ResultOf(silenced)));
            }
        );

    [ReadingProperty]
    public void G3_NeutralCodes_ChangeNothing(RandomReading reading)
    {
        var without = reading.Observations.Where(o => !o.Code.StartsWith('n')).ToList();
        var with = without.Concat(
            from code in RandomVocabulary.OfKind("neutral")
            from state in Enum.GetValues<ObservationState>()
            select new Observation(code.Id, state, AccountSource.Person));
        var (one, other) = (reading.ResultOf(without), reading.ResultOf(with));
        Assert.Empty(one.NeverCounted);
        Assert.Equal(RandomVocabulary.OfKind("neutral").Count(), other.NeverCounted.Length);
        Assert.Equal(Json(one), Json(Without(other, neverCounted: one)));
    }

    [ReadingProperty]
    public void G4_EveryGround_HasAConcernCodeThatIsPresent(RandomReading reading)
    {
        var concerns = RandomVocabulary.OfKind("concern").Select(code => code.Id)
            .Intersect(reading.Observations.Where(o => o.State == ObservationState.Present).Select(o => o.Code)).ToHashSet();
        Assert.All(reading.Result.Flags.SelectMany(flag => flag.Grounds), ground => Assert.Contains(ground, concerns.Contains));
    }

    [ReadingProperty]
    public Property G5_OrderRepetitionAndSplitting_ChangeNothing(RandomReading reading) =>
        Prop.ForAll(
            Arb.From(Gen.Shuffle([.. reading.Observations, .. reading.Observations])),
            Arb.From(Gen.Choose(0, 2 * reading.Observations.Count)),
            (shuffled, cut) =>
            {
                var whole = reading.ResultOf(reading.Screening);
                var parts = new[] { shuffled[..cut], shuffled[cut..] }
                    .Select(part => new Screening("S-1", reading.Context, part))
                    .Reverse()
                    .ToList();
                return Json(whole) == Json(reading.ResultOf(shuffled)) && Json(whole) == Json(reading.ResultOf(Screening.Merge(parts)));
            }
        );

    [ReadingProperty]
    public void G6_TheEvaluator_EqualsTheNaiveOne(RandomReading reading)
    {
        var found = Evaluator.Evaluate(reading.Compiled, reading.Screening);
        Assert.Equal(reading.Written.Indicators.Select(reading.Naive.StateOf), found.States);
        Assert.Equal(reading.Written.Notices.Where(reading.Naive.Applies).Select(n => n.Id), found.NoticeRules.Select(rule => rule.Id));
    }

    [ReadingProperty]
    public void G6_AReusedRun_LeavesNothingBehind(RandomReading reading)
    {
        var first = Evaluator.Evaluate(reading.Compiled, reading.Screening).States;
        Assert.All(Evaluator.Evaluate(reading.Compiled, new Screening(null, reading.Context, [])).States, state =>
            Assert.NotEqual(IndicatorState.Raised, state)
        );
        Assert.Equal(first.AsEnumerable(), Evaluator.Evaluate(reading.Compiled, reading.Screening).States);
    }

    private static IEnumerable<string> Decided(ScreeningResult result) =>
        result
            .Rulesets[0]
            .Flags.Select(flag =>
                $"{flag.Indicator}: {string.Join(" | ", flag.Grounds.Select(g => string.Join(' ', g)))}; {string.Join(' ', flag.RestsOn)}; {string.Join(' ', flag.Used.Select(f => f.Code))}"
            );

    private static ScreeningResult Without(ScreeningResult result, ScreeningResult neverCounted) => new()
    {
        Screening = result.Screening,
        Rulesets = result.Rulesets,
        Unrecognised = result.Unrecognised,
        NeverCounted = neverCounted.NeverCounted,
        Declined = result.Declined,
        Statement = result.Statement,
        Language = result.Language,
    };
}
