using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using Sylvan.Data.Csv;

namespace IndicatorEngine.Cli;

/// <summary>Reads a CSV table row by row into screenings. A row that cannot be read does not stop the ones after it.</summary>
internal sealed class CsvTable(Stream stream, string name, ColumnMapping mapping)
{
    private RowMapper? _mapper;

    public IEnumerable<Loaded<Screening>> Screenings()
    {
        using var text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true);
        using var csv = Open(text);
        var opened = RowMapper.Open(mapping, csv is null ? [] : [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)], name);
        if (!opened.TryGet(out _mapper))
        {
            yield return Loaded.Failed<Screening>(opened.Diagnostics);
            yield break;
        }

        while (true)
        {
            switch (Next(csv!))
            {
                case Row.End:
                    yield break;
                case Row.Broken:
                    yield return _mapper.Unreadable(csv!.RowNumber + 2, isLast: true);
                    yield break;
                // A row with a cell too few or too many may have shifted: its cells must not be read under wrong names.
                case Row.Good when csv!.RowFieldCount != csv.FieldCount:
                    yield return _mapper.Unreadable(csv.RowNumber + 1, isLast: false);
                    break;
                default:
                    yield return Loaded.Of(_mapper.Map(csv!.GetString));
                    break;
            }
        }
    }

    /// <summary>The values met that the mapping does not name.</summary>
    public ImmutableArray<Diagnostic> Unmapped() => _mapper?.Unmapped() ?? [];

    private static CsvDataReader? Open(TextReader text)
    {
        try
        {
            return CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = true, Delimiter = ',', MaxBufferSize = InputLimits.ScreeningBytes });
        }
        catch (Exception e) when (e is CsvMissingHeadersException or CsvFormatException or DecoderFallbackException)
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
        catch (Exception e) when (e is CsvFormatException or CsvRecordTooLargeException or DecoderFallbackException)
        {
            return Row.Broken;
        }
    }

    private enum Row
    {
        Good,
        Broken,
        End,
    }
}
