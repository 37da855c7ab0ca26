using System.Collections.Immutable;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rulesets;

/// <summary>A text of a ruleset and where it stands.</summary>
/// <param name="Path">Members and names, such as <c>/indicators/kept-papers/why</c>; the same for all items of one list.</param>
/// <param name="Position">The 0-based position in that list; 0 for a text that is not in one.</param>
/// <param name="Text">The text.</param>
internal sealed record PlacedText(string Path, int Position, LocalizedText Text);

/// <summary>Every text of a ruleset and its vocabularies that is given by language, in the order it is read.</summary>
internal static class RulesetTexts
{
    public static IEnumerable<PlacedText> Of(Ruleset ruleset) =>
        [
            .. At("/title", ruleset.Title),
            .. At("/summary", ruleset.Summary),
            .. Meant("", ruleset.MeansHere),
            .. At("/scope/note", ruleset.ScopeNote),
            .. At("/authorship/represents", [.. ruleset.Authorship.Represents]),
            .. At("/authorship/missingContexts", [.. ruleset.Authorship.MissingContexts]),
            .. ruleset.Indicators.SelectMany(Of),
            .. ruleset.Changes.SelectMany(change => At($"/changes/{change.Version}/what", change.What)),
            .. ruleset
                .Vocabularies.SelectMany(vocabulary => vocabulary.Areas)
                .SelectMany(area =>
                    At($"/areas/{area.Id}/label", area.Label)
                        .Concat(At($"/areas/{area.Id}/meaning", area.Meaning))
                        .Concat(Meant($"/areas/{area.Id}", area.MeansHere))
                ),
            .. ruleset
                .Vocabularies.SelectMany(vocabulary => vocabulary.Notices)
                .SelectMany(notice =>
                    At($"/notices/{notice.Id}/label", notice.Label)
                        .Concat(At($"/notices/{notice.Id}/text", notice.Text))
                        .Concat(At($"/notices/{notice.Id}/plain", notice.Plain))
                ),
            .. ruleset
                .Vocabularies.SelectMany(vocabulary => vocabulary.Settings)
                .SelectMany(word => At($"/settings/{word.Id}/label", word.Label).Concat(Meant($"/settings/{word.Id}", word.MeansHere))),
            .. ruleset
                .Vocabularies.SelectMany(vocabulary => vocabulary.Sectors)
                .SelectMany(word => At($"/sectors/{word.Id}/label", word.Label).Concat(Meant($"/sectors/{word.Id}", word.MeansHere))),
            .. ruleset
                .Vocabularies.SelectMany(vocabulary => vocabulary.Codes)
                .SelectMany(code =>
                    At($"/codes/{code.Id}/label", code.Label)
                        .Concat(At($"/codes/{code.Id}/meaning", code.Meaning))
                        .Concat(At($"/codes/{code.Id}/caution", code.Caution))
                        .Concat(At($"/codes/{code.Id}/plain", code.Plain))
                        .Concat(At($"/codes/{code.Id}/learn", code.Learn))
                        .Concat(OptionsOf(code))
                        .Concat(Meant($"/codes/{code.Id}", code.MeansHere))
                ),
        ];

    private static IEnumerable<PlacedText> Meant(string path, ImmutableArray<WordMeaning> meanings) =>
        At($"{path}/meansHere", [.. meanings.Select(meaning => meaning.Meaning)]);

    private static IEnumerable<PlacedText> OptionsOf(Code code) =>
        (code.Value as ChoiceValue)?.Options.SelectMany(option => At($"/codes/{code.Id}/value/options/{option.Id}/label", option.Label))
        ?? [];

    public static IEnumerable<PlacedText> Of(Indicator indicator)
    {
        var path = $"/indicators/{indicator.Id}";
        return
        [
            .. At($"{path}/title", indicator.Title),
            .. At($"{path}/why", indicator.Why),
            .. At($"{path}/caution", indicator.Caution),
            .. At($"{path}/onlyIn/because", indicator.OnlyInBecause),
            .. At($"{path}/inContext/caution", [.. indicator.InContext.Select(advice => advice.Caution)]),
            .. At($"{path}/otherExplanations", [.. indicator.OtherExplanations]),
            .. At($"{path}/adoptedFrom/because", indicator.AdoptedFrom?.Because),
            .. Meant(path, indicator.MeansHere),
        ];
    }

    private static IEnumerable<PlacedText> At(string path, params IEnumerable<LocalizedText?> texts) =>
        texts.OfType<LocalizedText>().Select((text, position) => new PlacedText(path, position, text));
}
