using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>
/// Mutation testing of a ruleset: each condition is changed in every small way, and some scenario should notice. A
/// change that loading would refuse, or that means the same, is not counted.
/// </summary>
internal sealed class ChangeReport
{
    private ChangeReport(int noticed, int sameMeaning, int refused, int notTried, ImmutableArray<UnnoticedChange> unnoticed)
    {
        Noticed = noticed;
        SameMeaning = sameMeaning;
        Refused = refused;
        NotTried = notTried;
        Unnoticed = unnoticed;
    }

    /// <summary>How many changes some scenario or variant notices: it comes out as expected, and would not then.</summary>
    public int Noticed { get; }

    /// <summary>How many mean the same as the original, and are not counted.</summary>
    public int SameMeaning { get; }

    /// <summary>How many would be refused on loading, because no concern code would be needed, and are not counted.</summary>
    public int Refused { get; }

    /// <summary>How many no scenario notices and were not looked into, because it would have taken too long; not counted.</summary>
    public int NotTried { get; }

    /// <summary>The changes that no scenario notices, in the ruleset's order.</summary>
    public ImmutableArray<UnnoticedChange> Unnoticed { get; }

    public int Total => Noticed + Unnoticed.Length;

    public static ChangeReport Of(CompiledRuleset compiled, IReadOnlyList<ScenarioOutcome> outcomes, WorkBudget budget)
    {
        var structure = new RulesetStructure(compiled.Ruleset);
        var passed = outcomes.Where(outcome => outcome.Failures.IsEmpty).ToList();
        var (noticed, same, refused, notTried) = (0, 0, 0, 0);
        var unnoticed = ImmutableArray.CreateBuilder<UnnoticedChange>();
        foreach (var owner in ConditionOwner.Of(compiled.Ruleset))
        {
            var all = ConditionChanges.Of(owner).ToList();
            var changes = all.Where(structure.WouldLoad).ToList();
            refused += all.Count - changes.Count;
            var left = changes
                .Where(change =>
                    !passed.Exists(outcome => new ChangedReading(outcome.Reading, change, structure).IsNoticedBy(outcome.Expect))
                )
                .ToList();
            noticed += changes.Count - left.Count;
            if (left.Count == 0) continue;
            var finder = new DifferenceFinder(compiled, structure, owner, left, budget);
            foreach (var change in left)
            {
                if (budget.IsSpent)
                {
                    notTried++;
                    continue;
                }

                var (example, isSame) = finder.Find(change);
                if (isSame) same++;
                else unnoticed.Add(new UnnoticedChange(change, example));
            }
        }

        return new ChangeReport(noticed, same, refused, notTried, unnoticed.ToImmutable());
    }
}

/// <summary>A change that no scenario notices.</summary>
/// <param name="Change">The change.</param>
/// <param name="Example">The smallest screening that would show it; null when none could be found.</param>
internal sealed record UnnoticedChange(ConditionChange Change, Difference? Example)
{
    /// <summary>What would go unnoticed, and which scenario to write.</summary>
    public override string ToString() =>
        $"{Change}, no scenario would notice. "
        + (
            Example is { } example
                ? $"Write one where {string.Join(" and ", example.Premises)} {(example.Premises.Length == 1 ? "is" : "are")} recorded and nothing else, and expect {example.Expected}."
                : "What would show it is too large to find."
        );
}
