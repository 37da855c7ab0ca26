using System.Text;
using System.Text.Json;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>Tells files apart before they are read.</summary>
internal static class FormatLine
{
    /// <summary>The <c>format</c> line of an object, as far as it can be made out; null when there is none.</summary>
    public static string? Of(SourceText source)
    {
        try
        {
            var reader = new Utf8JsonReader(
                Json(source),
                new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("format"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON: the reader with positions will say where.
        }

        return null;
    }

    /// <summary>True for what can hold screenings: it says so, or is a list, as no file that people write is.</summary>
    public static bool MayBeOfScreenings(SourceText source) =>
        Json(source) is [(byte)'[', ..] || Of(source)?.StartsWith("screening", StringComparison.Ordinal) == true;

    // Some editors put a mark at the start of a file.
    private static ReadOnlySpan<byte> Json(SourceText source)
    {
        var bytes = source.Utf8.Span;
        return (bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes).TrimStart(" \t\r\n"u8);
    }
}
