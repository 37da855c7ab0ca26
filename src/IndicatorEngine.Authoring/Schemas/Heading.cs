using System.Text.Json.Nodes;

namespace IndicatorEngine.Schemas;

/// <summary>The members that stand at the top of files of several formats.</summary>
internal static class Heading
{
    public static Member Editor() =>
        Member.Optional("$schema", "Where an editor finds the schema of this file. Nothing else reads it.", Scalar.AnyText());

    public static Member Format(string format) =>
        Member.Required("format", "Which kind of file this is.", new JsonObject { ["const"] = format });

    public static Member Version() =>
        Member.Required("version", "Three numbers such as 1.2.0, raised with every change (Semantic Versioning 2.0.0).", Scalar.Version());

    public static Member MeansHere(Definitions parts) =>
        Member.Optional(
            "meansHere",
            "For words in these names that could be taken for a profile, a rating or a no: what they mean here. The handbook prints it.",
            Shape.List(
                parts.Ref(
                    "wordMeaning",
                    () => Shape.Object(
                        Member.Required("word", "The word, as it stands in the name or label.", Scalar.Text()),
                        Member.Required("meaning", "What it means here.", Scalar.Localized(parts))))));

    public static Member Languages() =>
        Member.Required(
            "languages",
            "The languages of the texts below, the authors' own first. Every text must have that one.",
            Shape.List(Scalar.Language(), atLeastOne: true, atMost: InputLimits.Languages)
        );
}
