using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>Says which settings, kinds of work and places something is limited to.</summary>
internal static class ContextWording
{
    /// <summary>
    /// What the vocabularies call each setting and sector, by family and name as <see cref="Wording.Term"/> puts them
    /// together.
    /// </summary>
    public static IReadOnlyDictionary<string, LocalizedText> WordsOf(Ruleset ruleset) =>
        ruleset
            .Vocabularies.SelectMany(vocabulary =>
                vocabulary
                    .Settings.Select(word => (Name: $"setting-{word.Id}", word.Label))
                    .Concat(vocabulary.Sectors.Select(word => (Name: $"sector-{word.Id}", word.Label)))
            )
            .DistinctBy(word => word.Name)
            .ToDictionary(word => word.Name, word => word.Label, StringComparer.Ordinal);

    public static ImmutableArray<Words> Of(ContextLimit limit, Wording wording)
    {
        ImmutableArray<Words>[] said =
        [
            .. Named("place-settings", "setting", limit.Settings, wording),
            .. Named("place-sectors", "sector", limit.Sectors, wording),
            .. Named("place-regions", "region", limit.Regions, wording),
        ];
        return said.Length == 0 ? [wording.Say("place-anywhere")] : wording.Join(said, "sentence-next", "sentence-next");
    }

    private static IEnumerable<ImmutableArray<Words>> Named(string phrase, string family, ImmutableArray<string> words, Wording wording) =>
        words.IsEmpty
            ? []
            : [wording.Compose(phrase, wording.Join([.. words.Select(ImmutableArray<Words> (word) => [wording.Term(family, word)])]))];
}
