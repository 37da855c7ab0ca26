using IndicatorEngine.Catalogues;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>G18 of the design: a reading ends whatever loads, says when it stopped, and what it lists is right.</summary>
public sealed class WorkGuarantees
{
    private const string Stopped = "Working out every combination would take too long and was stopped.";

    // As a tree the last indicator has more parts than there are seconds in a century.
    [FsCheck.Xunit.Property(MaxTest = 10, QuietOnSuccess = true)]
    public void G18_IndicatorsThatShareWhatTheyBuildOn_AreReadAsAGraph(int seed)
    {
        var random = new Random(seed);
        var (ruleset, observations) = Levels(InputLimits.IndicatorLevels, () => random.Next(2, 4), random);
        var result = Explain(ruleset, observations, ExplanationOptions.Default);
        Assert.Equal(InputLimits.IndicatorLevels, result.Flags.Length);
        Assert.All(result.Flags, flag => AssertEachGroundIsMinimal(flag, ruleset));
    }

    [FsCheck.Xunit.Property(MaxTest = 10, QuietOnSuccess = true)]
    public void G18_WhatStops_SaysSo_AndStillHasAGround(int seed)
    {
        var random = new Random(seed);
        var (ruleset, observations) = Levels(12, () => random.Next(2, 4), random);
        var result = Explain(ruleset, observations, new ExplanationOptions { MaxWork = 20_000 });
        Assert.Contains(result.Warnings, warning => warning.StartsWith(Stopped, StringComparison.Ordinal));
        Assert.All(result.Flags, flag => AssertEachGroundIsMinimal(flag, ruleset));
        Assert.Equal(
            ResultJson.ToUtf8(Whole(ruleset, observations, new ExplanationOptions { MaxWork = 20_000 })),
            ResultJson.ToUtf8(Whole(ruleset, observations, new ExplanationOptions { MaxWork = 20_000 }))
        );
    }

    [Fact]
    public void WhatIsSmall_IsNotStopped()
    {
        var (ruleset, observations) = Levels(3, () => 2, new Random(1));
        var result = Explain(ruleset, observations, ExplanationOptions.Default);
        Assert.DoesNotContain(result.Warnings, warning => warning.StartsWith(Stopped, StringComparison.Ordinal));
        Assert.All(result.Flags, flag => Assert.Null(flag.GroundsRemark));
    }

    [Fact]
    public void AReading_CanBeStopped()
    {
        var (ruleset, observations) = Levels(12, () => 2, new Random(1));
        var reader = new IndicatorReader(new RulesetCatalogue([ruleset]));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            reader.Read(Written.Screening(observations), ["written"], cancellation: stop.Token)
        );
    }

    private static void AssertEachGroundIsMinimal(Flag flag, CompiledRuleset ruleset)
    {
        Assert.NotEmpty(flag.Grounds);
        foreach (var ground in flag.Grounds.Take(2))
        {
            Assert.True(Raises(ground), flag.Indicator);
            Assert.All(ground, code => Assert.False(Raises(ground.Where(other => other != code)), flag.Indicator));
        }

        bool Raises(IEnumerable<string> codes)
        {
            var observations = codes.Select(code => new Observation(code, ObservationState.Present, AccountSource.Person));
            return Evaluator
                .Evaluate(ruleset, new Screening(null, ScreeningContext.Unknown, observations))
                .Raised.Any(indicator => indicator.Id == flag.Indicator);
        }
    }

    private static RulesetResult Explain(CompiledRuleset ruleset, string observations, ExplanationOptions options) =>
        Whole(ruleset, observations, options).Rulesets[0];

    private static ScreeningResult Whole(CompiledRuleset ruleset, string observations, ExplanationOptions options) =>
        Explainer.Explain([Evaluator.Evaluate(ruleset, Written.Screening(observations))], options);

    /// <summary>Indicators each of which names the one before it several times, and all of their codes recorded as present.</summary>
    private static (CompiledRuleset Ruleset, string Observations) Levels(int levels, Func<int> times, Random random)
    {
        List<string> codes = ["c1"];
        List<string> indicators = [Written.Indicator("i0", "\"c1\"")];
        for (var level = 1; level < levels; level++)
        {
            var parts = new List<string>();
            for (var left = times(); left > 0; left--)
            {
                codes.Add($"d{codes.Count}");
                parts.Add($$"""{"all": [{"indicator": "i{{level - 1}}"}, "{{codes[^1]}}"]}""");
            }

            var when = random.Next(3) == 0
                ? $$"""{"atLeast": 2, "of": [{{string.Join(',', parts)}}, {"indicator": "i{{level - 1}}"}]}"""
                : $$"""{"any": [{{string.Join(',', parts)}}]}""";
            indicators.Add(Written.Indicator($"i{level}", when));
        }

        var more = codes.Skip(1).Select(code =>
            $$"""
            {"id": "{{code}}", "kind": "concern", "label": {"en": "D"}, "meaning": {"en": "D."}, "caution": {"en": "Care."}, "learn": {"en": "L."} },
            """
        );
        var vocabulary = Written.VocabularyJson.Replace("\"codes\": [", $"\"codes\": [{string.Concat(more)}", StringComparison.Ordinal);
        return (
            Written.Compile(Written.Ruleset(string.Join(",\n", indicators)), vocabulary),
            string.Join(", ", codes.Select(code => $$"""{"code": "{{code}}", "state": "present"}"""))
        );
    }
}
