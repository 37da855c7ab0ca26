using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Analysis;

/// <summary>Finds lists within lists that change nothing by how they are written: of one condition, or of the kind around them.</summary>
internal static class NeedlessLists
{
    public static IEnumerable<GroupCondition> In(Condition condition) => In(condition, around: null);

    private static IEnumerable<GroupCondition> In(Condition condition, GroupCondition? around)
    {
        if (condition is not GroupCondition { IsClass: false } list)
            yield break;
        if (around is not null && (list.Parts.Length == 1 || (around.Parts.Length > 1 && (IsAny(list, around) || IsAll(list, around)))))
            yield return list;
        foreach (var inner in list.Parts.SelectMany(part => In(part, list)))
            yield return inner;
    }

    private static bool IsAny(GroupCondition list, GroupCondition around) => list.Needed == 1 && around.Needed == 1;

    private static bool IsAll(GroupCondition list, GroupCondition around) =>
        list.Needed == list.Parts.Length && around.Needed == around.Parts.Length;
}
