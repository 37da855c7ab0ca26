using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;

namespace IndicatorEngine.Readers;

/// <summary>The names of the fields of a file of another system, to start a mapping from. No value is ever among them.</summary>
public sealed record RecordFields
{
    private const int RecordsLookedAt = 100;

    private static readonly RecordMapping Any = new();

    private RecordFields(ImmutableArray<string> names, ImmutableArray<string> doubled)
    {
        Names = names;
        Doubled = doubled;
    }

    /// <summary>The names of columns, the paths of values in JSON, or the linkIds of items: each once, in their order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The names that several columns have: which of them is meant cannot be told, so they are not among the others.</summary>
    public ImmutableArray<string> Doubled { get; }

    /// <summary>Looks at the start of a file.</summary>
    /// <param name="stream">The file; read forwards, and left open.</param>
    /// <param name="name">What diagnostics call it, usually a path.</param>
    public static Loaded<RecordFields> Of(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var start = new PeekableStream(stream);
        var kind = Content.Of(start);
        return kind is ContentKind.Json or ContentKind.JsonLines ? OfJson(start, kind, name) : OfTable(start, kind, name);
    }

    private static Loaded<RecordFields> OfTable(PeekableStream start, ContentKind kind, string name)
    {
        var bag = new DiagnosticBag();
        using var rows = TableOpener.Open(start, kind, Any, name, bag);
        var found = bag.ToSorted();
        if (rows is null || found.Any(problem => problem.IsError)) return Loaded.Failed<RecordFields>(found);
        var names = rows.Columns.Names.Where(column => column.Length > 0).GroupBy(column => column, StringComparer.Ordinal).ToList();
        var fields = new RecordFields(
            [.. names.Where(same => same.Count() == 1).Select(same => same.Key)],
            [.. names.Where(same => same.Count() > 1).Select(same => same.Key)]);
        return new Loaded<RecordFields>(fields, found);
    }

    private static Loaded<RecordFields> OfJson(PeekableStream start, ContentKind kind, string name)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var loaded in new JsonRecords(Any, name).Of(start, kind).Take(RecordsLookedAt))
        {
            if (!loaded.TryGet(out var record)) return Loaded.Failed<RecordFields>(loaded.Diagnostics);
            foreach (var field in record.Names()) names.TryAdd(field, true);
        }

        return Loaded.Of(new RecordFields([.. names.Keys], []));
    }
}
