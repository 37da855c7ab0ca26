using IndicatorEngine.Text;

namespace IndicatorEngine.Analysis;

/// <summary>Names as part of a sentence; when there are many, the first of them and how many more.</summary>
internal sealed class NameList(params IEnumerable<string> names)
{
    private const int Shown = 12;

    private readonly List<string> _names = [.. names.Distinct()];

    public bool IsEmpty => _names.Count == 0;

    public static NameList Of(IEnumerable<string> ids) => new(ids.Select(id => $"`{DisplayText.Short(id)}`"));

    public override string ToString() => _names.Count switch
    {
        1 => _names[0],
        <= Shown => $"{string.Join(", ", _names.SkipLast(1))} and {_names[^1]}",
        _ => $"{string.Join(", ", _names.Take(Shown))} and {_names.Count - Shown} more",
    };
}
