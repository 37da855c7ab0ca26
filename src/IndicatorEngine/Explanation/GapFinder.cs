using System.Collections.Immutable;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Explanation;

/// <summary>Finds what could gently be listened for, without making a questionnaire of it.</summary>
internal static class GapFinder
{
    /// <summary>The gaps worth offering: those that build on what was already said, the nearest first.</summary>
    public static IEnumerable<(Indicator Indicator, ImmutableArray<Code> Codes)> Nearest(RulesetReading reading, int atMost, WorkBudget budget)
    {
        var found = new List<(Indicator Indicator, ImmutableArray<Code> Codes)>();
        foreach (var indicator in reading.BegunOn())
        {
            // Nothing is nearer than one code, so with enough of those the search is over.
            if (found.Count(gap => gap.Codes.Length == 1) >= atMost) break;
            // What a flag rests on comes first; what could be listened for is left out when there is no time for it.
            if (budget.IsSpent) break;
            var nearest = NearestOf(indicator, reading, budget);
            if (!nearest.IsDefault) found.Add((indicator, nearest));
        }

        return found.OrderBy(gap => gap.Codes.Length).Take(atMost);
    }

    // A code that would be enough on its own says nothing about what this person spoke of.
    private static ImmutableArray<Code> NearestOf(Indicator indicator, RulesetReading reading, WorkBudget budget)
    {
        var onItsOwn = reading.FunctionOf(indicator, _ => FactReading.WithItsCode);
        return Smallest(indicator, reading, budget).FirstOrDefault(codes => !onItsOwn.Holds(codes));
    }

    /// <summary>
    /// The smallest sets of codes that would raise the indicator; none when no such codes may be suggested. Never a
    /// code that is answered or declined, and never one that its vocabulary says not to ask for.
    /// </summary>
    public static IEnumerable<ImmutableArray<Code>> Smallest(Indicator indicator, RulesetReading reading, WorkBudget budget)
    {
        var function = reading.FunctionOf(indicator, fact =>
            reading.Shows(fact) ? FactReading.Always : MayBeSuggested(fact, reading) ? FactReading.WithItsCode : FactReading.Never);
        if (!function.CanHold) return [];
        var sets = function.MinimalSets(budget).Sets;
        return sets.TakeWhile(set => set.Length == sets[0].Length);
    }

    private static bool MayBeSuggested(FactCondition fact, RulesetReading reading)
    {
        var accounts = reading.Screening.AccountsOf(fact.Code.Id);
        return fact.Code is { Ask: AskPolicy.MayAsk, Learn: not null } && !Accounts.Settle(accounts) && !Accounts.Close(accounts, fact);
    }
}
