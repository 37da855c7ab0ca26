using System.Buffers;
using System.Text;
using System.Xml.Linq;

namespace IndicatorEngine.Text;

/// <summary>Makes foreign text safe to print: nothing in it that could steer a terminal, mislead a reader or end a document.</summary>
internal static class DisplayText
{
    private const int Longest = 160;
    private const char Replacement = '\uFFFD';

    /// <summary>Begins words whose direction is their own (Unicode Standard Annex 9).</summary>
    public const char FirstStrongIsolate = '\u2068';

    /// <summary>Ends them.</summary>
    public const char PopDirectionalIsolate = '\u2069';

    /// <summary>The text on one line, cut after 160 characters and never within one.</summary>
    public static string Short(string text)
    {
        if (text.Length <= Longest) return Clean(text);
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return Clean(text[..end]) + '…';
    }

    /// <summary>The whole text with every unsafe character shown as U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keepsIsolates">True where the library itself sets words of another direction apart.</param>
    public static string Clean(string text, bool keepsIsolates = false)
    {
        for (var first = 0; first < text.Length; first++)
        {
            if (!IsUnsafeAt(text, first)) continue;
            var clean = new StringBuilder(text);
            for (var i = first; i < text.Length; i++)
            {
                var isOurs = keepsIsolates && text[i] is (FirstStrongIsolate or PopDirectionalIsolate);
                if (!isOurs && IsUnsafeAt(text, i)) clean[i] = Replacement;
            }

            return clean.ToString();
        }

        return text;
    }

    /// <summary>Cleans every text of a document in XML or HTML but its line breaks, in place.</summary>
    public static void Clean(XElement document)
    {
        foreach (var text in document.DescendantNodes().OfType<XText>().ToList()) text.Value = CleanLines(text.Value);
        foreach (var attribute in document.DescendantsAndSelf().Attributes().ToList()) attribute.Value = CleanLines(attribute.Value);
    }

    /// <summary>True when some character is unsafe and no line break.</summary>
    public static bool HasUnsafe(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious)) return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && IsUnsafeAt(text, i)) return true;
        }

        return false;
    }

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
    [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
            .Where(c => c != '\n' && (IsUnsafe(c) || IsJoiner(c) || char.IsSurrogate(c))),
    ]);

    /// <summary>
    /// Control characters; marks of direction and of no width, which can make text read as what it is not; and what is no
    /// character. Half of a surrogate pair and a joiner depend on what is next to them: see <see cref="IsUnsafeAt"/>.
    /// </summary>
    public static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2028' or '\u2029'
            or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u206F')
            or (>= '\uFDD0' and <= '\uFDEF')
            or '\uFFFE' or '\uFFFF';

    /// <summary>True for a character that is unsafe where it is.</summary>
    public static bool IsUnsafeAt(string text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c)) return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c)) return index == 0 || !char.IsHighSurrogate(text[index - 1]);
        // Persian, Hindi and other scripts are spelled with joiners between their letters; elsewhere nobody sees them.
        if (IsJoiner(c)) return index == 0 || index + 1 == text.Length || !CanBeJoined(text[index - 1]) || !CanBeJoined(text[index + 1]);
        return IsUnsafe(c);
    }

    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D';

    private static bool CanBeJoined(char c) => c >= '\u0590' && !char.IsWhiteSpace(c) && !IsUnsafe(c) && !IsJoiner(c);

    private static string CleanLines(string text) => string.Join('\n', text.Split('\n').Select(line => Clean(line)));
}
