using System.Globalization;
using System.Text;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading.Syntax;

/// <summary>A character that programs or keyboards put where JSON needs another, and what to call both.</summary>
internal static class LookalikeCharacter
{
    /// <summary>What it is and what is needed, as parts of a sentence; null for a character that looks like no other.</summary>
    public static (Said Is, Said Needed)? Of(Rune found) => found.Value switch
    {
        0x201C or 0x201D or 0x201E or 0x201F or 0x2033 or 0xFF02 => (new("what-curly-quote"), new("what-straight-quote")),
        0x00AB or 0x00BB or 0x2039 or 0x203A => (new("what-angled-quote"), new("what-straight-quote")),
        0x2018 or 0x2019 or 0x201A or 0x201B or '\'' or '`' or 0x00B4 => (new("what-single-quote"), new("what-straight-quote")),
        0x060C or 0x3001 or 0xFF0C => (new("what-other-comma"), new("what-plain-comma")),
        0xFF1A => (new("what-other-colon"), new("what-plain-colon")),
        '\t' => (new("what-tab"), new("what-blank")),
        0x200B or 0x200C or 0x200D or 0x200E or 0x200F or 0x2060 or 0xFEFF => (new("what-unseen"), new("what-plain-text")),
        _ when !found.IsAscii && Rune.GetUnicodeCategory(found) == UnicodeCategory.DecimalDigitNumber =>
            (new("what-other-digit"), new("what-plain-digit")),
        _ when !found.IsAscii && Rune.GetUnicodeCategory(found) == UnicodeCategory.SpaceSeparator =>
            (new("what-other-blank"), new("what-blank")),
        _ => null,
    };
}
