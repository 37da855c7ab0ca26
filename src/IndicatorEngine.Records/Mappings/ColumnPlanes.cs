using IndicatorEngine.Batches;

namespace IndicatorEngine.Mappings;

/// <summary>The planes that each value of a column sets. Not thread-safe.</summary>
internal sealed class ColumnPlanes(MappedColumn column, RowMapper rows, InputPlanes inputs)
{
    // A column of free text has no end of values; those after so many are worked out each time.
    private const int MostRemembered = 1000;

    private const int Ascii = 128;

    private readonly Dictionary<string, Value> _known = new(StringComparer.Ordinal);

    // Most cells of a coded table hold one character: those need no search.
    private readonly Value?[] _short = new Value?[Ascii];

    /// <summary>The planes; a value that no entry names is counted, and sets none.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> text)
    {
        var value = text is [< (char)Ascii and var only] ? _short[only] ??= Find(text) : Find(text);
        if (value.Planes is null) rows.CountUnmapped(column.Name, value.Text);
        return value.Planes;
    }

    private Value Find(ReadOnlySpan<char> text)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known)) return known;
        var value = new Value(text.ToString(), PlanesOf(text.ToString()));
        if (_known.Count < MostRemembered) _known.Add(value.Text, value);
        return value;
    }

    /// <summary>Null for a value that no entry names.</summary>
    private int[]? PlanesOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var accounts = rows.AccountsOf(column, text);
        if (accounts.IsEmpty) return null;
        var planes = new List<int>();
        foreach (var account in accounts) inputs.AddPlanes(account, planes);
        return [.. planes];
    }

    private sealed record Value(string Text, int[]? Planes);
}
