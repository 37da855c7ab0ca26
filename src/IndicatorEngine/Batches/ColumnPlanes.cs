using IndicatorEngine.Mappings;

namespace IndicatorEngine.Batches;

/// <summary>The planes that each value of a column sets. Not thread-safe.</summary>
internal sealed class ColumnPlanes(int index, MappedColumn column, RowMapper rows, InputPlanes inputs)
{
    // A column of free text has no end of values; those after so many are worked out each time.
    private const int MostRemembered = 1000;

    private readonly Dictionary<string, int[]?> _known = new(StringComparer.Ordinal);
    private string _lastValue = "";
    private int[]? _lastPlanes = [];

    /// <summary>Where the column stands in a row.</summary>
    public int Index => index;

    /// <summary>The planes; a value that no entry names is counted, and sets none.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> value)
    {
        // In a table, a cell is most often like the one above it.
        if (!value.SequenceEqual(_lastValue)) LookUp(value);
        if (_lastPlanes is null) rows.CountUnmapped(column.Name, _lastValue);
        return _lastPlanes;
    }

    private void LookUp(ReadOnlySpan<char> value)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var known, out _lastPlanes))
        {
            _lastValue = known;
            return;
        }

        _lastValue = value.ToString();
        _lastPlanes = PlanesOf(_lastValue);
        if (_known.Count < MostRemembered) _known.Add(_lastValue, _lastPlanes);
    }

    /// <summary>Null for a value that no entry names.</summary>
    private int[]? PlanesOf(string value)
    {
        if (string.IsNullOrWhiteSpace(value)) return [];
        var accounts = rows.AccountsOf(column, value);
        if (accounts.IsEmpty) return null;
        var planes = new List<int>();
        foreach (var account in accounts) inputs.AddPlanes(account, planes);
        return [.. planes];
    }
}
