using System.Globalization;
using System.Text;

namespace IndicatorEngine.Text;

/// <summary>How much room text takes in a terminal, counted in the cells of its grid.</summary>
/// <remarks>
/// Wide characters after Unicode Standard Annex 11 (East Asian Width), by block where a block is nearly all wide; text
/// elements after Annex 29, as .NET finds them. Terminals differ in rare cases.
/// </remarks>
internal static class DisplayWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x231A, 0x231B),
        (0x23E9, 0x23EC),
        (0x25FD, 0x25FE),
        (0x2614, 0x2615),
        (0x2648, 0x2653),
        (0x26AA, 0x26AB),
        (0x26BD, 0x26BE),
        (0x26C4, 0x26C5),
        (0x2705, 0x2705),
        (0x270A, 0x270B),
        (0x2728, 0x2728),
        (0x274C, 0x274E),
        (0x2753, 0x2757),
        (0x2795, 0x2797),
        (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B55),
        (0x2E80, 0x303E),
        (0x3041, 0xA4CF),
        (0xA960, 0xA97C),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x16FE0, 0x18DFF),
        (0x1B000, 0x1B2FF),
        (0x1F18E, 0x1F19A),
        (0x1F200, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F7E0, 0x1F7EB),
        (0x1F900, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    private static readonly (int First, int Last)[] RightToLeft =
    [
        (0x0590, 0x08FF),
        (0xFB1D, 0xFDFF),
        (0xFE70, 0xFEFE),
        (0x10800, 0x10FFF),
        (0x1E800, 0x1EFFF),
    ];

    /// <summary>The cells a text takes on one line.</summary>
    public static int Of(string text) => Elements(text).Sum(Cells);

    /// <summary>The longest start of a text that takes at most so many cells; no character is cut through.</summary>
    public static string Start(string text, int cells) =>
        string.Concat(Elements(text).TakeWhile(element => (cells -= Cells(element)) >= 0));

    /// <summary>The longest end of a text that takes at most so many cells.</summary>
    public static string End(string text, int cells) =>
        string.Concat(Elements(text).Reverse().TakeWhile(element => (cells -= Cells(element)) >= 0).Reverse());

    /// <summary>True when some of it runs from right to left, so that terminals may show it in another order than it has.</summary>
    public static bool HasRightToLeft(string text) => text.EnumerateRunes().Any(rune => IsIn(rune, RightToLeft));

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }

    private static int Cells(string element)
    {
        var runes = element.EnumerateRunes().ToList();
        if (runes.Exists(rune => IsIn(rune, Wide) || rune.Value == 0xFE0F))
            return 2;
        return runes.TrueForAll(rune =>
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        )
            ? 0
            : 1;
    }

    private static bool IsIn(Rune rune, (int First, int Last)[] ranges) =>
        Array.Exists(ranges, range => rune.Value >= range.First && rune.Value <= range.Last);
}
