using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Mappings;

/// <summary>
/// Turns the rows of one table into screenings. A blank cell records nothing, and a column without an entry is not
/// read; a value that no entry names is counted and reported by its column and line, never guessed, and never repeated:
/// it could be what somebody said. Not thread-safe: one mapper for one pass over one table.
/// </summary>
public sealed class RowMapper
{
    private const int ValuesCountedInAColumn = 100;
    private const string OtherValues = "…";

    private readonly int _idIndex;
    private readonly int _groupIndex;
    private readonly Dictionary<string, Dictionary<string, Unmatched>> _unmapped = new(StringComparer.Ordinal);
    private readonly SourceLocation _table;
    private long _row;
    private int _line = 1;

    private RowMapper(
        ColumnMapping mapping,
        int idIndex,
        int groupIndex,
        ImmutableArray<(int Index, MappedColumn Column)> columns,
        int width,
        SourceLocation table
    )
    {
        Mapping = mapping;
        Width = width;
        Columns = columns;
        _idIndex = idIndex;
        _groupIndex = groupIndex;
        _table = table;
    }

    internal ColumnMapping Mapping { get; }

    /// <summary>The mapped columns, and where they stand in a row.</summary>
    internal ImmutableArray<(int Index, MappedColumn Column)> Columns { get; }

    /// <summary>How many columns the table has.</summary>
    internal int Width { get; }

    /// <summary>Matches a mapping with the first line of a table.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="columns">The names in the first line.</param>
    /// <param name="name">What diagnostics call the table, usually a path.</param>
    /// <param name="groupBy">A column to group rows by, which the mapping need not name; null for none.</param>
    public static Loaded<RowMapper> Open(ColumnMapping mapping, IReadOnlyList<string> columns, string name, string? groupBy = null)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(columns);
        var bag = new DiagnosticBag();
        var table = new SourceLocation(new SourceText(name, default), 0, 0);
        if (columns.Count == 0) bag.Add(Problems.EmptyFile, table);
        if (mapping.Columns.Any(column => column.Name == groupBy)) bag.Add(Problems.GroupedByMappedColumn, table, groupBy);
        var wanted = mapping.Columns.Select(column => column.Name).Append(mapping.IdColumn).Append(groupBy).OfType<string>();
        var places = columns.Index().ToLookup(column => column.Item, column => column.Index, StringComparer.Ordinal);
        foreach (var column in wanted.Distinct())
        {
            var count = places[column].Count();
            if (count == 0 && columns.Count > 0) bag.AddWithNearest(Problems.MissingColumn, table, columns, column);
            else if (count > 1) bag.Add(Problems.DuplicateColumn, table, column);
        }

        var mapper = new RowMapper(
            mapping,
            IndexOf(mapping.IdColumn),
            IndexOf(groupBy),
            [
                .. mapping
                    .Columns.Select(column => (IndexOf(column.Name), column))
                    .Where(pair => pair.Item1 >= 0 && !pair.column.Entries.IsEmpty),
            ],
            columns.Count,
            table);
        return new Loaded<RowMapper>(mapper, bag.ToSorted());

        int IndexOf(string? column) => column is null ? -1 : places[column].FirstOrDefault(-1);
    }

    /// <summary>
    /// Says where the row to be mapped next starts, for reports to name. Where it is never said, they name the first
    /// line.
    /// </summary>
    /// <param name="line">The 1-based line.</param>
    public void BeginRow(int line) => _line = line;

    /// <summary>One row as a screening.</summary>
    /// <param name="cell">Gives the text of a cell by its position in the row.</param>
    public Screening Map(Func<int, string> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _row++;
        var observations = new List<Observation>();
        foreach (var (index, column) in Columns)
        {
            var value = cell(index);
            if (string.IsNullOrWhiteSpace(value)) continue;
            var accounts = AccountsOf(column, value);
            if (accounts.IsEmpty) CountUnmapped(column.Name, value);
            else observations.AddRange(accounts);
        }

        var id =
            _idIndex >= 0 && cell(_idIndex) is { Length: > 0 } name ? DisplayText.Clean(name) : _row.ToString(CultureInfo.InvariantCulture);
        return new Screening(id, Mapping.Context, observations);
    }

    /// <summary>The text of the column that rows are grouped by, as it stands in a row; null when they are not grouped.</summary>
    /// <param name="cell">Gives the text of a cell by its position in the row.</param>
    public string? GroupOf(Func<int, string> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return _groupIndex < 0 ? null : cell(_groupIndex);
    }

    /// <summary>A row that cannot be read: reported at its line, so that it is never taken for an empty one.</summary>
    /// <param name="line">The 1-based line.</param>
    /// <param name="isLast">True when nothing after it can be read either.</param>
    public Loaded<Screening> Unreadable(int line, bool isLast)
    {
        _row++;
        var bag = new DiagnosticBag();
        var location = At(line);
        bag.Add(Problems.InvalidRow, location);
        if (isLast) bag.Add(Problems.ReadingStopped, location);
        return new Loaded<Screening>(null, bag.ToSorted());
    }

    /// <summary>
    /// The values met so far that no entry names: each by its column and the line where it first stands, so that its author
    /// can look there, with how often it came.
    /// </summary>
    public ImmutableArray<Diagnostic> Unmapped()
    {
        var bag = new DiagnosticBag();
        foreach (var (column, values) in _unmapped)
        {
            foreach (var (value, found) in values)
            {
                var rows = found.Rows == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{found.Rows} rows");
                bag.Add(Problems.UnmappedValue, At(found.Line), column, value == OtherValues ? $"with others in {rows}" : $"in {rows}");
            }
        }

        return bag.ToSorted();
    }

    private SourceLocation At(int line) => new(new SourceText(_table.File, default, line, 1, ""), 0, 0);

    /// <summary>What a cell with this value records; empty when no entry names it.</summary>
    internal ImmutableArray<Observation> AccountsOf(MappedColumn column, string value) =>
        [.. column.Entries.Where(entry => entry.Is == value).Select(entry => new Observation(entry.Code, entry.State, Mapping.By))];

    internal void CountUnmapped(string column, string value)
    {
        if (!_unmapped.TryGetValue(column, out var values))
            _unmapped[column] = values = new Dictionary<string, Unmatched>(StringComparer.Ordinal);
        // Memory stays level: past a hundred different values of a column the rest are counted together.
        if (values.Count >= ValuesCountedInAColumn && !values.ContainsKey(value)) value = OtherValues;
        values[value] = values.TryGetValue(value, out var found) ? found with { Rows = found.Rows + 1 } : new Unmatched(_line, 1);
    }

    /// <summary>Where a value that no entry names first stands, and in how many rows.</summary>
    private readonly record struct Unmatched(int Line, long Rows);
}
