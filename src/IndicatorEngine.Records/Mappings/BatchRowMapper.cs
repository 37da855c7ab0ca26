using System.Runtime.InteropServices;
using IndicatorEngine.Batches;

namespace IndicatorEngine.Mappings;

/// <summary>The text of a cell, by its position in the row.</summary>
/// <param name="index">The position; the first is 0.</param>
public delegate ReadOnlySpan<char> CellText(int index);

/// <summary>
/// Puts the rows of one table into batches, with the meaning that <see cref="RowMapper.Map"/> gives them. What a value
/// of a column records is worked out once. Not thread-safe: one for one pass over one table.
/// </summary>
public sealed class BatchRowMapper
{
    private readonly RowMapper _rows;
    private readonly BatchEvaluator _evaluator;

    // By position in the row; null where no column is mapped.
    private readonly ColumnPlanes?[] _columns;
    private readonly List<int> _planes = [];
    private readonly int[] _context;

    /// <summary>Makes a mapper.</summary>
    /// <param name="rows">The mapping, matched with the table; it counts the values that no entry names.</param>
    /// <param name="evaluator">What will read the batches.</param>
    public BatchRowMapper(RowMapper rows, BatchEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(evaluator);
        _rows = rows;
        _evaluator = evaluator;
        evaluator.Inputs.AddPlanes(rows.Mapping.Context, _planes);
        _context = [.. _planes];
        _columns = new ColumnPlanes?[rows.Columns.Select(column => column.Index + 1).DefaultIfEmpty().Max()];
        foreach (var (index, column) in rows.Columns) _columns[index] = new ColumnPlanes(column, rows, evaluator.Inputs);
    }

    /// <summary>Adds a row of the table to a batch.</summary>
    /// <param name="cell">Gives the text of its cells.</param>
    /// <param name="batch">The batch.</param>
    /// <exception cref="ArgumentException">The batch was made for another evaluator.</exception>
    public void Add(CellText cell, ScreeningBatch batch)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Begin(batch);
        foreach (var (index, _) in _rows.Columns) AddPlanes(index, cell(index));
        batch.Add(CollectionsMarshal.AsSpan(_planes));
    }

    /// <summary>
    /// Adds a row as it is written, if most of its cells are empty, as they are in a wide table: it then costs what is in
    /// the row, not how wide it is.
    /// </summary>
    /// <param name="row">The row, with or without its line break; the caller has made sure that it has as many cells as the table.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="batch">The batch.</param>
    /// <returns>
    /// False for a row with a quotation mark, with a line break within it, or with more in it than there are mapped
    /// columns: it is not added, and <see cref="Add"/> is the way.
    /// </returns>
    /// <exception cref="ArgumentException">The batch was made for another evaluator.</exception>
    public bool TryAddSparse(ReadOnlySpan<char> row, char delimiter, ScreeningBatch batch)
    {
        Begin(batch);
        var rest = WithoutLineBreak(row);
        // No more cells can hold something than there are characters between the delimiters.
        var filledAtMost = rest.Length - (_rows.Width - 1);
        if (filledAtMost > _rows.Columns.Length || rest.IndexOfAny('"', '\r', '\n') >= 0) return false;
        for (var index = 0; rest.IndexOfAnyExcept(delimiter) is >= 0 and var empty;)
        {
            index += empty;
            rest = rest[empty..];
            var length = rest.IndexOf(delimiter);
            AddPlanes(index, length < 0 ? rest : rest[..length]);
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

    private void Begin(ScreeningBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Evaluator != _evaluator) throw new ArgumentException("The batch was made for another evaluator.", nameof(batch));
        _planes.Clear();
        _planes.AddRange(_context);
    }

    private void AddPlanes(int index, ReadOnlySpan<char> cell)
    {
        if (!cell.IsEmpty && (uint)index < (uint)_columns.Length && _columns[index] is { } column) _planes.AddRange(column.Of(cell));
    }
}
