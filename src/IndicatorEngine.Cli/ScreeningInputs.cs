using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Cli;

/// <summary>Reads screenings from files and from standard input, in order, one at a time.</summary>
internal sealed class ScreeningInputs(Terminal terminal, ColumnMapping? mapping, IReadOnlyList<CompiledRuleset>? strictFor, string? groupBy = null)
{
    private const string StandardInput = "-";

    /// <summary>Hands on every screening that can be read, and reports the rest; answers whether anything could not be.</summary>
    public bool ReadAll(IEnumerable<string> inputs, Action<Screening> take, Action unread) => ReadAll(inputs, (screening, _) => take(screening), unread);

    /// <summary>The same, with the text of the column that rows of a table are grouped by.</summary>
    public bool ReadAll(IEnumerable<string> inputs, Action<Screening, string?> take, Action unread)
    {
        var (hasErrors, isEmpty) = (false, true);
        Action<Screening, string?> counted = (screening, group) =>
        {
            isEmpty = false;
            take(screening, group);
        };
        foreach (var input in inputs) hasErrors |= Read(input, counted, unread);
        // Silence could be taken for "nothing to see".
        if (isEmpty) terminal.Error.WriteLine("No screening was found in what was given.");
        return hasErrors;
    }

    public void SayThatNothingIsMerged() => terminal.Error.WriteLine("Nothing was merged, because a part could not be read.");

    private bool Read(string input, Action<Screening, string?> take, Action unread)
    {
        if (input == StandardInput)
        {
            var stream = new SniffedStream(terminal.Input);
            var format = stream.LooksLikeOneObjectALine ? ScreeningFormat.NdJson : ScreeningFormat.Json;
            return mapping is null ? Take(Ungrouped(ScreeningFeed.Read(stream, "standard input", format, strictFor)), take, unread) : ReadTable(stream, "standard input", take, unread);
        }

        FileStream file;
        try
        {
            file = new FileStream(input, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read, BufferSize = 0, Options = FileOptions.SequentialScan });
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
            terminal.WithProgress(Path.GetFileName(input), file.Length, progress =>
            {
                Action<Screening, string?> counted = (screening, group) =>
                {
                    take(screening, group);
                    progress(file.Position);
                };
                hasErrors = ReadFile(file, input, counted, unread);
            });
            return hasErrors;
        }
    }

    private bool ReadFile(FileStream file, string input, Action<Screening, string?> take, Action unread)
    {
        switch (Path.GetExtension(input).ToLowerInvariant())
        {
            case ".csv" when mapping is null:
                terminal.Error.WriteLine($"`{input}` is a table: say with --map what its columns record.");
                unread();
                return true;
            case ".csv":
                return ReadTable(file, input, take, unread);
            case ".ndjson" or ".jsonl":
                return Take(Ungrouped(ScreeningFeed.Read(file, input, ScreeningFormat.NdJson, strictFor)), take, unread);
            default:
                return Take(Ungrouped(ScreeningFeed.Read(file, input, ScreeningFormat.Json, strictFor)), take, unread);
        }
    }

    private bool ReadTable(Stream stream, string name, Action<Screening, string?> take, Action unread)
    {
        var table = new CsvTable(stream, name, mapping!, groupBy);
        var hasErrors = Take(table.Screenings(), take, unread);
        return terminal.Report(table.Advice()) || hasErrors;
    }

    private static IEnumerable<(Loaded<Screening> Row, string? Group)> Ungrouped(IEnumerable<Loaded<Screening>> screenings) =>
        screenings.Select(screening => (screening, (string?)null));

    private bool Take(IEnumerable<(Loaded<Screening> Row, string? Group)> screenings, Action<Screening, string?> take, Action unread)
    {
        var hasErrors = false;
        foreach (var (loaded, group) in screenings)
        {
            hasErrors |= terminal.Report(loaded.Diagnostics);
            if (loaded.TryGet(out var screening)) take(screening, group);
            else unread();
        }

        return hasErrors;
    }
}
