using System.Globalization;

namespace IndicatorEngine.Text;

/// <summary>Names as part of a sentence; when there are many, the first of them and how many more.</summary>
internal sealed class NameList(params IEnumerable<string> names) : ISaid
{
    private const int Shown = 12;

    private string _between = "names-and";

    private readonly List<string> _names = [.. names.Distinct()];

    public bool IsEmpty => _names.Count == 0;

    public static NameList Of(IEnumerable<string> ids) => new(ids.Select(id => $"`{DisplayText.Short(id)}`"));

    /// <summary>Names of which one is meant.</summary>
    public static NameList AnyOf(IEnumerable<string> ids)
    {
        var list = Of(ids);
        list._between = "names-or";
        return list;
    }

    public string In(SentenceFiles files, LanguageTag language)
    {
        if (_names.Count <= 1) return string.Concat(_names);
        var (first, last) = _names.Count <= Shown
            ? (_names.SkipLast(1), _names[^1])
            : (_names.Take(Shown), files.Say(language, "names-more", (_names.Count - Shown).ToString(CultureInfo.InvariantCulture)));
        return files.Say(language, _between, string.Join(", ", first), last);
    }
}
