using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Cli;

/// <summary>Reads screenings from files and from standard input, in order, one at a time or in batches.</summary>
internal sealed class ScreeningInputs(
    Terminal terminal,
    ColumnMapping? mapping,
    IReadOnlyList<CompiledRuleset>? strictFor,
    string? groupBy = null
)
{
    private const string StandardInput = "-";

    /// <summary>True when results are printed while the inputs are read.</summary>
    public bool PrintsMeanwhile { get; init; }

    /// <summary>Hands on every screening that can be read, and reports the rest.</summary>
    public InputOutcome ReadAll(IEnumerable<string> inputs, Action<Screening> take, Action unread) =>
        ReadAll(inputs, (screening, _) => take(screening), unread);

    /// <summary>The same, with the text of the column that rows of a table are grouped by.</summary>
    public InputOutcome ReadAll(IEnumerable<string> inputs, Action<Screening, string?> take, Action unread)
    {
        var source = new Source<GroupedScreening>(
            (stream, name, format) => ScreeningFeed.Read(stream, name, format, strictFor).Select(Ungrouped),
            table => table.Screenings());
        return ReadAll(inputs, source, item => take(item.Screening, item.Group), unread);
    }

    /// <summary>The same screenings in batches; each is used again once it has been taken.</summary>
    public InputOutcome ReadAll(IEnumerable<string> inputs, BatchEvaluator evaluator, Action<ScreeningBatch> take, Action unread)
    {
        var source = new Source<ScreeningBatch>(
            (stream, name, format) => BatchFeed.Read(stream, name, format, evaluator, strictFor),
            table => table.Batches(evaluator));
        return ReadAll(inputs, source, take, unread);
    }

    private InputOutcome ReadAll<T>(IEnumerable<string> inputs, Source<T> source, Action<T> take, Action unread)
        where T : class
    {
        var (hasErrors, isEmpty) = (false, true);
        Action<T> counted = item =>
        {
            isEmpty = false;
            take(item);
        };
        foreach (var input in inputs) hasErrors |= Read(input, source, counted, unread);
        // Silence could be taken for "nothing to see".
        if (isEmpty)
            terminal.Error.WriteLine(
                hasErrors ? "No screening could be read, so there is no result." : "No screening was found in what was given."
            );
        return !hasErrors ? InputOutcome.Whole
            : isEmpty ? InputOutcome.Failed
            : InputOutcome.InPart;
    }

    public void SayThatNothingIsMerged() => terminal.Error.WriteLine("Nothing was merged, because a part could not be read.");

    private bool Read<T>(string input, Source<T> source, Action<T> take, Action unread)
        where T : class
    {
        if (input == StandardInput)
        {
            var stream = new PeekableStream(terminal.Input);
            var format = stream.LooksLikeOneObjectALine ? ScreeningFormat.NdJson : ScreeningFormat.Json;
            return mapping is null
                ? Take(source.Feed(stream, "standard input", format), take, unread)
                : ReadTable(stream, "standard input", source, take, unread);
        }

        FileStream file;
        try
        {
            file = new FileStream(
                input,
                new FileStreamOptions
                {
                    Access = FileAccess.Read,
                    Share = FileShare.Read,
                    BufferSize = 0,
                    Options = FileOptions.SequentialScan,
                }
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            terminal.Error.WriteLine($"The file `{input}` could not be read. Check that the path is right and that you may open it.");
            unread();
            return true;
        }

        using (file)
        {
            var hasErrors = false;
            terminal.WithProgress(Path.GetFileName(input), file.Length, PrintsMeanwhile, progress =>
            {
                Action<T> counted = item =>
                {
                    take(item);
                    progress(file.Position);
                };
                hasErrors = ReadFile(file, input, source, counted, unread);
            });
            return hasErrors;
        }
    }

    private bool ReadFile<T>(FileStream file, string input, Source<T> source, Action<T> take, Action unread)
        where T : class
    {
        switch (Path.GetExtension(input).ToLowerInvariant())
        {
            case ".csv" when mapping is null:
                terminal.Error.WriteLine($"`{input}` is a table: say with --map what its columns record.");
                unread();
                return true;
            case ".csv":
                return ReadTable(file, input, source, take, unread);
            case ".ndjson" or ".jsonl":
                return Take(source.Feed(file, input, ScreeningFormat.NdJson), take, unread);
            default:
                return Take(source.Feed(file, input, ScreeningFormat.Json), take, unread);
        }
    }

    private bool ReadTable<T>(Stream stream, string name, Source<T> source, Action<T> take, Action unread)
        where T : class
    {
        var table = new CsvTable(stream, name, mapping!, groupBy);
        var hasErrors = Take(source.Rows(table), take, unread);
        return terminal.Report(table.Advice()) || hasErrors;
    }

    private static Loaded<GroupedScreening> Ungrouped(Loaded<Screening> loaded) => loaded.TryGet(out var screening)
        ? Loaded.Of(new GroupedScreening(screening, null))
        : Loaded.Failed<GroupedScreening>(loaded.Diagnostics);

    private bool Take<T>(IEnumerable<Loaded<T>> items, Action<T> take, Action unread)
        where T : class
    {
        var hasErrors = false;
        foreach (var loaded in items)
        {
            hasErrors |= terminal.Report(loaded.Diagnostics);
            if (loaded.TryGet(out var item)) take(item);
            else unread();
        }

        return hasErrors;
    }

    /// <summary>How screenings come out of a stream of JSON and out of a table.</summary>
    private sealed record Source<T>(
        Func<Stream, string, ScreeningFormat, IEnumerable<Loaded<T>>> Feed,
        Func<CsvTable, IEnumerable<Loaded<T>>> Rows
    )
        where T : class;
}
