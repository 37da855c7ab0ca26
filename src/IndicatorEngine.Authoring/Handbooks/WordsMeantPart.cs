using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Handbooks;

/// <summary>Words that could be taken for a profile, a rating or a "no", and what their authors say they mean.</summary>
internal static class WordsMeantPart
{
    public static IEnumerable<HandbookSection> Of(Ruleset ruleset, Columns columns)
    {
        var meant = All(ruleset).ToImmutableArray();
        if (meant.IsEmpty) yield break;
        yield return columns.Section("words-meant", "heading-words-meant") with
        {
            Blocks =
            [
                columns.Block(wording => wording.Phrase("words-meant-intro")),
                .. meant.Select(one => columns.Block(wording => Explained(one.Name, one.Meaning, wording))),
            ],
        };
    }

    private static Passage Explained(LocalizedText name, WordMeaning meaning, Wording wording) =>
        wording.Text(meaning.Meaning) with { Lead = wording.Say("word-meant", meaning.Word, wording.Of(name).Text) };

    private static IEnumerable<(LocalizedText Name, WordMeaning Meaning)> All(Ruleset ruleset)
    {
        var vocabularies = ruleset.Vocabularies;
        return
        [
            .. Named(ruleset.Title, ruleset.MeansHere),
            .. ruleset.Indicators.SelectMany(indicator => Named(indicator.Title, indicator.MeansHere)),
            .. vocabularies.SelectMany(vocabulary => vocabulary.Areas).SelectMany(area => Named(area.Label, area.MeansHere)),
            .. vocabularies.SelectMany(vocabulary => vocabulary.Settings).SelectMany(word => Named(word.Label, word.MeansHere)),
            .. vocabularies.SelectMany(vocabulary => vocabulary.Sectors).SelectMany(word => Named(word.Label, word.MeansHere)),
            .. vocabularies.SelectMany(vocabulary => vocabulary.Codes).SelectMany(code => Named(code.Label, code.MeansHere)),
        ];

        static IEnumerable<(LocalizedText, WordMeaning)> Named(LocalizedText name, ImmutableArray<WordMeaning> meanings) =>
            meanings.Select(meaning => (name, meaning));
    }
}
