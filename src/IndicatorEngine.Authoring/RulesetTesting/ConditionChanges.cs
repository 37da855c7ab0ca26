using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.RulesetTesting;

/// <summary>
/// All small changes of a condition: each part of a group dropped, <c>all</c> for <c>any</c> and back, one more or one
/// fewer needed, each bound moved by one, each option dropped. A class of codes is one part: its members are not the
/// authors' choice, so none of them is dropped.
/// </summary>
internal static class ConditionChanges
{
    /// <summary>A change, with the part of the condition it was made in as it is afterwards.</summary>
    private sealed record Draft(ConditionChangeKind Kind, Condition Part, Condition Changed)
    {
        public GroupCondition? From { get; init; }

        public string? Option { get; init; }

        public FactCondition? Becomes { get; init; }
    }

    public static IEnumerable<ConditionChange> Of(ConditionOwner owner) => In(owner.When).Select(draft => new ConditionChange
    {
        Owner = owner,
        Kind = draft.Kind,
        Part = draft.Part,
        From = draft.From,
        Option = draft.Option,
        Becomes = draft.Becomes,
        Changed = draft.Changed,
    });

    private static IEnumerable<Draft> In(Condition condition) => condition switch
    {
        MeasureCondition measure => InMeasure(measure),
        ChoiceCondition choice => InChoice(choice),
        GroupCondition { IsClass: false } group => InGroup(group).Concat(InParts(group)),
        _ => [],
    };

    private static IEnumerable<Draft> InGroup(GroupCondition group)
    {
        var (needed, count) = (group.Needed, group.Parts.Length);
        if (count == 1) yield break;
        for (var i = 0; i < count; i++)
        {
            yield return new Draft(ConditionChangeKind.PartDropped, group.Parts[i], With(group, needed == count ? needed - 1 : needed, group.Parts.RemoveAt(i))) { From = group };
        }

        if (needed == count) yield return Needing(ConditionChangeKind.AllToAny, 1);
        else if (needed == 1) yield return Needing(ConditionChangeKind.AnyToAll, count);
        else
        {
            yield return Needing(ConditionChangeKind.OneFewer, needed - 1);
            yield return Needing(ConditionChangeKind.OneMore, needed + 1);
        }

        Draft Needing(ConditionChangeKind kind, int number) => new(kind, group, With(group, number, group.Parts));
    }

    private static IEnumerable<Draft> InParts(GroupCondition group)
    {
        for (var i = 0; i < group.Parts.Length; i++)
        {
            foreach (var draft in In(group.Parts[i]))
            {
                // What would then stand twice in a list counts once: that is another change.
                if (group.Parts.Any(other => IsSame(other, draft.Changed))) continue;
                yield return draft with { Changed = With(group, group.Needed, group.Parts.SetItem(i, draft.Changed)) };
            }
        }
    }

    private static IEnumerable<Draft> InMeasure(MeasureCondition measure)
    {
        var (low, high) = (measure.AtLeast, measure.AtMost);
        (ConditionChangeKind Kind, decimal? Low, decimal? High)[] moved =
        [
            (ConditionChangeKind.LowerMinimum, Moved(low, -1), high),
            (ConditionChangeKind.HigherMinimum, Moved(low, 1), high),
            (ConditionChangeKind.LowerMaximum, low, Moved(high, -1)),
            (ConditionChangeKind.HigherMaximum, low, Moved(high, 1)),
        ];
        return
            from bounds in moved
            where (bounds.Low, bounds.High) != (low, high) && !(bounds.Low > bounds.High) && CanBeMet(bounds.Low, bounds.High)
            let becomes = new MeasureCondition(measure.Location, measure.Code, bounds.Low, bounds.High)
            select new Draft(bounds.Kind, measure, becomes) { Becomes = becomes };

        // No number of the code could meet it, and the loader refuses that.
        bool CanBeMet(decimal? from, decimal? to) =>
            measure.Code.Value is not NumberValue value || (!(from > value.To) && !(to < value.From));
    }

    // A bound so large that it has no neighbour stays where it is.
    private static decimal? Moved(decimal? bound, int by) => bound is { } number && Math.Abs(number) < decimal.MaxValue - 1 ? number + by : bound;

    private static IEnumerable<Draft> InChoice(ChoiceCondition choice) =>
        choice.Options.Length == 1 ? [] : choice.Options.Select(option =>
        {
            var becomes = new ChoiceCondition(choice.Location, choice.Code, choice.Options.Remove(option));
            return new Draft(ConditionChangeKind.OptionDropped, choice, becomes) { Option = option, Becomes = becomes };
        });

    private static bool IsSame(Condition one, Condition other) => (one, other) switch
    {
        (PresentCondition a, PresentCondition b) => a.Code == b.Code,
        (MeasureCondition a, MeasureCondition b) => (a.Code, a.AtLeast, a.AtMost) == (b.Code, b.AtLeast, b.AtMost),
        (ChoiceCondition a, ChoiceCondition b) => a.Code == b.Code && a.Options.SequenceEqual(b.Options),
        (IndicatorCondition a, IndicatorCondition b) => a.IndicatorId == b.IndicatorId,
        (GroupCondition a, GroupCondition b) => a.Needed == b.Needed && a.Parts.Length == b.Parts.Length && a.Parts.Zip(b.Parts).All(pair => IsSame(pair.First, pair.Second)),
        _ => false,
    };

    private static GroupCondition With(GroupCondition group, int needed, ImmutableArray<Condition> parts) => new(group.Location, needed, parts);
}
