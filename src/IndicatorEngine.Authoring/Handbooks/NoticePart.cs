using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Handbooks;

/// <summary>How to keep the person safe: when advice is given whatever is raised, and all the advice there is.</summary>
internal static class NoticePart
{
    public static HandbookSection Of(Ruleset ruleset, Columns columns, Numbering numbers)
    {
        var given = ruleset
            .NoticeRules.SelectMany(rule => rule.Give)
            .Concat(
                ruleset.Indicators.SelectMany(indicator =>
                    indicator.Notices.Concat(indicator.InContext.SelectMany(advice => advice.Notices))
                )
            )
            .ToHashSet();
        return columns.Section("safety", "heading-safety") with
        {
            Sections =
            [
                columns.Section("rules", "heading-rules") with
                {
                    Blocks =
                    [
                        .. ruleset.NoticeRules.Select(rule => columns.Block(wording => Rule(rule, wording, numbers), BlockRole.Rule)),
                    ],
                },
                columns.Section("advice", "heading-advice") with
                {
                    Sections =
                    [
                        .. ruleset
                            .Vocabularies.SelectMany(vocabulary => vocabulary.Notices)
                            .Where(given.Contains)
                            .Select(notice => Advice(notice, columns)),
                    ],
                },
            ],
        };
    }

    private static Passage Rule(NoticeRule rule, Wording wording, Numbering numbers)
    {
        var when = new ConditionWording(wording, numbers).Of(rule.When, "when-given");
        var labels = rule.Give.Select(notice => notice.Label).ToList();
        var gives = new Passage(
            wording.PhraseLanguage,
            wording.Compose(
                "notice-gives",
                wording.Join([.. labels.Select(ImmutableArray<Words> (label) => [wording.Of(label)])], "list-next-long", "list-next-long")
            )
        )
        {
            Mark = wording.MarkOn(labels),
        };
        return when with { Items = [.. when.Items, gives] };
    }

    private static HandbookSection Advice(Notice notice, Columns columns) =>
        new($"advice-{notice.Id}", columns.Row(wording => wording.Text(notice.Label)))
        {
            Blocks =
            [
                columns.Block(wording => wording.Text(notice.Text)),
                .. notice.StopsQuestions ? [columns.Block(wording => wording.Phrase("notice-stops"))] : Array.Empty<HandbookBlock>(),
            ],
        };
}
