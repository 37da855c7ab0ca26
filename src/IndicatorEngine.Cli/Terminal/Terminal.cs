using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rendering;
using IndicatorEngine.Text;
using Spectre.Console;

namespace IndicatorEngine.Cli;

/// <summary>Where the tool reads and writes: results to one stream, diagnostics and progress to another.</summary>
internal sealed class Terminal(Stream input, Stream output, TextWriter error, bool isInteractive, TimeProvider time)
{
    // Made when first needed: looking at the terminal takes time, and most runs ask nothing.
    private readonly Lazy<IAnsiConsole> _errorConsole = new(() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(error),
        Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
    }));

    private ProgressLine? _progress;

    /// <summary>The language that diagnostics and remarks are said in.</summary>
    public LanguageTag Language { get; set; } = LanguageTag.English;

    public Stream Input => input;

    public Stream Output => output;

    /// <summary>Where diagnostics go; asked for anew each time, so that progress makes way for them.</summary>
    public TextWriter Error
    {
        get
        {
            _progress?.Clear();
            return error;
        }
    }

    /// <summary>True when results appear on the same screen as diagnostics.</summary>
    public bool ShowsResults { get; init; }

    /// <summary>True when somebody is there who sees questions and can type.</summary>
    public bool CanAsk { get; init; }

    /// <summary>Where a person can be asked; null when nobody is there.</summary>
    public IAnsiConsole? Questions { get => field ?? (CanAsk ? _errorConsole.Value : null); init; }

    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    public void Write(string text) => output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file as UTF-8; false after saying that it could not be written.</summary>
    public bool TryWriteFile(string path, string text) => TryWriteFile(path, Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Writes a file and the folder it is in; false after saying that it could not be written. It is written under another
    /// name and renamed when it is whole, so that a failure leaves what was there.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="overwrites">False to leave a file that is there, and fail.</param>
    public bool TryWriteFile(string path, ReadOnlySpan<byte> bytes, bool overwrites = true)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            // A pipe or a terminal is written to as it is: there is nothing to rename.
            if (path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                device.Write(bytes);
                return true;
            }

            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write)) file.Write(bytes);
            File.Move(unfinished, path, overwrites);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(unfinished);
            Error.WriteLine($"`{path}` could not be written.");
            return false;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It could not be made either.
        }
    }

    /// <summary>Says what is wrong with the files; answers whether any of it is an error.</summary>
    public bool Report(IEnumerable<Diagnostic> diagnostics)
    {
        var hasErrors = false;
        foreach (var diagnostic in diagnostics)
        {
            hasErrors |= diagnostic.IsError;
            Error.Write(DiagnosticText.ToPlainText(diagnostic, Language));
        }

        return hasErrors;
    }

    /// <summary>Like <see cref="Report"/>, without advice: it is for authors, and <c>check</c> gives it.</summary>
    public bool ReportErrors(IReadOnlyCollection<Diagnostic> diagnostics) => Report(diagnostics.Where(d => d.IsError));

    /// <summary>Runs work with a progress line when a person is watching and the work is long enough to wait for.</summary>
    /// <param name="name">What is being read.</param>
    /// <param name="length">The whole, or 0 when it is not known.</param>
    /// <param name="printsMeanwhile">True when the work prints results: where they appear on the screen, they show how
    /// far it has come.</param>
    /// <param name="work">The work; it is given a way to say how far it has come.</param>
    public void WithProgress(string name, long length, bool printsMeanwhile, Action<Action<long>> work)
    {
        const long LongEnough = 4 * 1024 * 1024;
        if (!isInteractive || length < LongEnough || (printsMeanwhile && ShowsResults))
        {
            work(_ => { });
            return;
        }

        _progress = new ProgressLine(error, time, name, length);
        try
        {
            work(_progress.Show);
        }
        finally
        {
            _progress.Clear();
            _progress = null;
        }
    }
}
