using System.Text;
using System.Text.Json;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>Tells files apart before they are read.</summary>
internal static class FormatLine
{
    /// <summary>The <c>format</c> line of an object, as far as it can be made out; null when there is none.</summary>
    public static string? Of(SourceText source) => Look(source).Format;

    /// <summary>
    /// True for what may be about a person: it has observations, or is not plainly one of the files that people write. A
    /// screening, a result and an export of another system are all given in the wrong place by a slip.
    /// </summary>
    public static bool MayBeOfScreenings(SourceText source)
    {
        var (format, hasObservations) = Look(source);
        return hasObservations || format is null || !FileFormats.IsAuthored(format);
    }

    private static (string? Format, bool HasObservations) Look(SourceText source)
    {
        string? format = null;
        try
        {
            var reader = new Utf8JsonReader(
                Json(source),
                new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
            );
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;
                if (reader.ValueTextEquals("observations"u8)) return (format, true);
                if (format is not null || !reader.ValueTextEquals("format"u8)) continue;
                if (!reader.Read() || reader.TokenType != JsonTokenType.String) return (null, false);
                format = reader.GetString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON from here on: the reader with positions will say where.
        }

        return (format, false);
    }

    // Some editors put a mark at the start of a file.
    private static ReadOnlySpan<byte> Json(SourceText source)
    {
        var bytes = source.Utf8.Span;
        return (bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes).TrimStart(" \t\r\n"u8);
    }
}
