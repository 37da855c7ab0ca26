using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Handbooks;

/// <summary>Who wrote the ruleset and how, with which consent, what was decided and what each version brought.</summary>
internal static class AuthorshipPart
{
    private static readonly DecisionOutcome[] TurnedDownFirst =
    [
        DecisionOutcome.TurnedDown,
        DecisionOutcome.Postponed,
        DecisionOutcome.Accepted,
    ];

    public static HandbookSection Of(Ruleset ruleset, Columns columns)
    {
        var authorship = ruleset.Authorship;
        return columns.Section("authorship", "heading-authorship") with
        {
            Blocks = [columns.Block(wording => wording.Phrase(Origin(authorship.Origin)))],
            Sections =
            [
                Engagement(authorship, columns),
                columns.Section("contributors", "heading-contributors") with
                {
                    Blocks = authorship.Contributors.IsEmpty && authorship.Withdrawn == 0
                        ? [columns.Block(wording => wording.Phrase("contributors-none"))]
                        :
                        [
                            .. authorship.Contributors.Select(contributor =>
                                columns.Once(wording => Contributor(contributor, wording, columns.Original))
                            ),
                            .. Enumerable
                                .Range(0, authorship.Withdrawn)
                                .Select(_ => columns.Block(wording => wording.Phrase("contributor-withdrawn"))),
                        ],
                },
                .. TurnedDownFirst
                    .Where(outcome =>
                        outcome == DecisionOutcome.TurnedDown || authorship.Decisions.Any(decision => decision.Outcome == outcome)
                    )
                    .Select(outcome =>
                        Decisions([.. authorship.Decisions.Where(decision => decision.Outcome == outcome)], EnumWords.Of(outcome), columns)
                    ),
                Changes(ruleset.Changes, columns),
            ],
        };
    }

    private static string Origin(RulesetOrigin origin) =>
        origin == RulesetOrigin.DraftedFromPublication ? "warning-from-publication" : $"origin-{EnumWords.Of(origin)}";

    private static HandbookSection Engagement(Authorship authorship, Columns columns)
    {
        (string Phrase, EngagementLevel? Level)[] stages =
        [
            ("stage-drafting", authorship.Drafting),
            ("stage-review", authorship.Review),
            ("stage-sign-off", authorship.SignOff),
        ];
        return columns.Section("engagement", "heading-engagement") with
        {
            Blocks =
            [
                .. stages.Select(stage =>
                    columns.Block(wording =>
                        wording.Phrase(stage.Level is { } level ? $"level-{EnumWords.Of(level)}" : "level-none") with
                        {
                            Lead = wording.Say(stage.Phrase),
                        }
                    )
                ),
                .. SignedOff(authorship, columns),
            ],
        };
    }

    private static IEnumerable<HandbookBlock> SignedOff(Authorship authorship, Columns columns)
    {
        string?[] said = [authorship.SignedOffOn is { } on ? Day(on) : null, authorship.SignedOffBy];
        var words = string.Join(", ", said.OfType<string>());
        if (words.Length > 0) yield return columns.Block(wording => wording.Phrase("signed-off", words));
    }

    private static Passage Contributor(Contributor contributor, Wording wording, LanguageTag original) =>
        new(
            wording.PhraseLanguage,
            wording.Compose(
                $"contributor-{EnumWords.Of(contributor.As)}",
                [contributor.Name is { } name ? new Words(original, name) : wording.Say("contributor-unnamed")]
            )
        )
        {
            Items =
            [
                new Passage(new Words(original, contributor.Consent)) { Lead = wording.Say("contributor-consent") },
                .. Optional(contributor.ConsentOn is { } on ? Day(on) : null, "contributor-consent-on", wording, original),
                .. Optional(contributor.MayBeShownAs, "contributor-shown-as", wording, original),
                .. contributor.DisclosesLivedExperience
                    ? [wording.Phrase("contributor-discloses")]
                    : ImmutableArray<Passage>.Empty,
                wording.Phrase($"paid-{EnumWords.Of(contributor.Paid)}"),
                .. Optional(
                    contributor.Roles.IsEmpty ? null : string.Join(", ", contributor.Roles), "contributor-roles", wording, original),
            ],
        };

    private static IEnumerable<Passage> Optional(string? words, string lead, Wording wording, LanguageTag original) =>
        words is null ? [] : [new Passage(new Words(original, words)) { Lead = wording.Say(lead) }];

    private static HandbookSection Decisions(ImmutableArray<Decision> decisions, string outcome, Columns columns) =>
        columns.Section($"decisions-{outcome}", $"decisions-{outcome}") with
        {
            Blocks = decisions.IsEmpty
                ? [columns.Block(wording => wording.Phrase("decisions-none"))]
                : [.. decisions.Select(decision => columns.Once(wording => Decision(decision, wording, columns.Original)))],
        };

    private static Passage Decision(Decision decision, Wording wording, LanguageTag original) => new(new Words(original, decision.Proposal))
    {
        Lead = new Words(original, Day(decision.On)),
        Items = [new Passage(new Words(original, decision.Because)), .. Optional(decision.By, "decision-by", wording, original)],
    };

    private static HandbookSection Changes(ImmutableArray<VersionChange> changes, Columns columns) =>
        columns.Section("changes", "heading-changes") with
        {
            Blocks =
            [
                .. changes.Select(change =>
                    columns.Block(wording =>
                        wording.Text(change.What) with
                        {
                            Lead = new Words(wording.PhraseLanguage, $"{change.Version}, {Day(change.On)}"),
                        }
                    )
                ),
            ],
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
