using IndicatorEngine.Batches;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;
using Sylvan.Data.Csv;

namespace IndicatorEngine.Readers;

/// <summary>The rows of a table in text. A row that cannot be read does not stop the ones after it.</summary>
internal sealed class DelimitedRows : TableRows
{
    // The CSV library passes over what begins with its comment mark, in silence. Half of a pair never is first in a text.
    private const char NoComment = '\uDC00';

    private readonly TableText _text;
    private readonly CsvDataReader? _csv;
    private readonly int _firstLine;
    private int _line;

    public DelimitedRows(TableText text, int? firstRow)
    {
        _text = text;
        _line = text.HeaderLine;
        _firstLine = firstRow ?? 0;
        Columns = new TableColumns([]);
        if (text.HeaderLine == 0) return;
        _csv = Open(text);
        if (_csv is null || !TryRead(_csv) || _csv.GetRawRecordSpan().Contains(TableText.Undecodable)) HeaderIsBroken = true;
        else if (_csv.RowFieldCount > InputLimits.Columns) HasTooManyColumns = true;
        else Columns = new TableColumns(Enumerable.Range(0, _csv.RowFieldCount).Select(_csv.GetString).ToList());
    }

    public override TableColumns Columns { get; }

    public override int HeaderLine => _text.HeaderLine;

    public override int Line => _line;

    public override SaidList? AsFound => _text.AsFound;

    /// <summary>True when the line with the names cannot be read: then nothing can.</summary>
    public bool HeaderIsBroken { get; }

    public bool HasTooManyColumns { get; }

    public override RowOutcome Next()
    {
        while (true)
        {
            _line += 1 + LineBreaksWithin();
            try
            {
                if (!_csv!.Read()) return RowOutcome.End;
            }
            catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException)
            {
                return RowOutcome.Stopped;
            }

            if (_line < _firstLine || (Columns.Count > 1 && _csv.GetRawRecordSpan().Trim(" \r\n").IsEmpty)) continue;
            // A row with a cell too few or too many may have shifted: its cells must not be read under wrong names.
            return _csv.RowFieldCount != Columns.Count || _csv.GetRawRecordSpan().Contains(TableText.Undecodable)
                ? RowOutcome.Broken
                : RowOutcome.Good;
        }
    }

    public override string Cell(int index) => _csv!.GetString(index);

    /// <summary>Adds the row just read to a batch.</summary>
    public void AddTo(ScreeningBatch batch, BatchRowMapper mapper, CellText cell)
    {
        if (!mapper.TryAddSparse(_csv!.GetRawRecordSpan(), _text.Delimiter, _line, batch)) mapper.Add(cell, _line, batch);
    }

    /// <summary>The text of a cell without a copy of it.</summary>
    public ReadOnlySpan<char> Span(int index) => _csv!.GetFieldSpan(index);

    public override void Dispose()
    {
        _csv?.Dispose();
        _text.Dispose();
    }

    private int LineBreaksWithin() => _csv!.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');

    private static bool TryRead(CsvDataReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException)
        {
            return false;
        }
    }

    private static CsvDataReader? Open(TableText text)
    {
        try
        {
            return CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = text.Delimiter,
                Comment = NoComment,
                MaxBufferSize = InputLimits.ScreeningBytes,
            });
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException)
        {
            return null;
        }
    }
}
