using System.Text.Json.Nodes;
using IndicatorEngine.Loading;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Schemas;

/// <summary>A vocabulary, as <see cref="VocabularyBinder"/> reads it.</summary>
internal static class VocabularySchema
{
    public static JsonObject Root(Definitions parts) => parts.File(
        "A vocabulary",
        "The words that rulesets share: codes for what can be recorded, areas for what a flag is about, "
            + "notices for how to keep a person safe, settings and sectors for where.",
        authored: true,
        Shape.Object(
            Heading.Editor(),
            Heading.Format(FileFormats.Vocabulary),
            Member.Required("id", "The vocabulary's name.", Scalar.Id()),
            Heading.Version(),
            Heading.Languages(),
            Member.Optional("areas", "What a flag can be about.", Shape.List(Area(parts))),
            Member.Optional("notices", "Advice on how to keep a person safe.", Shape.List(Notice(parts))),
            Member.Optional("settings", "The words for where a screening is made. With none, a ruleset may use any.", ContextWords(parts)),
            Member.Optional("sectors", "The words for the work it is about. With none, a ruleset may use any.", ContextWords(parts)),
            Member.Optional("codes", "What can be observed and recorded.", Shape.List(parts.Ref("code", () => Code(parts))))));

    private static JsonObject Area(Definitions parts) => Shape.Object(
        Member.Required("id", "The area's name, used in rulesets.", Scalar.Id()),
        Member.Required("label", "A few plain words for it.", Scalar.Localized(parts)),
        Member.Required("meaning", "What it covers.", Scalar.Localized(parts)),
        Member.Optional("within", "The area of this file that it is a form of.", Scalar.Id()),
        Heading.MeansHere(parts));

    private static JsonObject ContextWords(Definitions parts) => Shape.List(parts.Ref("contextWord", () => Shape.Object(
        Member.Required("id", "The word's name, used in rulesets and screenings.", Scalar.Id()),
        Member.Required("label", "A few plain words for it.", Scalar.Localized(parts)),
        Heading.MeansHere(parts))));

    private static JsonObject Notice(Definitions parts) => Shape.Object(
        Member.Required("id", "The notice's name, used in rulesets.", Scalar.Id()),
        Member.Required("label", "A few plain words for it.", Scalar.Localized(parts)),
        Member.Required("text", "The advice.", Scalar.Localized(parts)),
        Member.Optional("plain", "The advice in words for the person it is about.", Scalar.Localized(parts)),
        Member.Optional(
            "urgency",
            "How soon it is for; soon when nothing is said. Notices are given in this order.",
            Shape.Word<NoticeUrgency>(WordMeanings.Of)),
        Member.Optional("stopsQuestions", "True when nothing more may be suggested to ask while this notice is given.", Scalar.Boolean()));

    private static JsonObject Code(Definitions parts)
    {
        var concern = new JsonObject
        {
            ["required"] = Shape.Texts(["caution", "learn"]),
            ["properties"] = new JsonObject { ["caution"] = NotNull(), ["learn"] = NotNull() },
        };
        return Shape.Object(
            Member.Required("id", "The code's name, used in rulesets and screenings.", Scalar.Id()),
            Member.Required("kind", "What the code may do. This is a promise: every ruleset is held to it.", Shape.Word<CodeKind>(WordMeanings.Of)),
            Member.Optional("element", "The parts of trafficking it speaks to, such as act, means or purpose: one, or a list.", Elements()),
            Member.Optional("group", "The group it is listed under.", Scalar.Id()),
            Member.Required("label", "A few plain words for it.", Scalar.Localized(parts)),
            Member.Required("meaning", "What recording it means: a fact that can be heard or seen, never how a person seems.", Scalar.Localized(parts)),
            Member.Optional("caution", "What to be careful of. A concern code must have it.", Scalar.Localized(parts)),
            Member.Optional("plain", "The meaning in words for the person it is about.", Scalar.Localized(parts)),
            Member.Optional("learn", "How it may come up without questioning. A concern code must have it.", Scalar.Localized(parts)),
            Member.Optional("ask", "Whether it may be suggested as something to listen for; may-ask when nothing is said.", Shape.Word<AskPolicy>(WordMeanings.Of)),
            Member.Optional(
                "value",
                "What an observation says beyond yes: a number or a choice. A plain fact has none.",
                parts.Ref("value", () => Value(parts))),
            Member.Optional("source", "Where the code was taken from.", Scalar.Text()),
            Heading.MeansHere(parts))
            .With(new JsonObject { ["if"] = Shape.Says("kind", Text.EnumWords.Of(CodeKind.Concern)), ["then"] = concern });
    }

    private static JsonObject NotNull() => new() { ["type"] = "object", ["doNotSuggest"] = true };

    // One tag, or several: a code can be both means and purpose.
    private static JsonObject Elements() => new()
    {
        ["type"] = Shape.Texts(["string", "array", "null"]),
        ["errorMessage"] = "Write one element, or a list of them in square brackets.",
        ["if"] = new JsonObject { ["type"] = "string" },
        ["then"] = Scalar.Id(),
        ["else"] = new JsonObject { ["items"] = Scalar.Id(), ["uniqueItems"] = true },
    };

    // A name alone, or with what it is called.
    private static JsonObject Option(Definitions parts) => new()
    {
        ["type"] = Shape.Texts(["string", "object"]),
        ["errorMessage"] = "Write the option in curly brackets, with `id` and `label`.",
        ["if"] = new JsonObject { ["type"] = "string" },
        ["then"] = Scalar.Id(),
        ["else"] = Shape.Object(
            Member.Required("id", "The option's name, used in rulesets and screenings.", Scalar.Id()),
            Member.Required("label", "A few plain words for it.", Scalar.Localized(parts))),
    };

    private static JsonObject Value(Definitions parts)
    {
        static Member Type() => Member.Required("type", "Number or choice.", Shape.Word<CodeBinder.ValueType>(WordMeanings.Of));
        static string Word(CodeBinder.ValueType type) => Text.EnumWords.Of(type);
        static Member Unit() => Member.Required("unit", "What is counted, such as hours-per-day.", Scalar.Unit());
        static Member From() =>
            Member.Optional("from", "The smallest number that can be meant; a smaller one is listed as unrecognised, and is no fact.", Scalar.Number());
        static Member To() =>
            Member.Optional("to", "The largest number that can be meant; a larger one is listed as unrecognised, and is no fact.", Scalar.Number());
        Member Options() =>
            Member.Required("options", "The options, in the order to show them.", Shape.List(Option(parts), atLeastOne: true));

        var undecided = Shape.Object(Type(), Unit(), From(), To(), Options());
        undecided["required"] = Shape.Texts(["type"]);
        undecided.Remove("additionalProperties");
        var value = Shape.FirstOf(
            [
                (Shape.Says("type", Word(CodeBinder.ValueType.Number)), Shape.Object(Type(), Unit(), From(), To())),
                (Shape.Says("type", Word(CodeBinder.ValueType.Choice)), Shape.Object(Type(), Options())),
            ],
            undecided);
        value["type"] = "object";
        return value;
    }
}
