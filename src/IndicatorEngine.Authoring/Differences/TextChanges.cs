using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>Which texts of a ruleset and its vocabularies changed, and so which translations went stale.</summary>
internal static class TextChanges
{
    /// <summary>
    /// The texts that read otherwise, in the order of the newer ruleset; those that are gone come last. A change of
    /// the review mark alone is no change of a text.
    /// </summary>
    public static ImmutableArray<TextChange> Between(Ruleset old, Ruleset @new)
    {
        var (before, after) = (ByPath(old), ByPath(@new));
        return
        [
            .. after
                .SelectMany(place => Pair([.. before[place.Key]], [.. place]).Select(pair => new TextChange(place.Key, pair.Old, pair.New)))
                .Concat(
                    before
                        .Where(place => !after.Contains(place.Key))
                        .SelectMany(place => place.Select(text => new TextChange(place.Key, text, null)))
                )
                .Where(change => !change.Changed.IsEmpty)
                .OrderBy(change => change.New is null),
        ];
    }

    private static ILookup<string, LocalizedText> ByPath(Ruleset ruleset) =>
        RulesetTexts.Of(ruleset).ToLookup(placed => placed.Path, placed => placed.Text, StringComparer.Ordinal);

    /// <summary>
    /// Pairs the items of a list: those with the same original, then those that share a translation (an original
    /// that was rewritten while a translation was left as it was), then those left at the same position.
    /// </summary>
    private static IEnumerable<(LocalizedText? Old, LocalizedText? New)> Pair(List<LocalizedText> old, List<LocalizedText> @new)
    {
        var partnerOf = new Dictionary<int, int>();
        var left = Enumerable.Range(0, old.Count).ToList();
        PairWhere((from, to) => Agree(old[from], @new[to], @new[to].Original));
        PairWhere((from, to) => @new[to].Languages.Any(language => Agree(old[from], @new[to], language)));
        PairWhere((from, to) => from == to);
        return @new.Select((text, to) => (partnerOf.TryGetValue(to, out var from) ? old[from] : null, (LocalizedText?)text))
            .Concat(left.Select(from => ((LocalizedText?)old[from], (LocalizedText?)null)));

        void PairWhere(Func<int, int, bool> isSame)
        {
            for (var to = 0; to < @new.Count; to++)
            {
                if (partnerOf.ContainsKey(to) || left.FindIndex(from => isSame(from, to)) is not (>= 0 and var index)) continue;
                partnerOf[to] = left[index];
                left.RemoveAt(index);
            }
        }
    }

    private static bool Agree(LocalizedText one, LocalizedText other, LanguageTag language) =>
        one.Exactly(language) is { } text && text == other.Exactly(language);
}
