using System.Runtime.InteropServices;
using IndicatorEngine.Mappings;

namespace IndicatorEngine.Batches;

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
    private readonly ColumnPlanes[] _columns;
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
        _columns = [.. rows.Columns.Select(column => new ColumnPlanes(column.Index, column.Column, rows, evaluator.Inputs))];
    }

    /// <summary>Adds a row of the table to a batch.</summary>
    /// <param name="cell">Gives the text of its cells.</param>
    /// <param name="batch">The batch.</param>
    /// <exception cref="ArgumentException">The batch was made for another evaluator.</exception>
    public void Add(CellText cell, ScreeningBatch batch)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Evaluator != _evaluator) throw new ArgumentException("The batch was made for another evaluator.", nameof(batch));
        _planes.Clear();
        _planes.AddRange(_context);
        foreach (var column in _columns) _planes.AddRange(column.Of(cell(column.Index)));
        batch.Add(CollectionsMarshal.AsSpan(_planes));
    }
}
