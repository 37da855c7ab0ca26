using System.Text.Json.Nodes;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Schemas;

/// <summary>A screening, as <see cref="ScreeningParser"/> reads it; with vocabularies, as it does when it is strict.</summary>
internal static class ScreeningSchema
{
    public static JsonObject Root(Definitions parts)
    {
        var one = Screening(parts);
        return parts.File(
            "A screening, or a list of them",
            "What was recorded, without saying who the person is: codes, never names.",
            authored: false,
            new JsonObject
            {
                ["type"] = Shape.Texts(["object", "array"]),
                ["if"] = new JsonObject { ["type"] = "array" },
                ["then"] = Shape.List(one),
                ["else"] = one.DeepClone(),
            });
    }

    /// <summary>One screening, on its own or inside a scenario.</summary>
    public static JsonObject Screening(Definitions parts) =>
        parts.Ref("screening", () =>
            Shape.Object(
                Heading.Editor(),
                Heading.Format(FileFormats.Screening),
                Member.Optional("id", "The record's name, never a person's.", Name()),
                Member.Optional("context", "Where and how the screening was made. What is unknown is left out.", Context(parts)),
                Member.Required(
                    "observations",
                    "What was recorded. The order never matters.",
                    Shape.List(AnObservation(parts), atMost: InputLimits.Observations)
                )
            )
        );

    /// <summary>Where and how a screening was made.</summary>
    public static JsonObject Context(Definitions parts) =>
        Shape.Object(
            Member.Optional("setting", "Where it was made, such as shelter, border or health-service.", Scalar.Id()),
            Member.Optional("sector", "The work it is about, such as domestic-work or fishing.", Scalar.Id()),
            Member.Optional(
                "regions",
                "The places: UN M49 areas such as 014, countries such as UG, subdivisions such as KE-30.",
                Shape.List(Scalar.Place(parts))
            ),
            Member.Optional(
                "private",
                "Whether the person could speak without being overheard. Unless it is true, nothing is suggested to ask.",
                Scalar.Boolean()
            ),
            Member.Optional("present", "Who else was there, such as interpreter.", Shape.List(Scalar.Text()))
        );

    /// <summary>An account in a variant of a scenario: a code alone, or an observation.</summary>
    public static JsonObject Account(Definitions parts) => new()
    {
        ["type"] = Shape.Texts(["string", "object"]),
        ["errorMessage"] = "Write a code, or an observation in curly brackets.",
        ["if"] = new JsonObject { ["type"] = "string" },
        ["then"] = parts.Names.AreGiven ? Code(parts) : Scalar.Text(),
        ["else"] = AnObservation(parts),
    };

    /// <summary>A code that can be recorded.</summary>
    public static JsonObject Code(Definitions parts) => parts.Ref("code", parts.Names.CodeToRecord);

    // Any text will do, and a number is taken as it is written.
    private static JsonObject Name() =>
        new() { ["type"] = Shape.Texts(["string", "number", "null"]), ["allOf"] = new JsonArray(TextUnlessMissing()) };

    private static JsonObject TextUnlessMissing() => new() { ["if"] = new JsonObject { ["type"] = "string" }, ["then"] = Scalar.Text() };

    private static JsonObject AnObservation(Definitions parts) => parts.Ref("observation", () => Observation(parts));

    private static JsonObject Observation(Definitions parts)
    {
        var contradictory = Shape.Says(
            "state",
            [.. EnumWords.All<ObservationState>().Where(word => word != EnumWords.Of(ObservationState.Present))]
        );
        ((JsonArray)contradictory["required"]!).Add((JsonNode)"value");
        ((JsonObject)contradictory["properties"]!)["value"] = new JsonObject { ["type"] = Shape.Texts(["string", "number"]) };
        var rules = new List<JsonObject>
        {
            Shape.Never(Shape.SaysNothing("state", "value"), Problems.NoState.Help),
            Shape.Never(contradictory, Problems.ValueNotPresent.Help),
        };
        if (parts.Names.AreGiven) rules.Add(ValueByCode(parts));
        return Shape.Object(
            Member.Required("code", "What was observed.", parts.Names.AreGiven ? Code(parts) : Scalar.Text()),
            Member.Optional("state", "What was recorded; present when there is a value.", Shape.Word<ObservationState>(WordMeanings.Of)),
            Member.Optional("by", "Whose account it is. No account weighs more than another.", Shape.Word<AccountSource>(WordMeanings.Of)),
            Member.Optional("value", "The number or the option given, for a code that has one. It means present.", Name()),
            Member.Optional("note", "Free text for those who may read it: never evaluated, never in a result.", Scalar.AnyText()))
            .With(rules);
    }

    private static JsonObject ValueByCode(Definitions parts)
    {
        var names = parts.Names;
        var forms = new List<(JsonObject, JsonObject)>();
        string[] numbers = [.. names.Codes.Where(code => code.Value is NumberValue).Select(code => code.Id)];
        var number = Scalar.Number();
        number["type"] = Shape.Texts(["number", "null"]);
        if (numbers.Length > 0) forms.Add((Shape.Says("code", numbers), Shape.Where("value", number)));
        foreach (var code in names.Codes)
        {
            if (code.Value is not ChoiceValue choice)
                continue;
            var options = new JsonObject
            {
                ["enum"] = new JsonArray([.. choice.Options.Select(option => (JsonNode)option), null]),
                ["errorMessage"] = Problems.UnknownOption.Help,
            };
            forms.Add((Shape.Says("code", code.Id), Shape.Where("value", options)));
        }

        var known = Shape.Has("code");
        known["properties"] = new JsonObject { ["code"] = Code(parts) };
        var plain = Shape.Where(
            "value",
            new JsonObject
            {
                ["type"] = "null",
                ["doNotSuggest"] = true,
                ["errorMessage"] = "This code is a plain fact and has no value: write a state instead.",
            }
        );
        return Shape.FirstOf(forms, new JsonObject { ["if"] = known, ["then"] = plain });
    }
}
