using System.Buffers;
using System.Text;

namespace IndicatorEngine.Text;

/// <summary>Makes foreign text safe to print: no control characters that could steer a terminal.</summary>
internal static class DisplayText
{
    private const int Longest = 160;

    /// <summary>The text on one line, cut after 160 characters.</summary>
    public static string Short(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest + 1));
        foreach (var c in text)
        {
            if (clean.Length >= Longest && !char.IsLowSurrogate(c)) return clean.Append('…').ToString();
            clean.Append(IsUnsafe(c) ? '\uFFFD' : c);
        }

        return clean.ToString();
    }

    /// <summary>The whole text with every unsafe character shown as U+FFFD.</summary>
    public static string Clean(string text) =>
        text.Any(IsUnsafe) ? string.Create(text.Length, text, (span, from) =>
        {
            for (var i = 0; i < from.Length; i++) span[i] = IsUnsafe(from[i]) ? '\uFFFD' : from[i];
        }) : text;

    /// <summary>True when some character is unsafe and no line break.</summary>
    public static bool HasUnsafe(ReadOnlySpan<char> text) => text.ContainsAny(UnsafeInText);

    private static readonly SearchValues<char> UnsafeInText =
        SearchValues.Create([.. Enumerable.Range(0, 0x2100).Select(c => (char)c).Where(c => c != '\n' && IsUnsafe(c))]);

    /// <summary>Control characters, and the bidirectional overrides that can make text read as what it is not.</summary>
    public static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2028' or '\u2029';
}
