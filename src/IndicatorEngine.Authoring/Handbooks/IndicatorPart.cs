using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Handbooks;

/// <summary>Each indicator: when it is raised, why, with what care, and room to write what should change.</summary>
internal static class IndicatorPart
{
    public static HandbookSection Of(Ruleset ruleset, Columns columns, Numbering numbers) =>
        columns.Section("indicators", "heading-indicators") with
        {
            Sections = [.. ruleset.Indicators.Select(indicator => Of(indicator, ruleset, columns, numbers))],
        };

    private static HandbookSection Of(Indicator indicator, Ruleset ruleset, Columns columns, Numbering numbers) =>
        new(Numbering.AnchorOf(indicator), columns.Row(wording => wording.Text(indicator.Title).Numbered(numbers.Of(indicator))))
        {
            IsIndicator = true,
            Blocks =
            [
                columns.Block(wording => new ConditionWording(wording, numbers).Of(indicator.When, "when-raised"), BlockRole.Rule),
                columns.Block(wording => About(indicator.Area, ruleset, wording)),
                columns.Block(wording => wording.Text(indicator.Why, "flag-why")),
                columns.Block(wording => wording.Text(indicator.Caution, "flag-caution")),
                .. OnlyIn(indicator, columns),
                .. indicator.InContext.Select(advice => columns.Block(wording => InContext(advice, wording))),
                .. Listed("flag-other", indicator.OtherExplanations, columns),
                .. Listed("indicator-advice", indicator.Notices.Select(notice => notice.Label), columns),
                columns.Once(wording => new Passage(columns.Original, [])
                {
                    Lead = wording.Say("flag-sources"),
                    Items = [.. indicator.Sources.Select(source => Source(source, columns.Original))],
                }),
                .. Adopted(indicator, columns),
                columns.Block(Notes, BlockRole.Notes),
            ],
        };

    private static Passage About(Area area, Ruleset ruleset, Wording wording)
    {
        var outer = ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Areas).FirstOrDefault(other => other.Id == area.Within);
        if (outer is null)
            return wording.Text(area.Label, "indicator-about");
        return new Passage(
            wording.PhraseLanguage,
            wording.Compose("indicator-about-within", [wording.Of(area.Label)], [wording.Of(outer.Label)])
        )
        {
            Lead = wording.Say("indicator-about"),
            Mark = wording.MarkOn(area.Label, outer.Label),
        };
    }

    private static IEnumerable<HandbookBlock> Adopted(Indicator indicator, Columns columns)
    {
        if (indicator.AdoptedFrom is not { } source) yield break;
        yield return columns.Block(wording => wording.Phrase("indicator-adopted", source.Ruleset, source.Version, source.Indicator) with
        {
            Items =
            [
                wording.Text(source.Because),
                .. source.ReviewedOn is null ? [wording.Phrase("indicator-adopted-unreviewed")] : ImmutableArray<Passage>.Empty,
            ],
        });
    }

    private static IEnumerable<HandbookBlock> OnlyIn(Indicator indicator, Columns columns)
    {
        if (indicator.OnlyIn is not { } limit)
            yield break;
        yield return columns.Block(wording =>
            Where(limit, wording, "indicator-only") with
            {
                Items = [wording.Text(indicator.OnlyInBecause!)],
            }
        );
    }

    private static Passage InContext(ContextAdvice advice, Wording wording) => Where(advice.Where, wording, "indicator-caution-in") with
    {
        Items =
        [
            .. advice.Caution is { } caution ? [wording.Text(caution)] : ImmutableArray<Passage>.Empty,
            .. advice.Notices.Select(notice => Advice(notice.Label, wording)),
        ],
    };

    private static Passage Where(ContextLimit limit, Wording wording, string lead) =>
        new(wording.PhraseLanguage, ContextWording.Of(limit, wording)) { Lead = wording.Say(lead) };

    private static Passage Advice(LocalizedText label, Wording wording) =>
        new(wording.PhraseLanguage, wording.Compose("notice-gives", [wording.Of(label)])) { Mark = wording.MarkOn(label) };

    private static IEnumerable<HandbookBlock> Listed(string lead, IEnumerable<LocalizedText> texts, Columns columns)
    {
        if (!texts.Any())
            yield break;
        yield return columns.Block(wording => new Passage(wording.PhraseLanguage, [])
        {
            Lead = wording.Say(lead),
            Items = [.. texts.Select(text => wording.Text(text))],
        });
    }

    private static Passage Source(SourceReference source, LanguageTag original) =>
        new(new Words(original, source.Place is null ? source.Document : $"{source.Document}, {source.Place}"));

    private static Passage Notes(Wording wording) =>
        wording.Phrase("notes") with
        {
            Items = [wording.Phrase("notes-agree"), wording.Phrase("notes-change"), wording.Phrase("notes-remove")],
        };
}
