using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.RulesetTesting;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Tests.Guarantees;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.RulesetTesting;

/// <summary>What is said of small changes, held to really making them in the file and running every scenario again.</summary>
public sealed class ChangeGuarantees
{
    [ReadingProperty(MaxTest = 120)]
    public void AChangeIsNoticed_ExactlyWhenAScenarioWouldFail(RandomReading random)
    {
        var test = RulesetTest.Run(random.Compiled, ScenariosFor.A(random));
        var json = random.Written.ToJson();
        var (noticed, refused, unnoticed) = (0, 0, new List<string>());
        foreach (var change in Changes(random.Compiled))
        {
            var loaded = Written.LoadRuleset(RewrittenRuleset.With(json, change), RandomVocabulary.Json);
            if (!loaded.TryGet(out var changed)) refused++;
            else if (IsNoticed(test, CompiledRuleset.Compile(changed))) noticed++;
            else unnoticed.Add($"{change} {change.Part.Location.JsonPointer}");
        }

        Assert.Equal(
            (noticed, refused, unnoticed.Count),
            (test.Changes.Noticed, test.Changes.Refused, test.Changes.Unnoticed.Length + test.Changes.SameMeaning)
        );
        Assert.Subset(
            unnoticed.ToHashSet(),
            test.Changes.Unnoticed.Select(change => $"{change.Change} {change.Change.Part.Location.JsonPointer}").ToHashSet()
        );
    }

    [ReadingProperty(MaxTest = 120)]
    public void WhatWouldShowAChange_Does(RandomReading random)
    {
        foreach (var (change, example) in RulesetTest.Run(random.Compiled, []).Changes.Unnoticed)
        {
            var changed = CompiledRuleset.Compile(
                Written.LoadRuleset(RewrittenRuleset.With(random.Written.ToJson(), change), RandomVocabulary.Json).Required
            );
            Assert.NotNull(example);
            Assert.Empty(FailedExpectation.In(Outcome.Of(Evaluator.Evaluate(random.Compiled, example.Screening)), example.Expect));
            Assert.NotEmpty(FailedExpectation.In(Outcome.Of(Evaluator.Evaluate(changed, example.Screening)), example.Expect));
        }
    }

    [ReadingProperty(MaxTest = 120)]
    public void AChangeOfTheSameMeaning_ChangesNothingThatIsRaisedOrGiven(RandomReading random)
    {
        var test = RulesetTest.Run(random.Compiled, []);
        var different = test
            .Changes.Unnoticed.Select(change => (change.Change.ToString(), change.Change.Part.Location.JsonPointer))
            .ToHashSet();
        foreach (
            var change in Changes(random.Compiled)
                .Where(change => !different.Contains((change.ToString(), change.Part.Location.JsonPointer)))
        )
        {
            if (!Written.LoadRuleset(RewrittenRuleset.With(random.Written.ToJson(), change), RandomVocabulary.Json).TryGet(out var changed))
                continue;
            foreach (var scenario in ScenariosFor.A(random))
                Assert.Equal(Answers(random.Compiled, scenario), Answers(CompiledRuleset.Compile(changed), scenario));
        }
    }

    [ReadingProperty(MaxTest = 60)]
    public void SuggestedScenarios_Load_ComeOutAsExpected_AndNoticeEverything(RandomReading random)
    {
        var suggestions = RulesetTest.Run(random.Compiled, []).Suggestions;
        var scenarios = suggestions
            .Select(suggestion => ScenarioLoader.Load(Written.Source(suggestion.Id, suggestion.ToJson()), random.Compiled))
            .ToList();
        Assert.All(scenarios, scenario => Assert.Empty(scenario.Diagnostics));
        var test = RulesetTest.Run(random.Compiled, scenarios.Select(scenario => scenario.Required));
        Assert.All(test.Outcomes, outcome => Assert.True(outcome.Passed, string.Join('\n', outcome.All.SelectMany(one => one.Failures))));
        Assert.Empty(test.Changes.Unnoticed);
        Assert.All(test.Coverage, coverage => Assert.True(coverage.IsExercised, coverage.Owner.Id));
    }

    [Fact]
    public void AShippedRuleset_IsToldTheSame()
    {
        var path = Repository.PathOf("rulesets", "technology-facilitated");
        var (compiled, json) = (
            CompiledRuleset.Compile(RulesetLoader.Load(path).Required),
            File.ReadAllText(Path.Combine(path, "ruleset.json"))
        );
        var test = RulesetTest.Run(compiled, ScenarioLoader.LoadBeside(path, compiled).Select(scenario => scenario.Required));
        var structure = new RulesetStructure(compiled.Ruleset);
        // Every seventh: the file is parsed anew for each.
        foreach (var change in Changes(compiled).Where(structure.WouldLoad).Where((_, i) => i % 7 == 0))
        {
            var source = Written.Source(Path.Combine(path, "ruleset.json"), RewrittenRuleset.With(json, change));
            var changed = RulesetLoader.Load(source, name => Written.Source(name, File.ReadAllText(Path.Combine(path, name)))).Required;
            var told = test
                .Outcomes.SelectMany(outcome => outcome.All)
                .Any(outcome =>
                    outcome.Failures.IsEmpty && new ChangedReading(outcome.Reading, change, structure).IsNoticedBy(outcome.Expect)
                );
            Assert.Equal(IsNoticed(test, CompiledRuleset.Compile(changed)), told);
        }
    }

    private static IEnumerable<ConditionChange> Changes(CompiledRuleset compiled) =>
        ConditionOwner.Of(compiled.Ruleset).SelectMany(ConditionChanges.Of);

    private static bool IsNoticed(RulesetTest test, CompiledRuleset changed) =>
        test.Outcomes.Any(outcome =>
            outcome
                .All.Zip(ScenarioRunner.Run(outcome.Scenario, changed).All)
                .Any(pair => pair.First.Failures.IsEmpty && !pair.Second.Failures.IsEmpty)
        );

    private static string Answers(CompiledRuleset compiled, Scenario scenario)
    {
        var result = ScenarioRunner.Run(scenario, compiled).Result.Rulesets[0];
        return $"{string.Join(' ', result.Flags.Select(flag => flag.Indicator))}; {string.Join(' ', result.Notices.Select(notice => notice.Id))}";
    }
}
