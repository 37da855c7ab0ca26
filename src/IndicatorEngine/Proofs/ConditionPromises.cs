using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Proofs;

/// <summary>
/// Proves what every condition promises beside its ground: that it names a pattern, that it does without an injury, a lock and a
/// journey, and that questions are only stopped for a person's safety.
/// </summary>
/// <param name="ruleset">The ruleset, with every condition in it whole.</param>
internal sealed class ConditionPromises(Ruleset ruleset)
{
    // A draft is told; a ruleset that others are asked to read, or use, is refused.
    private readonly bool _isDraft = ruleset.Status is RulesetStatus.Draft or RulesetStatus.Retired;

    private readonly Dictionary<string, Condition> _conditions = ruleset
        .Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.When, StringComparer.Ordinal);

    private readonly Dictionary<string, GroupCondition?> _counts = new(StringComparer.Ordinal);

    public void Prove(DiagnosticBag bag)
    {
        foreach (var condition in ruleset.Indicators.Select(indicator => indicator.When))
        {
            if (CountIn(condition) is { } count)
                bag.Add(_isDraft ? Problems.CountOnly : Problems.CountInUse, count.Location, count.Needed, count.Parts.Length, Example(condition));
            if (NeededProof(condition) is { IsEmpty: false } proof)
                bag.Add(_isDraft ? Problems.NeedsProof : Problems.NeedsProofInUse, condition.Location, Either(proof), Example(condition, proof));
        }

        foreach (var rule in ruleset.NoticeRules)
        {
            var stops = rule.Give.FirstOrDefault(notice => notice.StopsQuestions);
            if (stops is null || !Holds(rule.When, fact => fact.Code.Kind != CodeKind.Safety)) continue;
            var without = Sets(rule.When, fact => fact.Code.Kind != CodeKind.Safety);
            bag.Add(Problems.StopWithoutSafety, rule.When.Location, stops.Id, Both(without));
        }
    }

    /// <summary>A part that raises it by counting alone; null when every way to raise it names what belongs together.</summary>
    private GroupCondition? CountIn(Condition condition)
    {
        if (condition is IndicatorCondition other)
            return CountOf(other.IndicatorId);
        if (condition is not GroupCondition group || group.IsClass) return null;
        if (group.Needed > 1 && group.Needed < group.Parts.Length) return group;
        var counts = group.Parts.Select(part => CountIn(part)).ToList();
        if (group.Needed == 1 ? counts.Exists(count => count is not null) : counts.TrueForAll(count => count is not null))
            return counts.Find(count => count is not null);
        return CountSpelledOut(group);
    }

    // Each indicator is looked at once, however many build on it; one that waits for itself counts for nothing.
    private GroupCondition? CountOf(string indicator)
    {
        if (_counts.TryGetValue(indicator, out var known)) return known;
        _counts[indicator] = null;
        return _counts[indicator] = _conditions.TryGetValue(indicator, out var condition) ? CountIn(condition) : null;
    }

    /// <summary>A count written as a list of every choice: any two of three facts, as three pairs.</summary>
    private GroupCondition? CountSpelledOut(GroupCondition group)
    {
        if (group.Needed != 1) return null;
        var function = Function(group, _ => true);
        var size = function.Codes.Length;
        if (size is < 3 or > 12) return null;
        var (sets, complete) = function.MinimalSets();
        if (!complete || sets.Length == 0) return null;
        var needed = sets[0].Length;
        return needed > 1 && needed < size && sets.All(set => set.Length == needed) && sets.Length == Choices(size, needed) ? group : null;
    }

    private static int Choices(int size, int needed) =>
        Enumerable.Range(1, needed).Aggregate(1, (choices, i) => choices * (size - needed + i) / i);

    /// <summary>The injuries, locks and journeys of a condition that cannot hold without one of them; none when it can.</summary>
    private ImmutableArray<Code> NeededProof(Condition condition)
    {
        var proofs = Function(condition, _ => true).Codes.Where(IsProof).ToImmutableArray();
        return proofs.IsEmpty || Holds(condition, fact => !proofs.Contains(fact.Code)) ? [] : proofs;
    }

    // A name says what a code is; a label of several alternatives says that it may be another.
    private static bool IsProof(Code code)
    {
        var label = code.Label.In(code.Label.Original);
        return NamesToAvoid.ProofsIn(code.Id).Any()
            || (NamesToAvoid.ProofsIn(label).Any() && !label.Split(' ').Any(word => word is "or" or "ou" or "o" or "u"));
    }

    private NameList Example(Condition condition) => Both(Sets(condition, _ => true));

    private ISaid Example(Condition condition, ImmutableArray<Code> without)
    {
        var left = Sets(condition, _ => true).Where(code => !without.Contains(code)).ToImmutableArray();
        return left.IsEmpty ? new Said("whatever-else-was-told") : Both(left);
    }

    private ImmutableArray<Code> Sets(Condition condition, Func<FactCondition, bool> counts)
    {
        var (sets, _) = Function(condition, counts).MinimalSets();
        return sets.IsEmpty ? [] : sets[0];
    }

    private static NameList Both(IEnumerable<Code> codes) => NameList.Of(codes.Select(code => code.Id));

    private static NameList Either(IEnumerable<Code> codes) => NameList.AnyOf(codes.Select(code => code.Id));

    private CodeFunction Function(Condition condition, Func<FactCondition, bool> counts) => new(
        condition,
        fact => counts(fact) ? FactReading.WithItsCode : FactReading.Never,
        reference => _conditions.GetValueOrDefault(reference.IndicatorId));

    private bool Holds(Condition condition, Func<FactCondition, bool> counts) => Function(condition, counts).CanHold;
}
