using System.Text.Json.Nodes;
using IndicatorEngine.Loading;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Schemas;

/// <summary>A ruleset, as <see cref="RulesetBinder"/> reads it.</summary>
internal static class RulesetSchema
{
    public static JsonObject Root(Definitions parts) =>
        parts.File(
            "A ruleset",
            "Indicators that people with lived experience write for their own context, with who wrote them and how.",
            authored: true,
            Shape
                .Object(
                    Heading.Editor(),
                    Heading.Format(FileFormats.Ruleset),
                    Member.Required("id", "The ruleset's name.", Scalar.Id()),
                    Heading.Version(),
                    Member.Required(
                        "status",
                        "How far its authors have taken it. Every result repeats it.",
                        Shape.Word<RulesetStatus>(WordMeanings.Of)
                    ),
                    Heading.Languages(),
                    Member.Required("title", "What it is called.", Scalar.Localized(parts)),
                    Heading.MeansHere(parts),
                    Member.Required("summary", "What it is for, in a few sentences.", Scalar.Localized(parts)),
                    Member.Required("vocabularies", "The files its words come from, as paths relative to this file.", Vocabularies()),
                    Member.Required(
                        "scope",
                        "The contexts it was written for.",
                        PlaceAndSetting.Any(
                            parts,
                            Member.Optional("note", "What its authors say about the scope.", Scalar.Localized(parts))
                        )
                    ),
                    Member.Required(
                        "authorship",
                        "Who wrote it, how they took part, and whose contexts are missing.",
                        AuthorshipSchema.Authorship(parts)
                    ),
                    Member.Required("reviewBy", "The day by which it must be reviewed again, as year-month-day.", Scalar.Date()),
                    Member.Required(
                        "indicators",
                        "The patterns worth listening to.",
                        Shape.List(parts.Ref("indicator", () => IndicatorSchema.Indicator(parts)), atMost: InputLimits.Indicators)
                    ),
                    Member.Optional(
                        "notices",
                        "Rules that give advice whether or not any indicator is raised.",
                        Shape.List(parts.Ref("noticeRule", () => IndicatorSchema.NoticeRule(parts)))
                    ),
                    Member.Optional("changes", "What each version brought.", Shape.List(Change(parts)))
                )
                .With(AuthorshipSchema.RatifiedIsReviewed())
        );

    private static JsonObject Vocabularies()
    {
        var list = Shape.List(Scalar.VocabularyPath(), atLeastOne: true, InputLimits.Vocabularies);
        list["uniqueItems"] = true;
        return list;
    }

    private static JsonObject Change(Definitions parts) => Shape.Object(
        Heading.Version(),
        Member.Required("on", "Its day, as year-month-day.", Scalar.Date()),
        Member.Required("what", "What it brought.", Scalar.Localized(parts)));
}
