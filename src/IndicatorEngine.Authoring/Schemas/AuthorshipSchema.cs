using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Schemas;

/// <summary>Who wrote a ruleset, as <see cref="AuthorshipBinder"/> reads it.</summary>
internal static class AuthorshipSchema
{
    public static JsonObject Authorship(Definitions parts) => Shape.Object(
        Member.Required("origin", "Where the ruleset comes from.", Shape.Word<RulesetOrigin>(WordMeanings.Of)),
        Member.Required("engagement", "How people with lived experience took part in each stage; null where they did not.", Engagement()),
        Member.Optional("contributors", "Who contributed, each shown as they chose.", Shape.List(Contributor())),
        Member.Optional("represents", "Whose contexts are represented.", Shape.List(Scalar.Localized(parts))),
        Member.Optional("missingContexts", "Whose contexts are not represented yet.", Shape.List(Scalar.Localized(parts))),
        Member.Optional("decisions", "What was proposed, how it was decided and why.", Shape.List(Decision())));

    /// <summary>A ruleset that says it is ratified says who reviewed it and signed it off.</summary>
    public static JsonObject RatifiedIsReviewed()
    {
        static JsonObject MoreThanToldOf()
        {
            var more = Shape.Never(
                new JsonObject { ["enum"] = new JsonArray(null, EnumWords.Of(EngagementLevel.Inform)) },
                Problems.UnreviewedRatification.Help
            );
            more["doNotSuggest"] = true;
            return more;
        }

        static JsonObject Inside(string member, JsonObject shape)
        {
            shape["doNotSuggest"] = true;
            return Shape.Where(member, shape);
        }

        var engagement = Shape.Has("review", "signOff");
        engagement["properties"] = new JsonObject { ["review"] = MoreThanToldOf(), ["signOff"] = MoreThanToldOf() };
        return new JsonObject
        {
            ["if"] = Shape.Says("status", EnumWords.Of(RulesetStatus.Ratified)),
            ["then"] = Inside("authorship", Inside("engagement", engagement)),
        };
    }

    private static JsonObject Engagement()
    {
        var empower = EnumWords.Of(EngagementLevel.Empower);
        var unsigned = new JsonObject
        {
            ["not"] = Shape.Says("signOff", empower),
            ["anyOf"] = new JsonArray(Shape.Says("drafting", empower), Shape.Says("review", empower)),
        };
        return Shape
            .Object(
                Member.Optional("drafting", "In drafting.", Shape.Word<EngagementLevel>(WordMeanings.Of)),
                Member.Optional(
                    "review",
                    "In review; null when no survivor group has reviewed it.",
                    Shape.Word<EngagementLevel>(WordMeanings.Of)
                ),
                Member.Optional(
                    "signOff",
                    "In the final decision; null when nobody signed it off.",
                    Shape.Word<EngagementLevel>(WordMeanings.Of)
                ),
                Member.Optional("signedOffOn", "The day of the final decision, as year-month-day.", Scalar.Date()),
                Member.Optional("signedOffBy", "Who decided, as a role; nobody has to give a name.", Scalar.Text())
            )
            .With(Shape.Never(unsigned, Problems.EmpowerWithoutSignOff.Help));
    }

    // Of a contribution that was taken back, nothing but that is kept.
    private static JsonObject Contributor() => new()
    {
        ["type"] = "object",
        ["errorMessage"] = "Write the contributor in curly brackets.",
        ["if"] = Withdrawn(),
        ["then"] = Shape.Object(
            Member.Required("withdrawn", "True when the contribution was taken back: nothing else may stand here.", Scalar.Boolean())),
        ["else"] = Shown(),
    };

    private static JsonObject Withdrawn() => new()
    {
        ["required"] = Shape.Texts(["withdrawn"]),
        ["properties"] = new JsonObject { ["withdrawn"] = new JsonObject { ["const"] = true } },
    };

    // Words alone, or a record of it.
    private static JsonObject Consent() => new()
    {
        ["type"] = Shape.Texts(["string", "object"]),
        ["errorMessage"] = "Write what they agreed to: `scope`, `on` and `shownAs` in curly brackets.",
        ["if"] = new JsonObject { ["type"] = "string" },
        ["then"] = Scalar.Text(),
        ["else"] = Shape.Object(
            Member.Required("scope", "What it covers, in words, and that it can be taken back.", Scalar.Text()),
            Member.Required("on", "The day they agreed, as year-month-day.", Scalar.Date()),
            Member.Required("shownAs", "How it may be shown, in words.", Scalar.Text())),
    };

    private static JsonObject Shown() => Shape.Object(
        Member.Optional("withdrawn", "True when the contribution was taken back: then nothing else may stand here.", Scalar.Boolean()),
        Member.Optional("disclosesLivedExperience", "True when they chose to say so. Nobody is asked, and nothing counts it.", Scalar.Boolean()),
        Member.Optional("name", "The name they gave for this use; null when they gave none.", Scalar.Text()),
        Member.Required("as", "How they chose to be shown.", Shape.Word<Attribution>(WordMeanings.Of)),
        Member.Required("consent", "What they agreed to, in words, and that they can take it back.", Consent()),
        Member.Required("paid", "Whether they were paid.", Shape.Word<Payment>(WordMeanings.Of)),
        Member.Optional("roles", "The parts they took; more than one may apply.", Shape.List(Scalar.Text())));

    private static JsonObject Decision() => Shape.Object(
        Member.Required("on", "The day it was decided, as year-month-day.", Scalar.Date()),
        Member.Required("proposal", "What was proposed.", Scalar.Text()),
        Member.Required("outcome", "What was decided.", Shape.Word<DecisionOutcome>(WordMeanings.Of)),
        Member.Required("because", "Why.", Scalar.Text()),
        Member.Optional("by", "Who decided, as a role; nobody has to give a name.", Scalar.Text()));
}
