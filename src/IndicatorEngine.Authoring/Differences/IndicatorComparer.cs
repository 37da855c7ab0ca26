using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>Compares the indicators of two rulesets, each with the one of its name, or of its texts and meaning.</summary>
internal sealed class IndicatorComparer(Ruleset old, Ruleset @new)
{
    private readonly ConditionShapes _shapes = new();

    /// <summary>What changed: in the order of the newer ruleset, then those taken out.</summary>
    public ImmutableArray<IndicatorDifference> Compare() =>
        [
            .. new IndicatorPairs(_shapes)
                .Between(old, @new)
                .Select(pair => Compare(pair.Old, pair.New))
                .Where(difference => !difference.IsNone),
        ];

    private IndicatorDifference Compare(Indicator? before, Indicator? after)
    {
        var both = before is not null && after is not null;
        return new IndicatorDifference
        {
            Old = before,
            New = after,
            Meaning = Between(before?.When, after?.When),
            OnlyIn = both ? ContextChange.Between(before!.OnlyIn, after!.OnlyIn) : null,
            NoticesGone = both ? Notices(before!, after!, @new) : [],
            NoticesAdded = both ? Notices(after!, before!, old) : [],
            AdviceGone = both ? Advice(before!, after!) : [],
            AdviceAdded = both ? Advice(after!, before!) : [],
        };
    }

    private MeaningChange Between(Condition? before, Condition? after) =>
        before is not null && after is not null && _shapes.Of(before) == _shapes.Of(after)
            ? MeaningChange.None
            : MeaningChange.Between(before, after);

    /// <summary>The notices that one indicator gives and its partner does not, in the partner's ruleset.</summary>
    private static ImmutableArray<NoticeChange> Notices(Indicator one, Indicator partner, Ruleset other) =>
        [
            .. one
                .Notices.Where(notice => partner.Notices.All(given => given.Id != notice.Id))
                .DistinctBy(notice => notice.Id)
                .Select(notice => new NoticeChange(
                    notice,
                    MeaningChange.Between(NoticeGivers.Raised(one), null, null, new NoticeGivers(other, notice.Id).ByAnything).LosesNothing
                )),
        ];

    private static ImmutableArray<ContextAdvice> Advice(Indicator one, Indicator partner) =>
        [.. one.InContext.Where(advice => !partner.InContext.Any(other => Holds(other, advice)))];

    /// <summary>True when one piece of advice is given wherever another is, and says as much.</summary>
    private static bool Holds(ContextAdvice one, ContextAdvice other) =>
        one.Where.Covers(other.Where)
        && (other.Caution is null || one.Caution is not null)
        && other.Notices.All(notice => one.Notices.Any(given => given.Id == notice.Id));
}
