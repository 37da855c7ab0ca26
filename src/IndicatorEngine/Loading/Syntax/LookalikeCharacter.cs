using System.Globalization;
using System.Text;

namespace IndicatorEngine.Loading.Syntax;

/// <summary>A character that programs or keyboards put where JSON needs another, and what to call both.</summary>
internal static class LookalikeCharacter
{
    /// <summary>What it is and what is needed, as parts of a sentence; null for a character that looks like no other.</summary>
    public static (string Is, string Needed)? Of(Rune found) => found.Value switch
    {
        0x201C or 0x201D or 0x201E or 0x201F or 0x2033 or 0xFF02 => ("a curly quotation mark", "the straight one \""),
        0x00AB or 0x00BB or 0x2039 or 0x203A => ("an angled quotation mark", "the straight one \""),
        0x2018 or 0x2019 or 0x201A or 0x201B or '\'' or '`' or 0x00B4 => ("a single quotation mark", "the straight double one \""),
        0x060C or 0x3001 or 0xFF0C => ("a comma of another script", "the plain one ,"),
        0xFF1A => ("a colon of another script", "the plain one :"),
        '\t' => ("a tab inside a text", "a blank or \\t"),
        0x00A0 or 0x2007 or 0x202F => ("a blank that does not break", "an ordinary blank"),
        0x200B or 0x200C or 0x200D or 0x200E or 0x200F or 0x2060 or 0xFEFF => ("a character that cannot be seen", "plain text"),
        _ when Rune.GetUnicodeCategory(found) == UnicodeCategory.DecimalDigitNumber && !found.IsAscii =>
            ("a digit of another script", "one of 0 to 9"),
        _ when Rune.GetUnicodeCategory(found) == UnicodeCategory.SpaceSeparator && !found.IsAscii =>
            ("a blank of another width", "an ordinary blank"),
        _ => null,
    };
}
