using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>
/// What a ruleset means: a recursive reading of DESIGN §1 and §3.2, as plain as it can be. The real evaluator and its
/// explanations are held to it.
/// </summary>
internal sealed class NaiveEvaluator(TestRuleset ruleset, IReadOnlyList<Observation> observations, string? setting)
{
    private static readonly Dictionary<string, TestCode> Codes = RandomVocabulary.Codes.ToDictionary(code => code.Id);

    public IndicatorState StateOf(TestIndicator indicator)
    {
        if (IsElsewhere(indicator)) return IndicatorState.NotReadHere;
        if (Holds(indicator.When, Shows)) return IndicatorState.Raised;
        return Holds(indicator.When, fact => Shows(fact) || !IsClosed(fact)) ? IndicatorState.NotYetKnown : IndicatorState.NotShown;
    }

    public bool Applies(TestNotice notice) => Holds(notice.When, Shows);

    /// <summary>Every minimal set of recorded codes that raises the indicator, by trying all sets.</summary>
    public HashSet<string> Grounds(TestIndicator indicator)
    {
        var recorded = CodesIn(indicator.When)
            .Where(code => observations.Any(o => o.Code == code && o.State == ObservationState.Present))
            .Order()
            .ToList();
        return MinimalSets(recorded, set => Holds(indicator.When, fact => set.Contains(CodeOf(fact)) && Shows(fact)));
    }

    /// <summary>The smallest number of codes that may be suggested and would raise the indicator; null when none do.</summary>
    public int? SmallestGap(TestIndicator indicator)
    {
        var open = CodesIn(indicator.When).Where(MayBeSuggested).Order().ToList();
        var sets = MinimalSets(open, set => Holds(indicator.When, fact => Shows(fact) || (set.Contains(CodeOf(fact)) && !IsClosed(fact))));
        return sets.Count == 0 ? null : sets.Min(set => set.Length == 0 ? 0 : set.Split(' ').Length);
    }

    public static bool IsGrounded(TestRuleset ruleset, TestCondition when) =>
        !new NaiveEvaluator(ruleset, [], null).Holds(when, fact => Codes[CodeOf(fact)].Kind != "concern");

    private bool MayBeSuggested(string code) =>
        Codes[code].MayAsk
        && observations
            .Where(o => o.Code == code)
            .All(o =>
                o.State == ObservationState.NotAsked
                || (o.By == AccountSource.ThirdParty && o.State is ObservationState.Absent or ObservationState.Unknown)
            );

    private bool IsElsewhere(TestIndicator indicator) => indicator.OnlyInSetting is { } only && setting is not null && setting != only;

    private bool Holds(TestCondition condition, Func<TestCondition, bool> holds) =>
        condition switch
        {
            AtLeast group => group.Parts.Count(part => Holds(part, holds)) >= group.Needed,
            OfClass some => RandomVocabulary.Codes.Any(c =>
                c.Kind == some.Kind && c.Group == some.Group && c.Value is null && holds(new Fact(c.Id))
            ),
            OtherIndicator other => ruleset.Indicators.Single(i => i.Id == other.Id) is var target
                && !IsElsewhere(target)
                && Holds(target.When, holds),
            _ => holds(condition),
        };

    private bool Shows(TestCondition fact) =>
        observations.Any(o => o.Code == CodeOf(fact) && o.State == ObservationState.Present && Meets(o, fact));

    private bool IsClosed(TestCondition fact) => observations.Any(o => o.Code == CodeOf(fact) && o.By != AccountSource.ThirdParty
        && (o.State == ObservationState.Absent || (o.State == ObservationState.Present && Answers(o, fact) && !Meets(o, fact))));

    private static bool Meets(Observation account, TestCondition fact) => fact switch
    {
        Measure measure => account.Number >= measure.Low && account.Number <= measure.High,
        Choice choice => choice.Options.Contains(account.Choice),
        _ => true,
    };

    private static bool Answers(Observation account, TestCondition fact) => fact switch
    {
        Measure => account.Number is not null,
        Choice => RandomVocabulary.Options.Contains(account.Choice),
        _ => false,
    };

    private static string CodeOf(TestCondition fact) => fact switch
    {
        Fact plain => plain.Code,
        Measure measure => measure.Code,
        Choice choice => choice.Code,
        _ => throw new InvalidOperationException($"{fact} is not a fact."),
    };

    private HashSet<string> CodesIn(TestCondition condition) =>
        condition switch
        {
            AtLeast group => [.. group.Parts.SelectMany(CodesIn)],
            OfClass some =>
            [
                .. RandomVocabulary.Codes.Where(c => c.Kind == some.Kind && c.Group == some.Group && c.Value is null).Select(c => c.Id),
            ],
            OtherIndicator other => CodesIn(ruleset.Indicators.Single(i => i.Id == other.Id).When),
            _ => [CodeOf(condition)],
        };

    private static HashSet<string> MinimalSets(List<string> codes, Func<HashSet<string>, bool> holds)
    {
        var found = new List<int>();
        foreach (var mask in Enumerable.Range(0, 1 << codes.Count).OrderBy(m => int.PopCount(m)))
        {
            if (found.Exists(smaller => (smaller & mask) == smaller)) continue;
            if (holds([.. codes.Where((_, i) => (mask >> i & 1) != 0)])) found.Add(mask);
        }

        return [.. found.Select(mask => string.Join(' ', codes.Where((_, i) => (mask >> i & 1) != 0)))];
    }
}
