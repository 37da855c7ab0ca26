using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Loading;

/// <summary>What is large but within the limits is read; no file exhausts the stack or takes for ever.</summary>
public sealed class LargeFileTests
{
    private const int SmallStack = 1024 * 1024;

    [Fact]
    public void AsManyIndicatorsAsTheLimit_InOneLongRow_AreRefused_OnASmallStack()
    {
        var loaded = OnASmallStack(() => Written.LoadRuleset(Row(InputLimits.Indicators, nested: 0)));
        Assert.All(loaded.Diagnostics[..^1], d => Assert.Equal(Problems.TooManyLevels, d.Descriptor));
    }

    [Theory]
    [InlineData(InputLimits.IndicatorLevels, 28)]
    public void TheDeepestRuleset_IsReadAndExplained_OnASmallStack(int indicators, int nested)
    {
        var states = OnASmallStack(() =>
        {
            var compiled = CompiledRuleset.Compile(Written.LoadRuleset(Row(indicators, nested)).Required);
            var screening = Written.Screening("""{"code": "c1", "state": "present"}""");
            var result = Explainer.Explain([Evaluator.Evaluate(compiled, screening)], ExplanationOptions.Default);
            Assert.NotEmpty(ResultJson.ToUtf8(result));
            return result.Rulesets[0].Indicators.Select(i => i.State).ToList();
        });
        Assert.Equal(Enumerable.Repeat(IndicatorState.Raised, indicators), states);
    }

    [Fact]
    public void ManyWrongNames_AmongManyRightOnes_EachHaveANearestNameWhereShown()
    {
        // Each comparison is small, and there are millions: only names that are shown may be compared.
        var found = Written
            .LoadRuleset(
                Written.Ruleset(
                    string.Join(
                        ",",
                        Enumerable
                            .Range(0, 500)
                            .Select(i => Written.Indicator($"indicator-number-{i:D5}", $$"""{"indicator": "indicator-nubmer-{{i:D5}}"}"""))
                    )
                )
            )
            .Diagnostics;
        Assert.Equal(DiagnosticBag.Cap + 1, found.Length);
        Assert.Equal("indicator-number-00007", found[7].Nearest);
        Assert.All(found[..^1], d => Assert.NotNull(d.Nearest));
    }

    /// <summary>Indicators of which each waits for the next, deep inside its own condition.</summary>
    private static string Row(int indicators, int nested) => Written.Ruleset(string.Join(",", Enumerable.Range(0, indicators).Select(i =>
        Written.Indicator($"i{i}", Enumerable.Range(0, nested).Aggregate(
            i == indicators - 1 ? "\"c1\"" : $$"""{"indicator": "i{{i + 1}}"}""",
            (inner, level) => $$"""{"any": ["c{{2 + (level % 2)}}", {{inner}}]}""")))));

    private static T OnASmallStack<T>(Func<T> run)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return result!;
    }
}
