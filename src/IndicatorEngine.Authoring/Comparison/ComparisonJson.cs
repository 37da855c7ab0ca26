using System.Collections.Immutable;
using System.Text.Json;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Comparison;

/// <summary>Render: a comparison as JSON. The same comparison gives the same bytes. Thread-safe.</summary>
public static class ComparisonJson
{
    /// <summary>The comparison as UTF-8 JSON, indented and ended by a line feed. A count that is withheld is null.</summary>
    /// <param name="table">The comparison.</param>
    /// <param name="language">The language of what it says about itself.</param>
    public static byte[] ToUtf8(ComparisonTable table, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(table);
        var words = new ComparisonWords(language);
        return JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            if (table.GroupedBy is { } column) json.WriteString("groupedBy", column);
            json.WriteNumber("smallestShown", SmallCells.Smallest);
            json.WriteStartArray("statement");
            foreach (var sentence in ComparisonDocument.Reading(words).Prepend(ComparisonDocument.Extent(table, words)))
                json.WriteStringValue(sentence);
            json.WriteEndArray();
            json.WriteStartArray("rulesets");
            for (var r = 0; r < table.Rulesets.Length; r++) WriteRuleset(json, table, r);
            json.WriteEndArray();
            WriteGroups(json, "together", table, group => WriteTogether(json, table, group.Together));
            json.WriteEndObject();
        });
    }

    private static void WriteRuleset(Utf8JsonWriter json, ComparisonTable table, int r)
    {
        var (ruleset, areas) = table.Rulesets[r];
        json.WriteStartObject();
        json.WriteString("id", ruleset.Id);
        json.WriteString("version", ruleset.Version);
        json.WriteString("sha256", ruleset.Sha256);
        json.WriteString("status", EnumWords.Of(ruleset.Status));
        WriteGroups(json, "groups", table, group =>
        {
            foreach (var sight in Enum.GetValues<ComparisonOutcome>())
                Write(json, JsonNamingPolicy.CamelCase.ConvertName(sight.ToString()), group.Sights[r][(int)sight]);
            json.WriteStartArray("areas");
            foreach (var (a, area) in areas.Index()) WriteArea(json, area.Id, group.Areas[r][a]);
            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter json, string area, ImmutableArray<long?> states)
    {
        json.WriteStartObject();
        json.WriteString("area", area);
        for (var s = 0; s < states.Length; s++) Write(json, EnumWords.Of(AreaState.Order[s]), states[s]);
        json.WriteEndObject();
    }

    private static void WriteTogether(Utf8JsonWriter json, ComparisonTable table, ImmutableArray<long?> together)
    {
        Write(json, "none", together[GroupCounts.None]);
        Write(json, "several", together[GroupCounts.Several]);
        Write(json, "all", together[GroupCounts.All]);
        json.WriteStartObject("only");
        for (var r = 0; r < table.Rulesets.Length; r++) Write(json, table.Rulesets[r].Ruleset.Id, together[GroupCounts.Only + r]);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, ComparisonTable table, Action<ComparedGroup> write)
    {
        json.WriteStartArray(name);
        foreach (var group in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumWords.Of(group.Kind));
            if (group.Name is { } value) json.WriteString("group", value);
            json.WriteNumber("screenings", group.Size);
            write(group);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, long? count)
    {
        if (count is { } shown) json.WriteNumber(name, shown);
        else json.WriteNull(name);
    }
}
