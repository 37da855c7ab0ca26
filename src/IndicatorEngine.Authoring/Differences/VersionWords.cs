using IndicatorEngine.Explanation;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>Whether a version was raised enough, in sentences.</summary>
internal static class VersionWords
{
    public static IEnumerable<string> Of(RulesetDifference difference, LanguageTag language)
    {
        var (advice, old, @new) = (difference.Version, difference.Old.Version, difference.New.Version);
        yield return Phrases.Say(language, Name(advice, isSame: old == @new), old, @new, advice.Least);
        if (advice.Needed > VersionStep.None)
        {
            var because = advice.Because.Select(reason => Phrases.Say(language, $"diff-because-{EnumWords.Of(reason)}"));
            yield return Phrases.Say(language, "diff-because", string.Join(Phrases.Say(language, "separator"), because));
        }

        if (advice.FromPreRelease) yield return Phrases.Say(language, "diff-pre-release", old);
        else if (advice.BeforeFirst && advice.Needed > VersionStep.Patch) yield return Phrases.Say(language, "diff-before-first");
    }

    private static string Name(VersionAdvice advice, bool isSame) =>
        advice.Outcome switch
        {
            VersionOutcome.WentDown => advice.Least is null ? "diff-version-down" : "diff-version-down-least",
            VersionOutcome.TooSmall => advice.Least is null ? "diff-version-higher"
            : isSame ? "diff-version-still"
            : "diff-version-too-small",
            VersionOutcome.LargerThanNeeded => advice.Least is null ? "diff-version-larger-than-none" : "diff-version-larger",
            _ => advice.Needed == VersionStep.None ? "diff-version-none-needed"
            : advice.Least is null ? "diff-version-any"
            : "diff-version-enough",
        };
}
