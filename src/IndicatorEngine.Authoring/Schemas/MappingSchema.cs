using System.Text.Json.Nodes;
using IndicatorEngine.Loading;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Schemas;

/// <summary>A record mapping, as <see cref="MappingLoader"/> reads it; with vocabularies, as it does when it is strict.</summary>
internal static class MappingSchema
{
    public static JsonObject Root(Definitions parts)
    {
        var fields = new JsonObject { ["type"] = "object", ["additionalProperties"] = Field(parts), ["minProperties"] = 1 };
        return parts.File(
            "A record mapping",
            "What the records of another system say, so that they can be read as screenings. A blank records nothing.",
            authored: true,
            Shape.Object(
                Heading.Editor(),
                Heading.Format(FileFormats.Mapping),
                Member.Optional("version", "The version of this mapping.", Scalar.Version()),
                Member.Optional("title", "What it is called.", Scalar.Localized(parts)),
                Member.Optional("from", "The shape of the records it was written for; without it, any.", From()),
                Member.Optional("person", "The list in a record each of whose items is a person, such as household[].", Scalar.Text()),
                Member.Optional("id", "The field that names the record, never a person; null numbers the records.", Scalar.Text()),
                Member.Optional("sameId", "merge: records of one name are visits of one person.", Shape.Name([("merge", "They are.")], "Write merge, or leave it out.")),
                Member.Optional("by", "Whose accounts the records are; null when that is not known.", Source()),
                Member.Optional("context", "The context of every record.", ScreeningSchema.Context(parts)),
                Member.Optional("contextFrom", "The parts of the context that fields say.", ContextFrom(parts)),
                Member.Required("fields", "What each field records, by its column's name, its path or its linkId.", fields)
            )
        );
    }

    private static JsonObject From()
    {
        var one = Shape.Object(
            Member.Optional("table", "CSV or a workbook.", Shape.Object(
                Member.Optional("sheet", "The sheet of a workbook; without it, the first.", Scalar.Text()),
                Member.Optional("headerRow", "The row with the names of the columns, from 1.", Row()),
                Member.Optional("firstRow", "The row of the first record, from 1.", Row()))),
            Member.Optional("json", "JSON, or one object a line.", Shape.Object(
                Member.Optional("each", "The path to the records, such as data.cases[].", Scalar.Text()))),
            Member.Optional("questionnaireResponse", "FHIR R4 QuestionnaireResponse; fields are linkIds.", Shape.Object()));
        var shapes = new[] { "table", "json", "questionnaireResponse" };
        return one.With(new JsonObject
        {
            ["oneOf"] = new JsonArray([.. shapes.Select(shape => IsThere(shape))]),
            ["errorMessage"] = "Write one of table, json and questionnaireResponse.",
        });
    }

    private static JsonObject IsThere(string member)
    {
        var there = Shape.Has(member);
        there["properties"] = new JsonObject { [member] = Shape.Never(new JsonObject { ["type"] = "null" }, "") };
        return there;
    }

    private static JsonObject Row()
    {
        var row = Scalar.Number();
        (row["minimum"], row["maximum"], row["multipleOf"]) = (1, InputLimits.HeaderRow, 1);
        return row;
    }

    private static JsonObject ContextFrom(Definitions parts) => Shape.Object(
        [.. Enum.GetValues<ContextPart>().Select(part => Member.Optional(
            EnumWords.Of(part),
            "The field that says it, and what its values say.",
            Shape.Object(
                Member.Required("field", "The field.", Scalar.Text()),
                Split(),
                Member.Required("values", "What its values say.", Shape.List(ContextValue(part, parts), atLeastOne: true)))))]);

    private static JsonObject ContextValue(ContextPart part, Definitions parts)
    {
        var to = part switch
        {
            ContextPart.Private => Scalar.Boolean(),
            ContextPart.Regions => Scalar.Place(parts),
            ContextPart.Present => Scalar.Text(),
            _ => Scalar.Id(),
        };
        return Shape.Object(Is(), Nothing(), Member.Optional("to", "The word, or true or false.", to));
    }

