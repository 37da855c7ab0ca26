using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IndicatorEngine.Batches;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>
/// Reads a file of another system, whatever its name ends in, into screenings: a table in text (commas, semicolons, tabs or
/// vertical bars; UTF-8 or UTF-16), a workbook of Excel, JSON, one JSON object a line, or FHIR R4 questionnaire responses.
/// A record that cannot be read does not stop those after it. Not thread-safe: one reader for one pass over one file.
/// </summary>
/// <param name="mapping">What its records say.</param>
/// <param name="name">What diagnostics call it, usually a path.</param>
/// <param name="groupBy">A field whose text comes along with each screening; null for none.</param>
public sealed class RecordReader(RecordMapping mapping, string name, string? groupBy = null)
{
    private readonly UnmappedValues _unmapped = new(name);
    private readonly string? _groupBy = MappingBinder.NameOf(groupBy);
    private ImmutableArray<Diagnostic> _advice = [];

    /// <summary>Reads the records in order. Each item is a screening, or says why there is none.</summary>
    /// <param name="stream">The file; read forwards once, and left open.</param>
    public IEnumerable<Loaded<MappedScreening>> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = new PeekableStream(stream);
        return mapping.MergesSameId ? Merged(Each(start)) : Each(start);
    }

    /// <summary>The same for a stream that is waited for: it is kept in memory first.</summary>
    /// <param name="stream">The file, of at most <see cref="InputLimits.RecordFileBytes"/> bytes.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async IAsyncEnumerable<Loaded<MappedScreening>> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (memory.Length + read > InputLimits.RecordFileBytes)
            {
                yield return Failed<MappedScreening>(1, Problems.TooLarge, InputLimits.RecordFileBytes, new Said("what-file-of-records"));
                yield break;
            }

            memory.Write(buffer, 0, read);
        }

        memory.Position = 0;
        foreach (var item in Read(memory))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <summary>The same screenings in batches, each to be read before the next is asked for.</summary>
    /// <param name="stream">The file; read forwards once, and left open.</param>
    /// <param name="evaluator">What will read the batches.</param>
    public IEnumerable<Loaded<ScreeningBatch>> ReadBatches(Stream stream, BatchEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(evaluator);
        var start = new PeekableStream(stream);
        var batch = new ScreeningBatch(evaluator);
        var items = mapping.ReadsFieldsAlone && Content.Of(start) == ContentKind.DelimitedText
            ? Table(start, batch)
            : Batched(mapping.MergesSameId ? Merged(Each(start)) : Each(start), batch);
        foreach (var item in items)
        {
            yield return item;
            if (item.Value is not null) batch.Clear();
        }

        if (batch.Count > 0) yield return Loaded.Of(batch);
    }

    /// <summary>How the file was read, where that had to be found out, and the values met that the mapping does not name.</summary>
    public ImmutableArray<Diagnostic> Advice() => [.. _advice, .. _unmapped.Report()];

    private IEnumerable<Loaded<MappedScreening>> Each(PeekableStream stream)
    {
        var kind = Content.Of(stream);
        var mapper = new RecordMapper(mapping, _groupBy, _unmapped);
        if (Mismatch(kind) is { } mismatch) return [mismatch];
        return kind is ContentKind.Json or ContentKind.JsonLines
            ? new JsonRecords(mapping, name).Of(stream, kind).Select(record => Mapped(mapper, record))
            : Rows(stream, kind, rows => new TableRecord(rows), (record, _) => Loaded.Of(mapper.Map(record)));
    }

    private static Loaded<MappedScreening> Mapped(RecordMapper mapper, Loaded<IRecord> record) =>
        record.TryGet(out var found) ? Loaded.Of(mapper.Map(found)) : Loaded.Failed<MappedScreening>(record.Diagnostics);

    private IEnumerable<Loaded<ScreeningBatch>> Table(PeekableStream stream, ScreeningBatch batch) => Rows(
        stream,
        ContentKind.DelimitedText,
        rows => (
            Rows: (DelimitedRows)rows,
            Mapper: new BatchRowMapper(mapping, rows.Columns, _unmapped, batch.Evaluator),
            Cell: new CellText(((DelimitedRows)rows).Span)),
        (table, _) =>
        {
            table.Rows.AddTo(batch, table.Mapper, table.Cell);
            return batch.IsFull ? Loaded.Of(batch) : null;
        });

    private static IEnumerable<Loaded<ScreeningBatch>> Batched(IEnumerable<Loaded<MappedScreening>> items, ScreeningBatch batch)
    {
        foreach (var item in items)
        {
            if (!item.TryGet(out var screening)) yield return Loaded.Failed<ScreeningBatch>(item.Diagnostics);
            else batch.Add(screening.Screening);
            if (batch.IsFull) yield return Loaded.Of(batch);
        }
    }

    /// <summary>Passes through the rows of a table.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="kind">Text or a workbook.</param>
    /// <param name="open">What is needed for every row.</param>
    /// <param name="take">What becomes of a row; null for nothing yet.</param>
    private IEnumerable<Loaded<T>> Rows<T, TState>(
        PeekableStream stream,
        ContentKind kind,
        Func<TableRows, TState> open,
        Func<TState, TableRows, Loaded<T>?> take
    )
        where T : class
    {
        var bag = new DiagnosticBag();
        using var rows = TableOpener.Open(stream, kind, mapping, name, bag);
        // Of a table that cannot be read, which columns are missing is not known.
        if (rows is not null && !bag.ToSorted().Any(problem => problem.IsError))
            rows.Columns.Match(mapping, _groupBy, _unmapped.At(rows.HeaderLine), bag);
        var found = bag.ToSorted();
        if (rows is null || found.Any(problem => problem.IsError))
        {
            yield return Loaded.Failed<T>(found);
            yield break;
        }

        _advice = found;
        var state = open(rows);
        while (true)
        {
            switch (rows.Next())
            {
                case RowOutcome.End:
                    yield break;
                case RowOutcome.Stopped:
                    yield return Failed<T>(rows.Line, Problems.InvalidRow, Problems.ReadingStopped);
                    yield break;
                case RowOutcome.Broken:
                    yield return Failed<T>(rows.Line, Problems.InvalidRow);
                    break;
                default:
                    if (take(state, rows) is { } item) yield return item;
                    break;
            }
        }
    }

    private Loaded<MappedScreening>? Mismatch(ContentKind kind)
    {
        var isJson = kind is ContentKind.Json or ContentKind.JsonLines;
        if (kind == ContentKind.Empty) return Failed<MappedScreening>(1, Problems.EmptyFile);
        return mapping.From switch
        {
            TableShape when isJson => Failed<MappedScreening>(1, Problems.OtherShape, new Said("what-table"), new Said("what-json")),
            JsonShape when !isJson => Failed<MappedScreening>(1, Problems.OtherShape, new Said("what-json"), new Said("what-table")),
            QuestionnaireResponseShape when !isJson =>
                Failed<MappedScreening>(1, Problems.OtherShape, new Said("what-responses"), new Said("what-table")),
            _ => null,
        };
    }

    /// <summary>Records of one name are visits of one person; where the first was, the whole comes.</summary>
    private static IEnumerable<Loaded<MappedScreening>> Merged(IEnumerable<Loaded<MappedScreening>> items)
    {
        var visits = new OrderedDictionary<string, List<MappedScreening>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!item.TryGet(out var visit))
            {
                yield return item;
                continue;
            }

            if (!visits.TryGetValue(visit.Screening.Id!, out var others)) visits.Add(visit.Screening.Id!, others = []);
            others.Add(visit);
        }

        foreach (var person in visits.Values)
            yield return Loaded.Of(new MappedScreening(Screening.Merge([.. person.Select(visit => visit.Screening)]), person[0].Group));
    }

    private Loaded<T> Failed<T>(int line, params ReadOnlySpan<DiagnosticDescriptor> problems)
        where T : class
    {
        var bag = new DiagnosticBag();
        foreach (var problem in problems) bag.Add(problem, _unmapped.At(line));
        return Loaded.Failed<T>(bag.ToSorted());
    }

    private Loaded<T> Failed<T>(int line, DiagnosticDescriptor problem, params ReadOnlySpan<object?> words)
        where T : class
    {
        var bag = new DiagnosticBag();
        bag.Add(problem, _unmapped.At(line), words);
        return Loaded.Failed<T>(bag.ToSorted());
    }
}
