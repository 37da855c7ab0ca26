using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>The rows of one sheet of a workbook.</summary>
internal sealed class WorkbookRows : TableRows
{
    private const string Day = "yyyy-MM-dd";

    private readonly IExcelDataReader _reader;
    private readonly int _firstRow;
    private int _row;

    private WorkbookRows(IExcelDataReader reader, TableShape? shape)
    {
        _reader = reader;
        var names = new List<string>();
        while (names.Count == 0 && _reader.Read())
        {
            _row++;
            if (shape?.HeaderRow is { } header && _row < header) continue;
            var cells = Enumerable.Range(0, _reader.FieldCount).Select(Cell).ToList();
            if (cells.TrueForAll(string.IsNullOrWhiteSpace) && shape?.HeaderRow is null) continue;
            names.AddRange(cells);
            HeaderLine = _row;
        }

        Columns = new TableColumns(names);
        _firstRow = shape?.FirstRow ?? 0;
    }

    public override TableColumns Columns { get; }

    public override int HeaderLine { get; }

    public override int Line => _row;

    public override SaidList? AsFound => null;

    /// <summary>Opens a workbook; null after reporting why it cannot be read.</summary>
    /// <param name="stream">The workbook, which can be read in any order.</param>
    /// <param name="shape">Where in it the records are.</param>
    /// <param name="start">The place to report at.</param>
    /// <param name="bag">Takes the reports.</param>
    public static WorkbookRows? Open(Stream stream, TableShape? shape, SourceLocation start, DiagnosticBag bag)
    {
        // Workbooks of old versions name their texts' encoding by a code page.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        IExcelDataReader? reader = null;
        try
        {
            if (UnpackedBytes(stream) > InputLimits.RecordFileBytes)
            {
                bag.Add(Problems.TooLarge, start, InputLimits.RecordFileBytes, new Said("what-unpacked-workbook"));
                return null;
            }

            reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
            var sheets = new List<string>();
            do
            {
                if (shape?.Sheet is not { } sheet || reader.Name == sheet) return new WorkbookRows(reader, shape);
                sheets.Add($"`{reader.Name}`");
            }
            while (reader.NextResult());
            bag.Add(Problems.MissingSheet, start, shape!.Sheet, string.Join(", ", sheets));
        }
        catch (InvalidPasswordException)
        {
            bag.Add(Problems.LockedWorkbook, start);
        }
#pragma warning disable CA1031 // Whatever the library throws over bytes that anybody may have sent, it is the file that is wrong.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Add(Problems.InvalidWorkbook, start, new Said("damaged-workbook"));
        }
#pragma warning restore CA1031

        reader?.Dispose();
        return null;
    }

    public override RowOutcome Next()
    {
        try
        {
            while (_reader.Read())
            {
                _row++;
                if (_row < _firstRow) continue;
                if (Enumerable.Range(0, Math.Min(Columns.Count, _reader.FieldCount)).Any(index => Cell(index).Length > 0)) return RowOutcome.Good;
            }

            return RowOutcome.End;
        }
#pragma warning disable CA1031 // As where it is opened.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _row++;
            return RowOutcome.Stopped;
        }
#pragma warning restore CA1031
    }

    public override string Cell(int index) => index >= _reader.FieldCount ? "" : _reader.GetValue(index) switch
    {
        null => "",
        string text => text,
        DateTime time when time.TimeOfDay == TimeSpan.Zero => time.ToString(Day, CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        double number => NumberText(number),
        bool flag => flag ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    public override void Dispose() => _reader.Dispose();

    // 1E+16 would be no number to whoever compares it with 10000000000000000.
    private static string NumberText(double number) => Math.Abs(number) < 1e15
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    // A few kilobytes can unpack to many gigabytes.
    private static long UnpackedBytes(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        var isZip = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start.SequenceEqual("PK"u8);
        stream.Position = 0;
        if (!isZip) return stream.Length;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var bytes = archive.Entries.Sum(entry => entry.Length);
        stream.Position = 0;
        return bytes;
    }
}
