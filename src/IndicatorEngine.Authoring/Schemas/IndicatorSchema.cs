using System.Text.Json.Nodes;
using IndicatorEngine.Loading;

namespace IndicatorEngine.Schemas;

/// <summary>An indicator and a rule for notices, as <see cref="IndicatorBinder"/> reads them.</summary>
internal static class IndicatorSchema
{
    public static JsonObject Indicator(Definitions parts) =>
        Shape.Object(
            Member.Required("id", "The indicator's name, unique in this ruleset.", Scalar.Id()),
            Member.Required("area", "What a flag of this indicator is about.", parts.Ref("area", () => parts.Names.Area())),
            Member.Required("title", "The pattern in a few words.", Scalar.Localized(parts)),
            Member.Required("why", "Why it matters, in the authors' words.", Scalar.Localized(parts)),
            Member.Required("caution", "The trauma-informed caution that goes with it.", Scalar.Localized(parts)),
            Member.Required(
                "when",
                "What must be recorded as present for it to be raised. There is no `not`: learning more can only add.",
                new ConditionSchema(parts, mayNameSafety: false).Condition()
            ),
            Member.Optional(
                "onlyIn",
                "The contexts it is limited to, and why. Unknown context never switches it off.",
                PlaceAndSetting.AtLeastOne(parts, Member.Required("because", "Why it is limited.", Scalar.Localized(parts)))
            ),
            Member.Optional("inContext", "What to add in certain contexts.", Shape.List(Advice(parts))),
            Member.Optional("otherExplanations", "What else the same facts could mean.", Shape.List(Scalar.Localized(parts))),
            Member.Optional("notices", "The notices given when it is raised.", Shape.List(Notice(parts))),
            Member.Required("sources", "Where it comes from.", Shape.List(Source(), atLeastOne: true)),
            Member.Optional("adoptedFrom", "The indicator of another ruleset that this was taken from. Nothing follows its source.", Adoption(parts)),
            Heading.MeansHere(parts)
        );

    public static JsonObject NoticeRule(Definitions parts) =>
        Shape.Object(
            Member.Required("id", "The rule's name, unique among the rules for notices.", Scalar.Id()),
            Member.Required(
                "when",
                "What must be recorded as present. Safety codes may stand here, and only here.",
                new ConditionSchema(parts, mayNameSafety: true).Condition()
            ),
            Member.Required("give", "The notices given.", Shape.List(Notice(parts), atLeastOne: true))
        );

    private static JsonObject Notice(Definitions parts) => parts.Ref("notice", parts.Names.Notice);

    private static JsonObject Advice(Definitions parts) => PlaceAndSetting.AtLeastOne(
        parts,
        Member.Optional("caution", "A further caution.", Scalar.Localized(parts)),
        Member.Optional("notices", "Further notices.", Shape.List(Notice(parts))));

    private static JsonObject Adoption(Definitions parts) => Shape.Object(
        Member.Required("ruleset", "The other ruleset's name.", Scalar.Id()),
        Member.Required("version", "Its version.", Scalar.Version()),
        Member.Required("sha256", "The digest of its file, as every result gives it.", Scalar.Sha256()),
        Member.Required("indicator", "The indicator's name there.", Scalar.Id()),
        Member.Required("because", "Why it was adopted.", Scalar.Localized(parts)),
        Member.Optional("reviewedOn", "The day people who know this place reviewed it, as year-month-day.", Scalar.Date()));

    private static JsonObject Source() => Shape.Object(
        Member.Required("document", "The document's title and publisher.", Scalar.Text()),
        Member.Optional("place", "The annex, heading or article.", Scalar.Text()));
}
