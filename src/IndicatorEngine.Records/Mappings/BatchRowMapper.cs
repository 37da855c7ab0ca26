using System.Runtime.InteropServices;
using IndicatorEngine.Batches;

namespace IndicatorEngine.Mappings;

/// <summary>The text of a cell, by its position in the row.</summary>
/// <param name="index">The position; the first is 0.</param>
internal delegate ReadOnlySpan<char> CellText(int index);

/// <summary>
/// Puts the rows of one table into batches, with the meaning that <see cref="RecordMapper"/> gives them. What a value of a
/// column records is worked out once. Not thread-safe: one for one pass over one table.
/// </summary>
internal sealed class BatchRowMapper
{
    private readonly int _width;

    // By position in the row; null where no column is mapped.
    private readonly ColumnPlanes?[] _columns;
    private readonly int[] _mapped;
    private readonly List<int> _planes = [];
    private readonly int[] _context;

    /// <param name="mapping">A mapping that reads each field alone.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="unmapped">Counts the values that no entry names.</param>
    /// <param name="batch">What the rows will be added to.</param>
    public BatchRowMapper(RecordMapping mapping, TableColumns columns, UnmappedValues unmapped, ScreeningBatch batch)
    {
        var inputs = batch.Evaluator.Inputs;
        _width = columns.Count;
        inputs.AddPlanes(mapping.Context, _planes);
        _context = [.. _planes];
        _columns = new ColumnPlanes?[_width];
        foreach (var field in mapping.Fields.Where(field => field.IsRead))
        {
            if (columns.IndexOf(field.Name) is >= 0 and var index)
                _columns[index] = new ColumnPlanes(field, mapping, unmapped, inputs, batch.Unrecognised);
        }

        _mapped = [.. Enumerable.Range(0, _width).Where(index => _columns[index] is not null)];
    }

    /// <summary>Adds a row of the table to a batch.</summary>
    public void Add(CellText cell, int line, ScreeningBatch batch)
    {
        Begin();
        foreach (var index in _mapped) AddPlanes(index, cell(index), line);
        batch.Add(CollectionsMarshal.AsSpan(_planes));
    }

    /// <summary>
    /// Adds a row as it is written, if most of its cells are empty, as they are in a wide table: it then costs what is in
    /// the row, not how wide it is.
    /// </summary>
    /// <param name="row">The row, with or without its line break, and with as many cells as the table.</param>
    /// <param name="delimiter">What is between cells.</param>
    /// <param name="line">Its line.</param>
    /// <param name="batch">The batch.</param>
    /// <returns>
    /// False for a row with a quotation mark, with a line break within it, or with more in it than there are mapped
    /// columns: it is not added, and <see cref="Add"/> is the way.
    /// </returns>
    public bool TryAddSparse(ReadOnlySpan<char> row, char delimiter, int line, ScreeningBatch batch)
    {
        Begin();
        var rest = WithoutLineBreak(row);
        // No more cells can hold something than there are characters between the delimiters.
        var filledAtMost = rest.Length - (_width - 1);
        if (filledAtMost > _mapped.Length || rest.IndexOfAny('"', '\r', '\n') >= 0) return false;
        for (var index = 0; rest.IndexOfAnyExcept(delimiter) is >= 0 and var empty;)
        {
            index += empty;
            rest = rest[empty..];
            var length = rest.IndexOf(delimiter);
            AddPlanes(index, length < 0 ? rest : rest[..length], line);
            if (length < 0) break;
            rest = rest[length..];
        }

        batch.Add(CollectionsMarshal.AsSpan(_planes));
        return true;
    }

    private static ReadOnlySpan<char> WithoutLineBreak(ReadOnlySpan<char> row)
    {
        if (row is [.. var line, '\n']) row = line;
        return row is [.. var text, '\r'] ? text : row;
    }

    private void Begin()
    {
        _planes.Clear();
        _planes.AddRange(_context);
    }

    private void AddPlanes(int index, ReadOnlySpan<char> cell, int line)
    {
        if (cell.IsEmpty || (uint)index >= (uint)_columns.Length || _columns[index] is not { } column) return;
        _planes.AddRange(column.Of(cell, line));
    }
}
