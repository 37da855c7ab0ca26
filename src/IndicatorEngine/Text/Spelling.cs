using System.Collections.Frozen;
using System.Text;

namespace IndicatorEngine.Text;

/// <summary>
/// One spelling for texts that look the same: an accent written apart from its letter, a no-break space, a mark that
/// nobody sees, blanks around it. The framework's own normalization does nothing where globalization is invariant.
/// </summary>
internal static class Spelling
{
    // Canonical compositions of two characters: UnicodeData.txt of the Unicode Character Database, version 14.
    private static readonly Lazy<FrozenDictionary<(char, char), char>> Compositions = new(Read);

    /// <summary>The text in its one spelling.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text.Trim();
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsUnseen(c)) continue;
            if (char.IsWhiteSpace(c)) plain.Append(' ');
            else if (plain.Length > 0 && Compositions.Value.TryGetValue((plain[^1], c), out var composed)) plain[^1] = composed;
            else plain.Append(c);
        }

        return plain.ToString().Trim();
    }

    /// <summary>Marks of no width: joiners, direction marks, isolates, soft hyphens and the mark at the start of a file.</summary>
    public static bool IsUnseen(char c) =>
        c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    private static FrozenDictionary<(char, char), char> Read()
    {
        using var reader = new StreamReader(typeof(Spelling).Assembly.GetManifestResourceStream("compositions.txt")!, Encoding.UTF8);
        return reader.ReadToEnd().Where(c => c != '\n').Chunk(3).ToFrozenDictionary(three => (three[0], three[1]), three => three[2]);
    }
}
