using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.Differences;

/// <summary>A scenario that comes out otherwise with the newer ruleset. Immutable.</summary>
internal sealed class ScenarioDifference
{
    private ScenarioDifference(bool fromOld, ScenarioOutcome old, ScenarioOutcome @new, Func<string, string> nameNow)
    {
        (FromOld, Old, New) = (fromOld, old, @new);
        var (before, after) = (Raised(old).Select(nameNow).ToList(), Raised(@new).ToList());
        NoLongerRaised = [.. before.Except(after, StringComparer.Ordinal)];
        NowRaised = [.. after.Except(before, StringComparer.Ordinal)];
        (before, after) = (Notices(old).ToList(), Notices(@new).ToList());
        NoLongerGiven = [.. before.Except(after, StringComparer.Ordinal)];
        NowGiven = [.. after.Except(before, StringComparer.Ordinal)];
        ChangedVariants =
        [
            .. old
                .Variants.Zip(@new.Variants)
                .Where(pair => !Same(pair.First, pair.Second, nameNow))
                .Select(pair => pair.Second.Variant!.Id),
        ];
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => New.Scenario;

    /// <summary>True when it is taken as it was written beside the older ruleset.</summary>
    public bool FromOld { get; }

    /// <summary>What came out with the older ruleset.</summary>
    public ScenarioOutcome Old { get; }

    /// <summary>What comes out with the newer one.</summary>
    public ScenarioOutcome New { get; }

    /// <summary>Indicators raised before and not now.</summary>
    public ImmutableArray<string> NoLongerRaised { get; }

    /// <summary>Indicators raised now and not before.</summary>
    public ImmutableArray<string> NowRaised { get; }

    /// <summary>Notices given before and not now.</summary>
    public ImmutableArray<string> NoLongerGiven { get; }

    /// <summary>Notices given now and not before.</summary>
    public ImmutableArray<string> NowGiven { get; }

    /// <summary>The variants of the story that come out otherwise, by name.</summary>
    public ImmutableArray<string> ChangedVariants { get; }

    public bool IsNone =>
        NoLongerRaised.IsEmpty
        && NowRaised.IsEmpty
        && NoLongerGiven.IsEmpty
        && NowGiven.IsEmpty
        && ChangedVariants.IsEmpty
        && WasExpected == IsExpected;

    /// <summary>True when the story itself came out as expected with the older ruleset.</summary>
    public bool WasExpected => Old.Failures.IsEmpty;

    /// <summary>True when it does with the newer one.</summary>
    public bool IsExpected => New.Failures.IsEmpty;

    /// <summary>
    /// Runs scenarios of both rulesets through both: those beside the newer one, then those of the older one, unless
    /// one of that name says the same.
    /// </summary>
    /// <param name="old">The older ruleset.</param>
    /// <param name="new">The newer ruleset.</param>
    /// <param name="scenariosOld">Those beside the older one.</param>
    /// <param name="scenariosNew">Those beside the newer one.</param>
    /// <param name="renamed">The older and newer names of indicators that were only renamed: scenarios may use either.</param>
    public static ImmutableArray<ScenarioDifference> Between(
        CompiledRuleset old,
        CompiledRuleset @new,
        IEnumerable<Scenario> scenariosOld,
        IEnumerable<Scenario> scenariosNew,
        IReadOnlyDictionary<string, string> renamed
    )
    {
        var before = renamed.ToDictionary(names => names.Value, names => names.Key, StringComparer.Ordinal);
        return
        [
            .. scenariosNew
                .Select(scenario => (scenario, fromOld: false))
                .Concat(scenariosOld.Select(scenario => (scenario, fromOld: true)))
                .Select(written => new ScenarioDifference(
                    written.fromOld,
                    ScenarioRunner.Run(written.scenario.WithNames(id => before.GetValueOrDefault(id, id)), old),
                    ScenarioRunner.Run(written.scenario.WithNames(id => renamed.GetValueOrDefault(id, id)), @new),
                    id => renamed.GetValueOrDefault(id, id)))
                .Where(difference => !difference.IsNone)
                .DistinctBy(difference => difference.Key),
        ];
    }

    private string Key =>
        string.Join(
            '\n',
            [
                Scenario.Id,
                $"{WasExpected} {IsExpected}",
                .. ChangedVariants,
                "",
                .. Raised(Old),
                "",
                .. Raised(New),
                "",
                .. Notices(Old),
                "",
                .. Notices(New),
            ]
        );

    private static bool Same(ScenarioOutcome old, ScenarioOutcome @new, Func<string, string> nameNow) =>
        old.Passed == @new.Passed
        && Raised(old).Select(nameNow).ToHashSet(StringComparer.Ordinal).SetEquals(Raised(@new))
        && Notices(old).ToHashSet(StringComparer.Ordinal).SetEquals(Notices(@new));

    private static IEnumerable<string> Raised(ScenarioOutcome outcome) => outcome.Reading.Raised.Select(indicator => indicator.Id);

    private static IEnumerable<string> Notices(ScenarioOutcome outcome) =>
        NoticeCollector.Given(outcome.Reading).Select(given => given.Notice.Id);
}
