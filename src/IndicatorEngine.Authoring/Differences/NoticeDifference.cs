using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Differences;

/// <summary>When notice rules give a notice and did not, or gave it and do not, and nothing else makes up for it. Immutable.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Given">The facts with which it is given.</param>
internal sealed record NoticeDifference(Notice Notice, MeaningChange Given)
{
    public IEnumerable<VersionReason> Reasons
    {
        get
        {
            if (!Given.LosesNothing) yield return VersionReason.AdviceGone;
            if (!Given.Now.IsEmpty || !Given.NowIsAll) yield return VersionReason.AdviceAdded;
        }
    }

    /// <summary>All such notices, those of the newer ruleset first.</summary>
    public static ImmutableArray<NoticeDifference> Between(Ruleset old, Ruleset @new)
    {
        var shapes = new ConditionShapes();
        return
        [
            .. @new.NoticeRules.Concat(old.NoticeRules).SelectMany(rule => rule.Give).DistinctBy(notice => notice.Id)
                .Select(notice => (notice, before: new NoticeGivers(old, notice.Id), after: new NoticeGivers(@new, notice.Id)))
                .Where(given => !Shapes(given.before).SetEquals(Shapes(given.after)))
                .Select(given => new NoticeDifference(
                    given.notice,
                    MeaningChange.Between(given.before.ByRules, given.after.ByRules, given.before.ByAnything, given.after.ByAnything)
                ))
                .Where(difference => !difference.Given.IsNone),
        ];

        HashSet<int> Shapes(NoticeGivers givers) => [.. givers.Rules.Select(shapes.Of)];
    }
}
