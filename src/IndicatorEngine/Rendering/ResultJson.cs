using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rendering;

/// <summary>Render: a result as JSON. The same result gives the same bytes. Thread-safe.</summary>
public static class ResultJson
{
    private static readonly ResultJsonContext Indented = new(Options(indented: true));

    private static readonly ResultJsonContext OnOneLine = new(Options(indented: false));

    /// <summary>The result as UTF-8 JSON.</summary>
    /// <param name="result">The result.</param>
    /// <param name="indented">True for reading, false for one line a result (NDJSON).</param>
    public static byte[] ToUtf8(ScreeningResult result, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonSerializer.SerializeToUtf8Bytes(result, (indented ? Indented : OnOneLine).ScreeningResult);
    }

    private static JsonSerializerOptions Options(bool indented) =>
        new()
        {
            WriteIndented = indented,
            NewLine = "\n",
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Readable accents; the output is JSON in a file or a pipe, never pasted into HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters =
            {
                new Words<RulesetStatus>(),
                new Words<IndicatorState>(),
                new Words<ObservationState>(),
                new Words<AccountSource>(),
                new Words<NoticeUrgency>(),
            },
        };

    private sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
        where T : struct, Enum;
}

[JsonSerializable(typeof(ScreeningResult))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