    private static JsonObject Field(Definitions parts) => parts.Ref("field", () => new JsonObject
    {
        ["type"] = Shape.Texts(["array", "object"]),
        ["errorMessage"] = "Write a list of entries, or an object in curly brackets.",
        ["if"] = new JsonObject { ["type"] = "array" },
        ["then"] = Shape.List(Entry(parts)),
        ["else"] = Shape.FirstOf([(Shape.Has("choice"), Form(parts, Option()))], Form(parts, Entry(parts))),
    });

    private static JsonObject Form(Definitions parts, JsonObject value) => Shape.Object(
        Member.Optional("by", "Whose accounts these are, where not the mapping's.", Source()),
        Split(),
        Member.Optional("age", "This is a birth date: under-18 on the day in another field, or not.", Shape.Object(
            Member.Required("on", "The field with that day.", Scalar.Text()))),
        Member.Optional("number", "What numbers in a range record.", Shape.List(Range(parts))),
        Member.OptionalName("measure", "The code whose number this is.", ScreeningSchema.Code(parts)),
        Member.OptionalName("choice", "The code whose options the values are.", ScreeningSchema.Code(parts)),
        Member.Optional("values", "What its values record.", Shape.List(value)));

    private static JsonObject Range(Definitions parts) => Shape.Object(
        Member.Optional("from", "The lowest number; without it, no bound.", Scalar.Number()),
        Member.Optional("to", "The highest number; without it, no bound.", Scalar.Number()),
        Member.Required("code", "The code it records.", ScreeningSchema.Code(parts)),
        State(),
        Member.Optional("by", "Whose account it is.", Source()));

    private static JsonObject Option() => WithoutNothing(Shape.Object(
        Is(),
        Nothing(),
        State(),
        Member.Optional("to", "The option.", Scalar.Id()),
        Member.Optional("by", "Whose account it is.", Source())));

    private static JsonObject Entry(Definitions parts) => WithoutNothing(Shape.Object(
        Is(),
        Nothing(),
        Member.Required("code", "The code it records.", ScreeningSchema.Code(parts)),
        State(),
        Member.Optional("by", "Whose account it is.", Source())));

    /// <summary>An entry that says what a value records, or that it records nothing.</summary>
    private static JsonObject WithoutNothing(JsonObject entry)
    {
        var nothing = Shape.Has("nothing");
        nothing["properties"] = new JsonObject { ["nothing"] = new JsonObject { ["const"] = true } };
        var known = Shape.Object(Is(), Nothing(), State(), Member.Optional("by", "Whose account it is.", Source()));
        return Shape.FirstOf([(nothing, known)], entry);
    }

    private static Member Is()
    {
        var one = new JsonObject { ["type"] = Shape.Texts(["string", "number", "boolean"]), ["pattern"] = "[^ \\s]" };
        return Member.Required("is", "The value, or several, compared without blanks around them.", new JsonObject
        {
            ["type"] = Shape.Texts(["string", "number", "boolean", "array"]),
            ["pattern"] = "[^ \\s]",
            ["minItems"] = 1,
            ["items"] = one,
        });
    }

    private static Member Nothing() => Member.Optional("nothing", "The value is known, and records nothing.", Scalar.Boolean());

    private static Member Split() => Member.Optional("split", "What is between several values in one cell, such as a semicolon.", Separator());

    private static JsonObject Separator()
    {
        var text = Scalar.AnyText();
        text["minLength"] = 1;
        return text;
    }

    private static Member State() =>
        Member.Optional("state", "The state it records; without it, present.", Shape.Word<ObservationState>(WordMeanings.Of));

    private static JsonObject Source() => Shape.Word<AccountSource>(WordMeanings.Of);
}
