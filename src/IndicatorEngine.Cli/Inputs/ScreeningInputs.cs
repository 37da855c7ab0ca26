using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Readers;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Cli;

/// <summary>Reads screenings from files and from standard input, in order, one at a time or in batches.</summary>
internal sealed class ScreeningInputs(
    Terminal terminal,
    RecordMapping? mapping,
    IReadOnlyList<CompiledRuleset>? strictFor,
    string? groupBy = null
)
{
    public const string StandardInput = "-";

    /// <summary>True when results are printed while the inputs are read.</summary>
    public bool PrintsMeanwhile { get; init; }

    /// <summary>Hands on every screening that can be read, and reports the rest.</summary>
    public InputOutcome ReadAll(IEnumerable<string> inputs, Action<Screening> take, Action unread) =>
        ReadAll(inputs, (screening, _) => take(screening), unread);

    /// <summary>The same, with the text of the field that records are grouped by.</summary>
    public InputOutcome ReadAll(IEnumerable<string> inputs, Action<Screening, string?> take, Action unread) =>
        ReadAll(inputs, (reader, stream) => reader.Read(stream), item => take(item.Screening, item.Group), unread);

    /// <summary>The same screenings in batches; each is used again once it has been taken.</summary>
    public InputOutcome ReadAll(IEnumerable<string> inputs, BatchEvaluator evaluator, Action<ScreeningBatch> take, Action unread) =>
        ReadAll(inputs, (reader, stream) => reader.ReadBatches(stream, evaluator), take, unread);

    public void SayThatNothingIsMerged() => terminal.Error.WriteLine("Nothing was merged, because a part could not be read.");

    private InputOutcome ReadAll<T>(
        IEnumerable<string> inputs,
        Func<InputReader, Stream, IEnumerable<Loaded<T>>> read,
        Action<T> take,
        Action unread
    )
        where T : class
    {
        var (hasErrors, isEmpty) = (false, true);
        foreach (var input in inputs)
        {
            var isOpen = TryOpen(input, unread, (stream, progress) =>
            {
                var reader = new InputReader(input == StandardInput ? "standard input" : input, mapping, strictFor, groupBy);
                foreach (var loaded in read(reader, stream))
                {
                    hasErrors |= terminal.Report(loaded.Diagnostics);
                    if (loaded.TryGet(out var item))
                    {
                        isEmpty = false;
                        take(item);
                    }
                    else
                    {
                        unread();
                    }

                    progress();
                }

                hasErrors |= terminal.Report(reader.Advice());
            });
            hasErrors |= !isOpen;
        }

        // Silence could be taken for "nothing to see".
        if (isEmpty)
            terminal.Error.WriteLine(
                hasErrors ? "No screening could be read, so there is no result." : "No screening was found in what was given."
            );
        return !hasErrors ? InputOutcome.Whole
            : isEmpty ? InputOutcome.Failed
            : InputOutcome.InPart;
    }

    private bool TryOpen(string input, Action unread, Action<Stream, Action> read)
    {
        if (input == StandardInput)
        {
            read(terminal.Input, () => { });
            return true;
        }

        using var file = Open(input);
        if (file is null)
        {
            terminal.Error.WriteLine($"The file `{input}` could not be read. Check that the path is right and that you may open it.");
            unread();
            return false;
        }

        // A pipe has no length.
        var length = file.CanSeek ? file.Length : 0;
        terminal.WithProgress(Path.GetFileName(input), length, PrintsMeanwhile, progress =>
            read(file, () => progress(length == 0 ? 0 : file.Position)));
        return true;
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read,
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
