using System.Collections.Immutable;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Handbooks;

/// <summary>Says which settings, kinds of work and places something is limited to.</summary>
internal static class ContextWording
{
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
