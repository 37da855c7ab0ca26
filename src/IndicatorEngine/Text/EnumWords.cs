using System.Collections.Immutable;
using System.Text;

namespace IndicatorEngine.Text;

/// <summary>
/// The words that files and results use for an enumeration of the library: its names in kebab-case, such as
/// <c>not-asked</c>. Thread-safe.
/// </summary>
public static class EnumWords
{
    /// <summary>The words, in the order of the values.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => Table<T>.Words;

    /// <summary>The word for a value.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="IndexOutOfRangeException">It is none of the values of the enumeration.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Words[Array.IndexOf(Table<T>.Values, value)];

    /// <summary>The value for a word, compared letter by letter; false when there is none.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="word">The word.</param>
    /// <param name="value">The value; the default when there is none.</param>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum
    {
        var index = Table<T>.Words.IndexOf(word);
        value = index < 0 ? default : Table<T>.Values[index];
        return index >= 0;
    }

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();

        public static readonly ImmutableArray<string> Words = [.. Enum.GetNames<T>().Select(Kebab)];
    }

    private static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
