using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>What the authors say is missing, and what the ruleset itself shows to be.</summary>
internal static class MissingPart
{
    private static readonly (TranslationMark Mark, string Phrase)[] Translations =
    [
        (TranslationMark.NotTranslated, "missing-translations"),
        (TranslationMark.NotReviewed, "missing-reviews"),
        (TranslationMark.Stale, "missing-stale"),
    ];

    public static HandbookSection Of(Ruleset ruleset, Columns columns, Numbering numbers)
    {
        ImmutableArray<HandbookBlock> missing =
        [
            .. ruleset.Authorship.SignOff is null
                ? [columns.Block(wording => wording.Phrase("missing-sign-off"))]
                : Array.Empty<HandbookBlock>(),
            .. WithoutOtherExplanation(ruleset, columns, numbers),
            .. TranslationsMissing(ruleset, columns),
        ];
        var contexts = ruleset.Authorship.MissingContexts;
        return columns.Section("missing", "heading-missing") with
        {
            Blocks = missing.IsEmpty && contexts.IsEmpty ? [columns.Block(wording => wording.Phrase("missing-none"))] : missing,
            Sections =
            [
                .. Contexts("represents", ruleset.Authorship.Represents, columns),
                .. Contexts("missing-contexts", contexts, columns),
            ],
        };
    }

    private static IEnumerable<HandbookSection> Contexts(string name, ImmutableArray<LocalizedText> contexts, Columns columns)
    {
        if (contexts.IsEmpty) yield break;
        yield return columns.Section(name, $"heading-{name}") with
        {
            Blocks = [.. contexts.Select(text => columns.Block(wording => wording.Text(text)))],
        };
    }

    private static IEnumerable<HandbookBlock> WithoutOtherExplanation(Ruleset ruleset, Columns columns, Numbering numbers)
    {
        var without = ruleset.Indicators.Where(indicator => indicator.OtherExplanations.IsEmpty).ToList();
        if (without.Count == 0) return [];
        return
        [
            columns.Block(wording => wording.Phrase("missing-other") with
            {
                Items = [.. without.Select(indicator => wording.Text(indicator.Title).Numbered(numbers.Of(indicator)))],
            }),
        ];
    }

    private static IEnumerable<HandbookBlock> TranslationsMissing(Ruleset ruleset, Columns columns)
    {
        var texts = RulesetTexts.Of(ruleset).Select(placed => placed.Text).ToList();
        foreach (var (mark, phrase) in Translations)
        {
            int Count(Wording wording) => texts.Count(text => wording.MarkOf(text) == mark);
            if (columns.Any(wording => Count(wording) > 0))
                yield return columns.Block(wording => new Passage(new Words(wording.PhraseLanguage, $"{Count(wording)}"))
                {
                    Lead = wording.Say(phrase),
                });
        }
    }
}
