using System.Collections.Frozen;
using System.Text;

namespace IndicatorEngine.Text;

/// <summary>
/// Letters that the eye takes for those of ASCII: with an accent, in another width, from another script. The table is our own,
/// because normalization in the framework needs data that a program without cultures does not carry. Thread-safe.
/// </summary>
internal static class LookAlikeLetters
{
    private static readonly FrozenDictionary<Rune, string> Table = EmbeddedLines
        .Of("look-alike-letters.txt")
        .Select(line => line.Split(' ', 2))
        .SelectMany(line => line[1].EnumerateRunes().Select(letter => (letter, line[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>The small letters or the digit of ASCII it looks like; null when it looks like none.</summary>
    public static string? Of(Rune letter) => Table.GetValueOrDefault(letter);
}
