using System.Buffers;
using System.Globalization;
using System.Text;

namespace IndicatorEngine.Text;

/// <summary>
/// The words of a text as the eye reads them: small letters without accents, look-alikes as what they look like, nothing
/// invisible. Line breaks, dashes and any kind of space part words alike. Immutable.
/// </summary>
internal sealed class PlainReading
{
    // Before a letter, these are read as letters, and digits only between two: v1ctim and $core, but p45.
    private const string SignsForLetters = "0134578@$!|";
    private const string LettersForSigns = "oieastbasil";

    private static readonly SearchValues<char> Signs = SearchValues.Create(SignsForLetters);

    private readonly string _text;

    private PlainReading(string text, List<PlainWord> words)
    {
        _text = text;
        Words = words;
    }

    /// <summary>The words, in their order.</summary>
    public IReadOnlyList<PlainWord> Words { get; }

    public static PlainReading Of(string text)
    {
        var letters = Letters(text);
        var words = new List<PlainWord>();
        for (var i = 0; i < letters.Count; i++)
        {
            if (IsGap(letters[i].Plain)) continue;
            var start = i;
            while (i + 1 < letters.Count && !IsGap(letters[i + 1].Plain)) i++;
            var isAfterDash = start > 0 && letters[start - 1].Plain == "-";
            words.Add(new PlainWord(Word(letters, start, i), letters[start].At, letters[i].End, isAfterDash));
        }

        return new PlainReading(text, Gathered(words));
    }

    /// <summary>True for texts that the eye reads as the same words.</summary>
    public static bool Same(string one, string other) =>
        Of(one).Words.Select(word => word.Text).SequenceEqual(Of(other).Words.Select(word => word.Text), StringComparer.Ordinal);

    /// <summary>What was written from one word to another, on one line and without what cannot be seen.</summary>
    public string Written(int first, int last)
    {
        var written = new StringBuilder();
        foreach (var rune in _text[Words[first].Start..Words[last].End].EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) written.Append(written.Length > 0 && written[^1] == ' ' ? "" : " ");
            else if (!IsInvisible(rune)) written.Append(rune.ToString());
        }

        return written.ToString();
    }

    private static List<(string Plain, int At, int End)> Letters(string text)
    {
        var letters = new List<(string Plain, int At, int End)>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var end = at + rune.Utf16SequenceLength;
            if (Plain(rune) is { Length: > 0 } plain) letters.Add((plain, at, end));
            // A mark belongs to the letter before it.
            else if (letters.Count > 0 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                letters[^1] = letters[^1] with { End = end };
            at = end;
        }

        return letters;
    }

    /// <summary>Small letters or a digit; "-" for a dash, " " for what parts words; nothing for what cannot be seen.</summary>
    private static string Plain(Rune rune)
    {
        if (rune.IsAscii)
        {
            var c = (char)rune.Value;
            if (char.IsAsciiLetterOrDigit(c)) return Ascii[char.ToLowerInvariant(c)];
            return c is '-' or '_' or '@' or '$' or '!' or '|' or '#' ? Ascii[c == '_' ? '-' : c] : " ";
        }

        if (LookAlikeLetters.Of(rune) is { } plain) return plain;
        if (IsInvisible(rune)) return "";
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation ? "-"
            : Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).ToString()
            : " ";
    }

    // Besides what Unicode calls formats and marks: the fillers of Hangul, letters by name and blank to the eye.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0;

    private static bool IsGap(string plain) => plain is " " or "-";

    private static string Word(List<(string Plain, int At, int End)> letters, int start, int end)
    {
        var word = string.Concat(letters[start..(end + 1)].Select(letter => letter.Plain));
        if (!word.Any(char.IsAsciiLetter) || !word.AsSpan().ContainsAny(Signs)) return word.Trim('@', '$', '!', '|', '#');
        word = word.TrimEnd('!', '|', '@', '$', '#');
        return string.Concat(word.Select((c, i) => StandsForLetter(word, i) ? LettersForSigns[SignsForLetters.IndexOf(c)] : c));
    }

    private static bool StandsForLetter(string word, int i) =>
        SignsForLetters.Contains(word[i])
        && i + 1 < word.Length
        && char.IsAsciiLetter(word[i + 1])
        && (i > 0 ? char.IsAsciiLetter(word[i - 1]) : !char.IsAsciiDigit(word[i]));

    /// <summary>Letters written apart, such as <c>s c o r e</c>, are one word.</summary>
    private static List<PlainWord> Gathered(List<PlainWord> words)
    {
        var gathered = new List<PlainWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var end = i;
            while (end < words.Count && words[end].Text.Length == 1 && char.IsAsciiLetter(words[end].Text[0])) end++;
            if (end - i < 3)
            {
                gathered.Add(words[i]);
                continue;
            }

            var text = string.Concat(words[i..end].Select(word => word.Text));
            gathered.Add(new PlainWord(text, words[i].Start, words[end - 1].End, words[i].IsAfterDash));
            i = end - 1;
        }

        return gathered;
    }

    // One text for each character, so that reading allocates none.
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
}

/// <summary>A word as the eye reads it.</summary>
/// <param name="Text">In small letters without accents.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where what follows it starts.</param>
/// <param name="IsAfterDash">True when a dash parts it from the word before.</param>
internal readonly record struct PlainWord(string Text, int Start, int End, bool IsAfterDash);
