using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>Opens tables of either kind.</summary>
internal static class TableOpener
{
    /// <summary>Opens a table; null after reporting why it cannot be read. What cannot be read is never called empty.</summary>
    public static TableRows? Open(PeekableStream stream, ContentKind kind, RecordMapping mapping, string name, DiagnosticBag bag)
    {
        var start = At(name, 1);
        var shape = mapping.From as TableShape;
        if (kind == ContentKind.Empty)
        {
            bag.Add(Problems.EmptyFile, start);
            return null;
        }

        return kind == ContentKind.Workbook ? Workbook(stream, shape, start, bag) : Text(stream, shape, mapping, name, bag);
    }

    private static DelimitedRows? Text(PeekableStream stream, TableShape? shape, RecordMapping mapping, string name, DiagnosticBag bag)
    {
        var text = TableText.Open(stream, shape?.HeaderRow, [.. mapping.FieldsRead]);
        var rows = new DelimitedRows(text, shape?.FirstRow);
        var header = At(name, Math.Max(1, text.HeaderLine));
        if (text.HeaderLine == 0) bag.Add(Problems.NoHeader, header);
        else if (rows.HasTooManyColumns) bag.Add(Problems.TooMany, header, InputLimits.Columns, new Said("what-columns"));
        else if (rows.HeaderIsBroken)
        {
            bag.Add(Problems.InvalidRow, header);
            bag.Add(Problems.ReadingStopped, header);
        }

        if (rows.AsFound is { } found) bag.Add(Problems.TableAsFound, header, found);
        return rows;
    }

    private static WorkbookRows? Workbook(PeekableStream stream, TableShape? shape, SourceLocation start, DiagnosticBag bag)
    {
        var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length <= InputLimits.RecordFileBytes) continue;
            bag.Add(Problems.TooLarge, start, InputLimits.RecordFileBytes, new Said("what-workbook"));
            return null;
        }

        memory.Position = 0;
        var rows = WorkbookRows.Open(memory, shape, start, bag);
        if (rows is { Columns.Count: 0 }) bag.Add(Problems.NoHeader, start);
        return rows;
    }

    private static SourceLocation At(string name, int line) => new(new SourceText(name, default, line, 1, ""), 0, 0);
}
