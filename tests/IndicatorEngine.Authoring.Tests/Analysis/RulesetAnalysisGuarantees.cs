using IndicatorEngine.Analysis;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Guarantees;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Analysis;

/// <summary>
/// What the analysis says of a ruleset, held to the naive evaluator over every combination of facts and contexts:
/// nothing it says is false, and nothing it could say is missed.
/// </summary>
public class RulesetAnalysisGuarantees
{
    private const int MostPremises = 10;

    [ReadingProperty]
    public void AnIndicatorIsSaidToBeRaisedWithAnother_ExactlyWhenItAlwaysIs(RandomReading random)
    {
        var indicators = random.Compiled.Ruleset.Indicators;
        var space = new PremiseSpace(indicators, new WorkBudget(long.MaxValue));
        var functions = indicators.Select(space.FunctionOf).ToList();
        var subsumption = new Subsumption(space, functions);
        for (var one = 0; one < indicators.Length; one++)
        {
            var found = subsumption.AlwaysWith(one);
            Assert.DoesNotContain(one, found);
            for (var other = 0; other < indicators.Length; other++)
            {
                var premises = functions[one].Premises.Union(functions[other].Premises).ToList();
                if (one == other || premises.Count > MostPremises)
                    continue;
                var always = Subsets(premises)
                    .All(set => !Raises(random.Written, indicators[one].Id, set) || Raises(random.Written, indicators[other].Id, set));
                Assert.Equal(always, found.Contains(other));
            }
        }
    }

    [ReadingProperty]
    public void PartsThatChangeNothing_AreAllFound_AndCanAllGo(RandomReading random)
    {
        var indicators = random.Compiled.Ruleset.Indicators;
        var space = new PremiseSpace(indicators, new WorkBudget(long.MaxValue));
        foreach (var indicator in indicators)
        {
            var function = space.FunctionOf(indicator);
            if (function.Premises.Length > MostPremises) continue;
            var written = random.Written.Indicators.Single(test => test.Id == indicator.Id);
            var parts = new RedundantParts(space, indicator.When, indicator.OnlyIn, function);
            Assert.True(parts.IsComplete);
            // A class is placed where its words are.
            var gone = parts.Found.Select(part => part.Location.JsonPointer.Replace("/some", "", StringComparison.Ordinal)).ToHashSet();
            // Only the analysis knows which way a list of some was left, so both are tried for each, and one must mean the same.
            var subsets = Subsets([.. function.Premises]).ToList();
            var left = Without(written.When, $"/indicators/{indicators.IndexOf(indicator)}/when", gone).Where(IsSame).ToList();
            Assert.NotEmpty(left);
            Assert.All(left, condition => Assert.DoesNotContain(WithoutOne(condition), IsSame));

            bool IsSame(TestCondition changed)
            {
                var ruleset = random.Written with
                {
                    Indicators = [.. random.Written.Indicators.Select(test => test == written ? test with { When = changed } : test)],
                };
                return subsets.TrueForAll(set => Raises(random.Written, indicator.Id, set) == Raises(ruleset, indicator.Id, set));
            }
        }
    }

    [ReadingProperty]
    public void AnIndicatorIsSaidToBeRaisedNowhere_ExactlyWhenNothingInTheScopeRaisesIt(RandomReading random)
    {
        var json = random.Written.ToJson().Replace("\"settings\":[],", "\"settings\":[\"border\"],", StringComparison.Ordinal);
        var ruleset = Written.LoadRuleset(json, RandomVocabulary.Json).Required;
        Assert.Equal("border", Assert.Single(ruleset.Scope.Settings));
        var found = Said(ruleset, Problems.RaisedNowhere);
        var everything = new PremiseSpace(ruleset.Indicators, new WorkBudget(long.MaxValue));
        foreach (var indicator in ruleset.Indicators)
        {
            var facts = everything.FunctionOf(indicator).Premises.OfType<FactPremise>().Select(fact => fact.Example).ToList();
            var naive = new NaiveEvaluator(random.Written, facts, "border").StateOf(
                random.Written.Indicators.Single(test => test.Id == indicator.Id)
            );
            Assert.Equal(
                naive != IndicatorState.Raised,
                found.Exists(message => message.Contains($"`{indicator.Id}`", StringComparison.Ordinal))
            );
        }
    }

