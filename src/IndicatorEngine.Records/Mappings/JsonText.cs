using System.Text.Json;

namespace IndicatorEngine.Mappings;

/// <summary>The text of a value in JSON.</summary>
internal static class JsonText
{
    /// <summary>A text, a number as it is written, <c>true</c> or <c>false</c>; null for null, a list or an object.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: a text that no entry can name.
            return "\uFFFD";
        }
    }
}
