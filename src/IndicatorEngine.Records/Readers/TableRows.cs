using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>A table row by row. Not thread-safe.</summary>
internal abstract class TableRows : IDisposable
{
    /// <summary>The columns; none when no row names them.</summary>
    public abstract TableColumns Columns { get; }

    /// <summary>The 1-based line or row with their names.</summary>
    public abstract int HeaderLine { get; }

    /// <summary>The 1-based line or row of the record just read.</summary>
    public abstract int Line { get; }

    /// <summary>How the table was read, where that had to be found out, in words for its owner; null where it is as usual.</summary>
    public abstract SaidList? AsFound { get; }

    /// <summary>Goes on to the next record.</summary>
    public abstract RowOutcome Next();

    /// <summary>The text of a cell of the record just read.</summary>
    public abstract string Cell(int index);

    public abstract void Dispose();
}

/// <summary>What came of going on to the next record.</summary>
internal enum RowOutcome
{
    /// <summary>It was read.</summary>
    Good,

    /// <summary>It cannot be read, and those after it can.</summary>
    Broken,

    /// <summary>It cannot be read, nor anything after it.</summary>
    Stopped,

    /// <summary>There is none.</summary>
    End,
}

/// <summary>A row as a mapping asks it.</summary>
internal sealed class TableRecord(TableRows rows) : IRecord
{
    public int Line => rows.Line;

    public int? PersonNumber => null;

    public IEnumerable<string> Names() => rows.Columns.Names;

    public void Read(string field, List<Answer> answers)
    {
        if (rows.Columns.IndexOf(field) is >= 0 and var index) answers.Add(new Answer(rows.Cell(index)));
    }
}
