using IndicatorEngine.Analysis;
using IndicatorEngine.Differences;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Guarantees;

namespace IndicatorEngine.Tests.Differences;

/// <summary>What is listed as changed, held to the naive evaluator over every combination of premises.</summary>
public class DifferenceGuarantees
{
    private const int MostPremises = 10;

    private static readonly string[] Settings = ["shelter", "border"];

    [PairProperty]
    public void WhatIsNoLongerHeard_IsExactlyTheMinimalSetsThatRaisedAndDoNot(RandomPair pair) =>
        ForEachIndicator(pair, (space, premises, change) =>
            HoldsTo(
                space,
                premises,
                change.Meaning.NoLonger,
                set => Raises(pair.Old, change.Old, set) && !Raises(pair.New, change.New, set),
                set => Raises(pair.New, change.New, set)
            )
        );

    [PairProperty]
    public void WhatIsNewlyHeard_IsExactlyTheMinimalSetsThatRaiseAndDidNot(RandomPair pair) =>
        ForEachIndicator(pair, (space, premises, change) =>
            HoldsTo(
                space,
                premises,
                change.Meaning.Now,
                set => Raises(pair.New, change.New, set) && !Raises(pair.Old, change.Old, set),
                set => Raises(pair.Old, change.Old, set)
            )
        );

    [PairProperty]
    public void NoticesOfRules_AreExactlyThoseThatNothingElseGives(RandomPair pair)
    {
        var changes = pair.Difference.Notices;
        foreach (var notice in RandomVocabulary.Notices)
        {
            var (before, after) = (new NoticeGivers(pair.CompiledOld.Ruleset, notice), new NoticeGivers(pair.CompiledNew.Ruleset, notice));
            List<Condition> conditions = [.. Present(after.ByAnything), .. Present(before.ByAnything)];
            var space = new PremiseSpace([], new WorkBudget(long.MaxValue), conditions);
            var premises = conditions.SelectMany(condition => space.FunctionOf(condition).Premises).Distinct().ToList();
            if (premises.Count > MostPremises) continue;
            var given = changes.SingleOrDefault(change => change.Notice.Id == notice)?.Given ?? MeaningChange.None;
            HoldsTo(
                space,
                premises,
                given.NoLonger,
                set => ByRules(pair.Old, notice, set) && !Given(pair.New, notice, set),
                set => Given(pair.New, notice, set)
            );
            HoldsTo(
                space,
                premises,
                given.Now,
                set => ByRules(pair.New, notice, set) && !Given(pair.Old, notice, set),
                set => Given(pair.Old, notice, set)
            );
        }
    }

    [PairProperty]
    public void ANoticeThatAnIndicatorNoLongerGives_IsOtherwiseGivenExactlyWhenItIsNeverMissed(RandomPair pair)
    {
        foreach (
            var (change, gone) in pair.Difference.Indicators.SelectMany(change => change.NoticesGone, (change, gone) => (change, gone))
        )
        {
            // Premises as fine as everything tells them apart that may give the notice now.
            var when = change.Old!.When;
            var premises = new PremiseSpace([], new WorkBudget(long.MaxValue), [when, .. Present(new NoticeGivers(pair.CompiledNew.Ruleset, gone.Notice.Id).ByAnything)])
                .FunctionOf(when)
                .Premises;
            if (premises.Length > MostPremises)
                continue;
            var missed = Subsets([.. premises])
                .SelectMany(
                    _ => Settings,
                    (set, setting) => (Old: RandomPair.Naive(pair.Old, set, setting), New: RandomPair.Naive(pair.New, set, setting))
                )
                .Any(read =>
                    read.Old.StateOf(Test(pair.Old, change.Old.Id)) == IndicatorState.Raised && !Given(pair.New, gone.Notice.Id, read.New)
                );
            Assert.Equal(!missed, gone.OtherwiseGiven);
        }
    }

    [PairProperty]
    public void TheOtherWayRound_IsTheMirror(RandomPair pair)
    {
        var (there, back) = (pair.Difference, pair.Mirrored);
        Assert.Equal(
            there
                .Indicators.Select(change =>
                    (
                        change.Old?.Id,
                        change.New?.Id,
                        Sets(change.Meaning.NoLonger),
                        Sets(change.Meaning.Now),
                        Notices(change.NoticesGone),
                        Notices(change.NoticesAdded)
                    )
                )
                .Order(),
            back.Indicators.Select(change =>
                    (
                        change.New?.Id,
                        change.Old?.Id,
                        Sets(change.Meaning.Now),
                        Sets(change.Meaning.NoLonger),
                        Notices(change.NoticesAdded),
                        Notices(change.NoticesGone)
                    )
                )
                .Order()
        );
        Assert.Equal(
            there.Notices.Select(change => (change.Notice.Id, Sets(change.Given.NoLonger), Sets(change.Given.Now))).Order(),
            back.Notices.Select(change => (change.Notice.Id, Sets(change.Given.Now), Sets(change.Given.NoLonger))).Order()
        );
        Assert.Equal(there.IsEmpty, back.IsEmpty);
    }

    [PairProperty]
    public void ARulesetBesideItself_ChangedNothing(RandomPair pair)
    {
        var same = VersionComparer.Compare(pair.CompiledOld, Support.Written.Compile(pair.Old.ToJson(), RandomVocabulary.Json), [], []);
        Assert.True(same.IsEmpty);
        Assert.Equal((VersionStep.None, VersionOutcome.Enough), (same.Version.Needed, same.Version.Outcome));
    }

    private static IEnumerable<Condition> Present(Condition? condition) => condition is null ? [] : [condition];

