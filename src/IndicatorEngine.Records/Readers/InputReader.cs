using System.Collections.Immutable;
using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Readers;

/// <summary>
/// Reads one file or stream of screenings, whatever its name ends in: screenings as they are, or records of another system
/// by a mapping. Not thread-safe: one reader for one pass.
/// </summary>
/// <param name="name">What diagnostics call it, usually a path.</param>
/// <param name="mapping">What records of another system say; null when there are none.</param>
/// <param name="strictFor">When given, a code or value that none of these rulesets knows is an error.</param>
/// <param name="groupBy">A field of the records whose text comes along with each screening; null for none.</param>
public sealed class InputReader(
    string name,
    RecordMapping? mapping = null,
    IReadOnlyList<CompiledRuleset>? strictFor = null,
    string? groupBy = null
)
{
    private readonly RecordReader? _records = mapping is null ? null : new RecordReader(mapping, name, groupBy);
    private bool _hasRecords;

    /// <summary>Reads the screenings in order. Each item is one, or says why there is none.</summary>
    /// <param name="stream">Read forwards once, and left open.</param>
    public IEnumerable<Loaded<MappedScreening>> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var start = new PeekableStream(stream);
        if (FormatOf(start) is { } format)
            return ScreeningFeed.Read(start, name, format, strictFor).Select(Ungrouped);
        return _hasRecords ? _records!.Read(start) : [Loaded.Failed<MappedScreening>(WithoutMapping(start))];
    }

    /// <summary>The same screenings in batches, each to be read before the next is asked for.</summary>
    /// <param name="stream">Read forwards once, and left open.</param>
    /// <param name="evaluator">What will read the batches.</param>
    public IEnumerable<Loaded<ScreeningBatch>> ReadBatches(Stream stream, BatchEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(evaluator);
        var start = new PeekableStream(stream);
        if (FormatOf(start) is { } format) return BatchFeed.Read(start, name, format, evaluator, strictFor);
        return _hasRecords ? _records!.ReadBatches(start, evaluator) : [Loaded.Failed<ScreeningBatch>(WithoutMapping(start))];
    }

    /// <summary>How records were read, where that had to be found out, and the values met that the mapping does not name.</summary>
    public ImmutableArray<Diagnostic> Advice() => _hasRecords ? _records!.Advice() : [];

    /// <summary>How screenings stand in it; null for what needs a mapping.</summary>
    private ScreeningFormat? FormatOf(PeekableStream start)
    {
        var kind = Content.Of(start);
        var isJson = kind is ContentKind.Json or ContentKind.JsonLines;
        _hasRecords = _records is not null && !(isJson && Content.IsOfScreenings(start));
        if (_hasRecords || kind == ContentKind.Workbook) return null;
        if (kind == ContentKind.JsonLines) return ScreeningFormat.NdJson;
        // What is neither JSON nor a table is best told apart by the reader of JSON, which says what is wrong and where.
        return isJson || kind == ContentKind.Empty || !Content.LooksLikeTable(start) ? ScreeningFormat.Json : null;
    }

    private ImmutableArray<Diagnostic> WithoutMapping(PeekableStream start)
    {
        var bag = new DiagnosticBag();
        var what = Content.Of(start) == ContentKind.Workbook ? "what-workbook" : "what-table";
        bag.Add(Problems.TableWithoutMapping, new SourceLocation(new SourceText(name, default), 0, 0), new Said(what));
        return bag.ToSorted();
    }

    private static Loaded<MappedScreening> Ungrouped(Loaded<Screening> loaded) => loaded.TryGet(out var screening)
        ? Loaded.Of(new MappedScreening(screening, null))
        : Loaded.Failed<MappedScreening>(loaded.Diagnostics);
}
