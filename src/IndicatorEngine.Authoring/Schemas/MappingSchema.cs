using System.Text.Json.Nodes;
using IndicatorEngine.Loading;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Schemas;

/// <summary>A column mapping, as <see cref="MappingLoader"/> reads it; with vocabularies, as it does when it is strict.</summary>
internal static class MappingSchema
{
    public static JsonObject Root(Definitions parts)
    {
        var columns = new JsonObject { ["type"] = "object", ["additionalProperties"] = Shape.List(Entry(parts)), ["minProperties"] = 1 };
        return parts.File(
            "A column mapping",
            "What the columns of a table record, so that its rows can be read as screenings. A blank cell records nothing.",
            authored: true,
            Shape.Object(
                Heading.Editor(),
                Heading.Format(FileFormats.Mapping),
                Member.Optional(
                    "by",
                    "Whose accounts the rows are; null when that is not known.",
                    Shape.Word<AccountSource>(WordMeanings.Of)
                ),
                Member.Optional("id", "The column that names the record, never a person; null numbers the rows.", Scalar.Text()),
                Member.Optional("context", "The context of every row.", ScreeningSchema.Context(parts)),
                Member.Required("columns", "For each column, by its name in the first line of the table: what its values record.", columns)
            )
        );
    }

    private static JsonObject Entry(Definitions parts) => Shape.Object(
        Member.Required("is", "The value in the cell, compared letter by letter.", Scalar.Text()),
        Member.Required("code", "The code it records.", ScreeningSchema.Code(parts)),
        Member.Required("state", "The state it records.", Shape.Word<ObservationState>(WordMeanings.Of)));
}
