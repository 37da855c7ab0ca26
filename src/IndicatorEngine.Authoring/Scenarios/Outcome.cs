using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Scenarios;

/// <summary>What a ruleset makes of a screening, as far as an expectation can ask.</summary>
internal sealed class Outcome
{
    /// <summary>The indicators raised, in the ruleset's order.</summary>
    public required IReadOnlyCollection<Indicator> Raised { get; init; }

    /// <summary>The state of an indicator, by name; null when there is none, as when a scenario of another version names it.</summary>
    public required Func<string, IndicatorState?> StateOf { get; init; }

    /// <summary>True when the notice of that name is given.</summary>
    public required Func<string, bool> Gives { get; init; }

    /// <summary>True when some flag uses the code of that name.</summary>
    public required Func<string, bool> Uses { get; init; }

    public static Outcome Of(RulesetReading reading)
    {
        var states = new Lazy<Dictionary<string, IndicatorState>>(() =>
            reading.Ruleset.Indicators.Zip(reading.States).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal)
        );
        var notices = new Lazy<HashSet<string>>(() => [.. NoticeCollector.Given(reading).Select(given => given.Notice.Id)]);
        var used = new Lazy<HashSet<string>>(() =>
            [.. reading.Raised.SelectMany(indicator => Grounds.Of(indicator, reading, new WorkBudget(2 * WorkBudget.OneFunction)).Used).Select(code => code.Id)]
        );
        return new Outcome
        {
            Raised = [.. reading.Raised],
            StateOf = id => states.Value.TryGetValue(id, out var state) ? state : null,
            Gives = id => notices.Value.Contains(id),
            Uses = code => used.Value.Contains(code),
        };
    }
}
