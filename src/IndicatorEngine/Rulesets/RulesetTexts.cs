using IndicatorEngine.Text;

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
        .. At("/scope/note", ruleset.ScopeNote),
        .. At("/authorship/missingContexts", [.. ruleset.Authorship.MissingContexts]),
        .. ruleset.Indicators.SelectMany(Of),
        .. ruleset.Changes.SelectMany(change => At($"/changes/{change.Version}/what", change.What)),
        .. ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Areas).SelectMany(area =>
            At($"/areas/{area.Id}/label", area.Label).Concat(At($"/areas/{area.Id}/meaning", area.Meaning))),
        .. ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Notices).SelectMany(notice =>
            At($"/notices/{notice.Id}/label", notice.Label).Concat(At($"/notices/{notice.Id}/text", notice.Text))),
        .. ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Codes).SelectMany(code =>
            At($"/codes/{code.Id}/label", code.Label)
                .Concat(At($"/codes/{code.Id}/meaning", code.Meaning))
                .Concat(At($"/codes/{code.Id}/caution", code.Caution))
                .Concat(At($"/codes/{code.Id}/learn", code.Learn))),
    ];

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
        ];
    }

    private static IEnumerable<PlacedText> At(string path, params IEnumerable<LocalizedText?> texts) =>
        texts.OfType<LocalizedText>().Select((text, position) => new PlacedText(path, position, text));
}
