using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>How to read the handbook and write on it, and what the marks beside translations mean.</summary>
internal static class UsePart
{
    private static readonly string[] Advice = ["use-aloud", "use-paper", "use-no-reasons", "use-quoted", "use-either", "use-only-adds"];

    public static HandbookSection Of(Ruleset ruleset, Columns columns)
    {
        HandbookBlock[] legend = [.. Legend(ruleset, columns), .. OwnWords(columns)];
        return columns.Section("use", "heading-use") with
        {
            Blocks = [.. Advice.Select(advice => columns.Block(wording => wording.Phrase(advice)))],
            Sections = legend.Length == 0 ? [] : [columns.Section("marks", "heading-marks") with { Blocks = [.. legend] }],
        };
    }

    private static IEnumerable<HandbookBlock> Legend(Ruleset ruleset, Columns columns)
    {
        var texts = RulesetTexts.Of(ruleset).Select(placed => placed.Text).ToList();
        return Enum.GetValues<TranslationMark>()
            .Where(mark => columns.Any(wording => texts.Exists(text => wording.MarkOf(text) == mark)))
            .Select(mark => columns.Block(wording => wording.Phrase($"legend-{EnumWords.Of(mark)}") with { Lead = wording.Named(mark) }));
    }

    /// <summary>The handbook's own words were written in English, and nobody has reviewed their translations.</summary>
    private static IEnumerable<HandbookBlock> OwnWords(Columns columns)
    {
        if (columns.Any(IsWithoutPhrases))
            yield return columns.Block(wording =>
                IsWithoutPhrases(wording) ? wording.Phrase("own-words-missing", wording.Language) : new Passage(wording.Language, [])
            );
        if (columns.Any(HasTranslatedPhrases))
            yield return columns.Block(wording =>
                HasTranslatedPhrases(wording) ? wording.Phrase("own-words-not-reviewed") : new Passage(wording.Language, [])
            );
    }

    private static bool IsWithoutPhrases(Wording wording) => !wording.Language.Candidates().Contains(wording.PhraseLanguage.Value);

    private static bool HasTranslatedPhrases(Wording wording) => wording.PhraseLanguage != LanguageTag.English;
}
