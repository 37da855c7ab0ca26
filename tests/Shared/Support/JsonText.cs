using System.Text.RegularExpressions;

namespace IndicatorEngine.Tests.Loading;

/// <summary>A text of JSON taken apart into its words, so that whole values can be changed and all else stays as it is.</summary>
internal sealed partial class JsonText
{
    private readonly string[] _words;
    private readonly List<(int First, int Last)> _values = [];

    public JsonText(string text)
    {
        _words = [.. Word().Matches(text).Select(m => m.Value)];
        for (var i = 0; i < _words.Length; i++)
        {
            if (_words[i] is "{" or "[") _values.Add((i, Closing(i)));
            else if (!IsMark(_words[i]) && Next(i) is not ":") _values.Add((i, i));
        }
    }

    public IReadOnlyList<string> Words => _words;

    public int Values => _values.Count;

    public string Value(int value) => string.Concat(_words[_values[value].First..(_values[value].Last + 1)]);

    /// <summary>The text with another value in the place of one.</summary>
    public string WithValue(int value, string other) => With(_values[value].First, _values[value].Last, other);

    /// <summary>The text with a value twice, where it stands in a list.</summary>
    public string WithValueTwice(int value) => WithValue(value, $"{Value(value)}, {Value(value)}");

    /// <summary>The text without a value, its name and a comma.</summary>
    public string WithoutValue(int value)
    {
        var (first, last) = _values[value];
        if (first > 1 && Before(first) is var colon and >= 0 && _words[colon] == ":") first = Before(colon);
        if (Next(last) == ",") return With(first, After(last), "");
        return Before(first) is var comma and >= 0 && _words[comma] == "," ? With(comma, last, "") : With(first, last, "");
    }

    private string With(int first, int last, string other) => string.Concat(_words[..first]) + other + string.Concat(_words[(last + 1)..]);

    private string? Next(int word) => After(word) is var after && after < _words.Length ? _words[after] : null;

    private int After(int word)
    {
        do word++;
        while (word < _words.Length && string.IsNullOrWhiteSpace(_words[word]));
        return word;
    }

    private int Before(int word)
    {
        do word--;
        while (word >= 0 && string.IsNullOrWhiteSpace(_words[word]));
        return word;
    }

    private int Closing(int open)
    {
        var depth = 0;
        for (var i = open; i < _words.Length; i++)
        {
            if (_words[i] is "{" or "[") depth++;
            if (_words[i] is "}" or "]" && --depth == 0) return i;
        }

        return _words.Length - 1;
    }

    private static bool IsMark(string word) => word is "}" or "]" or ":" or "," || string.IsNullOrWhiteSpace(word);

    /// <summary>A text, a mark, a run of white space, or anything else that stands together.</summary>
    [GeneratedRegex("""
        "(\\.|[^"\\])*"|[\[\]{}:,]|\s+|[^\s"\[\]{}:,]+|"
        """)]
    private static partial Regex Word();
}
