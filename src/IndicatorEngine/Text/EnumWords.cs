using System.Text;

namespace IndicatorEngine.Text;

/// <summary>The words files use for an enumeration: its names in kebab-case, such as <c>not-asked</c>.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    private static readonly string[] Words = [.. Enum.GetNames<T>().Select(Kebab)];

    public static IReadOnlyList<string> All => Words;

    public static string Of(T value) => Words[Array.IndexOf(Values, value)];

    public static bool TryParse(string word, out T value)
    {
        var index = Array.IndexOf(Words, word);
        value = index < 0 ? default : Values[index];
        return index >= 0;
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