    [ReadingProperty]
    public void OneFactIsSaidToBeEnough_ExactlyWhenOneIs(RandomReading random)
    {
        var ruleset = random.Compiled.Ruleset;
        var found = Said(ruleset, Problems.SingleFact);
        var space = new PremiseSpace(ruleset.Indicators, new WorkBudget(long.MaxValue));
        foreach (var indicator in ruleset.Indicators)
        {
            var enough = space.FunctionOf(indicator).Premises.OfType<FactPremise>()
                .Any(fact => Enumerable.Any(["shelter", "border"], setting => Raises(random.Written, indicator.Id, [fact], setting)));
            Assert.Equal(
                enough,
                found.Exists(message => message.StartsWith($"One fact alone is enough to raise `{indicator.Id}`", StringComparison.Ordinal))
            );
        }
    }

    [ReadingProperty]
    public void SameMeaning_IsSaidOfTheLater_ExactlyWhenBothAreAlwaysRaisedTogether(RandomReading random)
    {
        var indicators = random.Compiled.Ruleset.Indicators;
        var found = Said(random.Compiled.Ruleset, Problems.SameMeaning);
        var space = new PremiseSpace(indicators, new WorkBudget(long.MaxValue));
        for (var later = 1; later < indicators.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var premises = space.FunctionOf(indicators[earlier]).Premises.Union(space.FunctionOf(indicators[later]).Premises).ToList();
                if (premises.Count > MostPremises)
                    continue;
                var same = Subsets(premises)
                    .All(set => Raises(random.Written, indicators[earlier].Id, set) == Raises(random.Written, indicators[later].Id, set));
                Assert.Equal(
                    same,
                    found.Exists(message =>
                        message.StartsWith($"Exactly what raises `{indicators[later].Id}` raises ", StringComparison.Ordinal)
                        && message.Contains($"`{indicators[earlier].Id}`", StringComparison.Ordinal)
                    )
                );
            }
        }
    }

    private static List<string> Said(Ruleset ruleset, DiagnosticDescriptor problem) =>
        [.. new RulesetAnalysis(ruleset).Findings(asOf: null).Where(found => found.Descriptor == problem).Select(found => found.Message)];

    private static bool Raises(TestRuleset ruleset, string id, IReadOnlyCollection<Premise> premises) =>
        Raises(ruleset, id, premises, premises.OfType<ContextPremise>().Any() ? "shelter" : "border");

    private static bool Raises(TestRuleset ruleset, string id, IReadOnlyCollection<Premise> premises, string setting)
    {
        var accounts = premises.OfType<FactPremise>().Select(fact => fact.Example).ToList();
        return new NaiveEvaluator(ruleset, accounts, setting).StateOf(ruleset.Indicators.Single(test => test.Id == id))
            == IndicatorState.Raised;
    }

    /// <summary>The condition without the parts at these places, in each way that as many or fewer of the rest may be asked for.</summary>
    private static IEnumerable<TestCondition> Without(TestCondition condition, string place, HashSet<string> gone)
    {
        if (condition is not AtLeast list)
            return [condition];
        var name =
            list.Needed == list.Parts.Count ? "all"
            : list.Needed == 1 ? "any"
            : "of";
        var kept = list
            .Parts.Select((part, i) => (part, place: $"{place}/{name}/{i}"))
            .Where(part => !gone.Contains(part.place))
            .Select(part => Without(part.part, part.place, gone).ToList())
            .ToList();
        return from needed in Enumerable.Range(
                Math.Max(1, list.Needed - list.Parts.Count + kept.Count),
                Math.Min(list.Needed, kept.Count) - Math.Max(1, list.Needed - list.Parts.Count + kept.Count) + 1
            )
               from parts in Combinations(kept)
               select (TestCondition)new AtLeast(needed, parts);
    }

    private static IEnumerable<TestCondition> WithoutOne(TestCondition condition)
    {
        if (condition is not AtLeast list) yield break;
        for (var i = 0; i < list.Parts.Count; i++)
        {
            var rest = list.Parts.Where((_, other) => other != i).ToList();
            if (list.Needed <= rest.Count)
                yield return new AtLeast(list.Needed, rest);
            if (list.Needed > 1)
                yield return new AtLeast(list.Needed - 1, rest);
            foreach (var changed in WithoutOne(list.Parts[i]))
                yield return new AtLeast(list.Needed, [.. list.Parts.Select((part, other) => other == i ? changed : part)]);
        }
    }

    private static IEnumerable<IReadOnlyList<T>> Combinations<T>(IReadOnlyList<List<T>> choices) =>
        choices.Aggregate(
            (IEnumerable<IReadOnlyList<T>>)
                [
                    [],
                ],
            (made, next) => made.SelectMany(list => next.Select(item => (IReadOnlyList<T>)[.. list, item]))
        );

    private static IEnumerable<List<Premise>> Subsets(List<Premise> premises) =>
        Enumerable.Range(0, 1 << premises.Count).Select(mask => premises.Where((_, i) => (mask >> i & 1) != 0).ToList());
}