    private static void ForEachIndicator(RandomPair pair, Action<PremiseSpace, List<Premise>, IndicatorDifference> check)
    {
        var changes = pair.Difference.Indicators.ToDictionary(change => change.Indicator.Id);
        foreach (var indicator in pair.CompiledNew.Ruleset.Indicators)
        {
            if (pair.CompiledOld.Ruleset.Indicators.FirstOrDefault(other => other.Id == indicator.Id) is not { } old) continue;
            var space = new PremiseSpace([], new WorkBudget(long.MaxValue), indicator.When, old.When);
            List<Premise> premises = [.. space.FunctionOf(indicator.When).Premises.Union(space.FunctionOf(old.When).Premises)];
            if (premises.Count > MostPremises) continue;
            // An indicator that is not listed is held to have no difference at all.
            var change = changes.GetValueOrDefault(indicator.Id) ?? new IndicatorDifference
            {
                Old = old,
                New = indicator,
                Meaning = MeaningChange.None,
                OnlyIn = null,
                NoticesGone = [],
                NoticesAdded = [],
                AdviceGone = [],
                AdviceAdded = [],
            };
            check(space, premises, change);
        }
    }

    /// <summary>
    /// Holds listed sets to a region of combinations: each is in it and minimal, every combination of the region has
    /// one in it, and what is said to be needed beside it is all there is.
    /// </summary>
    private static void HoldsTo(
        PremiseSpace space,
        List<Premise> premises,
        IReadOnlyList<ChangedSet> listed,
        Func<IReadOnlyCollection<Premise>, bool> region,
        Func<IReadOnlyCollection<Premise>, bool> other
    )
    {
        var known = premises.ToDictionary(premise => premise.Key);
        var sets = listed
            .Select(set => (Facts: Same(set.Facts), Besides: set.OtherwiseWith.Select(besides => Same(besides)).ToList()))
            .ToList();
        var all = Subsets(premises).Select(Followed).DistinctBy(Key).ToList();
        Assert.All(all.Where(region.Invoke), set => Assert.Contains(sets, minimal => minimal.Facts.TrueForAll(set.Contains)));
        var met = all.Where(other.Invoke).ToList();
        foreach (var (facts, besides) in sets)
        {
            Assert.True(region(facts));
            foreach (var premise in facts)
            {
                List<Premise> weaker =
                [
                    .. facts.Where(kept => kept != premise),
                    .. space.FollowingFrom(premise).Where(implied => implied != premise),
                ];
                Assert.False(region(weaker), $"{string.Join(" and ", facts)}: {premise} can be weakened.");
            }

            var from = Followed(facts);
            var within = met.Where(set => from.TrueForAll(set.Contains)).ToList();
            var minimal = within.Where(set => !within.Exists(smaller => smaller.Count < set.Count && smaller.TrueForAll(set.Contains)));
            var ways = minimal.Where(set => set.Where(premise => !from.Contains(premise)).ToList() is var added
                && facts.TrueForAll(fact => Followed(added).Contains(fact) || !other([.. facts.Where(kept => kept != fact), .. added])));
            Assert.Equal(ways.Select(Key).Order(), besides.Select(added => Key(Followed([.. facts, .. added]))).Order());
        }

        List<Premise> Same(IEnumerable<Premise> set) => [.. set.Select(premise => known[premise.Key])];

        // Only what was looked at counts: other indicators of the ruleset tell more premises apart.
        List<Premise> Followed(List<Premise> set) => [.. set.SelectMany(space.FollowingFrom).Where(premises.Contains).Distinct()];

        static string Key(List<Premise> set) => Keys(set.OrderBy(premise => premise.Key, StringComparer.Ordinal));
    }

    /// <summary>An indicator's condition alone, read in any context.</summary>
    private static bool Raises(TestRuleset ruleset, Indicator? indicator, IReadOnlyCollection<Premise> set) =>
        indicator is not null
        && RandomPair.Naive(ruleset, set).StateOf(Test(ruleset, indicator.Id) with { OnlyInSetting = null }) == IndicatorState.Raised;

    private static bool ByRules(TestRuleset ruleset, string notice, IReadOnlyCollection<Premise> set) =>
        ByRules(ruleset, notice, RandomPair.Naive(ruleset, set));

    private static bool ByRules(TestRuleset ruleset, string notice, NaiveEvaluator naive) =>
        ruleset.Notices.Where(rule => rule.Give == notice).Any(naive.Applies);

    private static bool Given(TestRuleset ruleset, string notice, IReadOnlyCollection<Premise> set) =>
        Given(ruleset, notice, RandomPair.Naive(ruleset, set));

    private static bool Given(TestRuleset ruleset, string notice, NaiveEvaluator naive) =>
        ByRules(ruleset, notice, naive)
        || ruleset.Indicators.Any(indicator => indicator.Notices.Contains(notice) && naive.StateOf(indicator) == IndicatorState.Raised);

    private static TestIndicator Test(TestRuleset ruleset, string id) => ruleset.Indicators.Single(indicator => indicator.Id == id);

    private static string Sets(IEnumerable<ChangedSet> sets) =>
        string.Join(
            '\n',
            sets.Select(set => $"{Keys(set.Facts)} / {string.Join(" or ", set.OtherwiseWith.Select(besides => Keys(besides)).Order())}")
                .Order()
        );

    private static string Keys(IEnumerable<Premise> premises) => string.Join(" and ", premises.Select(premise => premise.Key));

    private static string Notices(IEnumerable<NoticeChange> notices) =>
        string.Join(' ', notices.Select(notice => $"{notice.Notice.Id}:{notice.OtherwiseGiven}").Order());

    private static IEnumerable<List<Premise>> Subsets(List<Premise> premises) =>
        Enumerable.Range(0, 1 << premises.Count).Select(mask => premises.Where((_, i) => (mask >> i & 1) != 0).ToList());
}
