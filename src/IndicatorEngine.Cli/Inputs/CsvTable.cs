using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Batches;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using Sylvan.Data.Csv;

namespace IndicatorEngine.Cli;

/// <summary>Reads a CSV table row by row into screenings. A row that cannot be read does not stop the ones after it.</summary>
/// <param name="stream">The table.</param>
/// <param name="name">What diagnostics call it.</param>
/// <param name="mapping">What its columns record.</param>
/// <param name="groupBy">A column whose text comes along with each screening; null for none.</param>
internal sealed class CsvTable(Stream stream, string name, ColumnMapping mapping, string? groupBy = null)
{
    // What bytes that are not UTF-8 become. The row they stand in is reported; the rows after it can still be read.
    private const char NotUtf8 = '\uFFFD';

    private const char Delimiter = ',';

    // The CSV library passes over what begins with its comment mark, in silence. Half of a pair never stands first in a text.
    private const char NoComment = '\uDC00';

    private RowMapper? _mapper;
    private ImmutableArray<Diagnostic> _advice = [];

    /// <summary>The names in the first line of a table; none when it has no such line, or not in UTF-8.</summary>
    public static IReadOnlyList<string> ColumnsOf(Stream stream)
    {
        using var text = Reader(stream);
        using var csv = Open(text);
        var columns = Columns(csv);
        return columns.Exists(column => column.Contains(NotUtf8)) ? [] : columns;
    }

    public IEnumerable<Loaded<GroupedScreening>> Screenings() =>
        Rows<GroupedScreening>((rows, csv) => () => new GroupedScreening(rows.Map(csv.GetString), rows.GroupOf(csv.GetString)));

    /// <summary>The same screenings in batches, each to be read before the next is asked for.</summary>
    public IEnumerable<Loaded<ScreeningBatch>> Batches(BatchEvaluator evaluator)
    {
        var batch = new ScreeningBatch(evaluator);
        var found = Rows<ScreeningBatch>((rows, csv) =>
        {
            var (mapper, cell) = (new BatchRowMapper(rows, evaluator), new CellText(csv.GetFieldSpan));
            return () =>
            {
                if (!mapper.TryAddSparse(csv.GetRawRecordSpan(), Delimiter, batch)) mapper.Add(cell, batch);
                return batch.IsFull ? batch : null;
            };
        });
        foreach (var item in found)
        {
            yield return item;
            if (item.Value is not null) batch.Clear();
        }

        if (batch.Count > 0) yield return Loaded.Of(batch);
    }

    /// <summary>Advice on the table as a whole, and the values met that the mapping does not name.</summary>
    public ImmutableArray<Diagnostic> Advice() => [.. _advice, .. _mapper?.Unmapped() ?? []];

    /// <summary>Passes through the rows.</summary>
    /// <param name="open">Given the mapping and the table, what to do for each row: a value to hand on, or null for none yet.</param>
    private IEnumerable<Loaded<T>> Rows<T>(Func<RowMapper, CsvDataReader, Func<T?>> open)
        where T : class
    {
        using var text = Reader(stream);
        using var csv = Open(text);
        var columns = Columns(csv);
        var opened = RowMapper.Open(mapping, columns, name, groupBy);
        if (!opened.TryGet(out _mapper))
        {
            yield return Loaded.Failed<T>(opened.Diagnostics);
            yield break;
        }

        _advice = opened.Diagnostics;
        var take = open(_mapper, csv!);
        for (var line = 2 + columns.Sum(column => column.Count(c => c == '\n')); ; line += 1 + LineBreaksWithin(csv!))
        {
            switch (Next(csv!))
            {
                case Row.End:
                    yield break;
                case Row.Broken:
                    yield return Loaded.Failed<T>(_mapper.Unreadable(line, isLast: true).Diagnostics);
                    yield break;
                case Row.Good when csv!.FieldCount > 1 && csv.GetRawRecordSpan().IsWhiteSpace():
                    break;
                // A row with a cell too few or too many may have shifted: its cells must not be read under wrong names.
                case Row.Good when csv!.RowFieldCount != csv.FieldCount || csv.GetRawRecordSpan().Contains(NotUtf8):
                    yield return Loaded.Failed<T>(_mapper.Unreadable(line, isLast: false).Diagnostics);
                    break;
                default:
                    _mapper.BeginRow(line);
                    if (take() is { } value) yield return Loaded.Of(value);
                    break;
            }
        }
    }

    // With its preamble, so that the mark many spreadsheets put first is no part of the first column's name.
    private static StreamReader Reader(Stream stream) =>
        new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true);

    private static List<string> Columns(CsvDataReader? csv) =>
        csv is null ? [] : [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];

    private static CsvDataReader? Open(TextReader text)
    {
        try
        {
            return CsvDataReader.Create(
                text,
                new CsvDataReaderOptions
                {
                    HasHeaders = true,
                    Delimiter = Delimiter,
                    Comment = NoComment,
                    MaxBufferSize = InputLimits.ScreeningBytes,
                }
            );
        }
        catch (Exception e) when (e is CsvMissingHeadersException or CsvFormatException)
        {
            return null;
        }
    }

    private static Row Next(CsvDataReader csv)
    {
        try
        {
            return csv.Read() ? Row.Good : Row.End;
        }
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException)
        {
            return Row.Broken;
        }
    }

    private static int LineBreaksWithin(CsvDataReader csv) => csv.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');

    private enum Row
    {
        Good,
        Broken,
        End,
    }
}

/// <summary>A screening, and the text of the column that rows are grouped by; null when they are not.</summary>
internal sealed record GroupedScreening(Screening Screening, string? Group);
