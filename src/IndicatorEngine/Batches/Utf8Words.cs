using System.Text;
using IndicatorEngine.Text;

namespace IndicatorEngine.Batches;

/// <summary>The words of an enumeration, as they stand in a file.</summary>
internal static class Utf8Words<T>
    where T : struct, Enum
{
    private static readonly (byte[] Quoted, T Value)[] Words =
    [
        .. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes($"\"{EnumWords.Of(value)}\""), value)),
    ];

    public static bool TryTake(ref JsonCursor cursor, out T value)
    {
        foreach (var (quoted, meant) in Words)
        {
            value = meant;
            // Most words differ in their first letter, which is quicker to look at.
            if (cursor.IsQuoted(quoted[1]) && cursor.Take(quoted)) return true;
        }

        value = default;
        return false;
    }
}
