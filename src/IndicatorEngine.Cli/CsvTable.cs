using System.Collections.Immutable;
using System.Text;
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

    private RowMapper? _mapper;
    private ImmutableArray<Diagnostic> _advice = [];

    /// <summary>The names in the first line of a table; none when it has no such line.</summary>
    public static IReadOnlyList<string> ColumnsOf(Stream stream)
    {
        using var text = Reader(stream);
        using var csv = Open(text);
        return Columns(csv);
    }

    public IEnumerable<(Loaded<Screening> Row, string? Group)> Screenings()
    {
        using var text = Reader(stream);
        using var csv = Open(text);
        var columns = Columns(csv);
        var opened = RowMapper.Open(mapping, columns, name, groupBy);
        if (!opened.TryGet(out _mapper))
        {
            yield return (Loaded.Failed<Screening>(opened.Diagnostics), null);
            yield break;
        }

        _advice = opened.Diagnostics;
        for (var line = 2 + columns.Sum(column => column.Count(c => c == '\n')); ; line += 1 + LineBreaksWithin(csv!))
        {
            switch (Next(csv!))
            {
                case Row.End:
                    yield break;
                case Row.Broken:
                    yield return (_mapper.Unreadable(line, isLast: true), null);
                    yield break;
                case Row.Good when csv!.FieldCount > 1 && csv.GetRawRecordSpan().IsWhiteSpace():
                    break;
                // A row with a cell too few or too many may have shifted: its cells must not be read under wrong names.
                case Row.Good when csv!.RowFieldCount != csv.FieldCount || csv.GetRawRecordSpan().Contains(NotUtf8):
                    yield return (_mapper.Unreadable(line, isLast: false), null);
                    break;
                default:
                    yield return (Loaded.Of(_mapper.Map(csv!.GetString)), _mapper.GroupOf(csv.GetString));
                    break;
            }
        }
    }

    /// <summary>Advice on the table as a whole, and the values met that the mapping does not name.</summary>
    public ImmutableArray<Diagnostic> Advice() => [.. _advice, .. _mapper?.Unmapped() ?? []];

    // With its preamble, so that the mark many spreadsheets put first is no part of the first column's name.
    private static StreamReader Reader(Stream stream) => new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true);

    private static List<string> Columns(CsvDataReader? csv) => csv is null ? [] : [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];

    private static CsvDataReader? Open(TextReader text)
    {
        try
        {
            return CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true, Delimiter = ',', MaxBufferSize = InputLimits.ScreeningBytes });
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
