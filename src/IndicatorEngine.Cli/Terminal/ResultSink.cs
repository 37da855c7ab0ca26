using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Cli;

/// <summary>Takes screenings one at a time and prints what comes of them.</summary>
internal interface IResultSink
{
    void Take(Screening screening);

    /// <summary>A screening could not be read.</summary>
    void CountUnread();

    /// <summary>
    /// All were taken: prints what is left. Never called when nothing could be read, so that nothing looks complete
    /// then.
    /// </summary>
    void End();
}

/// <summary>Prints each result.</summary>
internal sealed class ResultSink : IResultSink
{
    private readonly Func<Screening, ScreeningResult> _read;
    private readonly Action<ScreeningResult> _write;
    private readonly Action _end;

    private ResultSink(Func<Screening, ScreeningResult> read, Action<ScreeningResult> write, Action end)
    {
        _read = read;
        _write = write;
        _end = end;
    }

    /// <summary>A sink for a format.</summary>
    /// <param name="format">How to print.</param>
    /// <param name="read">Reads and explains a screening.</param>
    /// <param name="terminal">Where to print.</param>
    public static ResultSink Create(OutputFormat format, Func<Screening, ScreeningResult> read, Terminal terminal) => format switch
    {
        OutputFormat.Json => JsonList(read, terminal),
        OutputFormat.NdJson => new ResultSink(
            read,
            result =>
            {
                terminal.Output.Write(ResultJson.ToUtf8(result, indented: false));
                terminal.Output.WriteByte((byte)'\n');
            },
            () => { }),
        OutputFormat.Markdown => Separated(read, terminal, ResultText.ToMarkdown),
        _ => Separated(read, terminal, result => ResultText.ToPlainText(result)),
    };

    public void Take(Screening screening) => _write(_read(screening));

    public void CountUnread()
    {
        // Its diagnostics say so.
    }

    public void End() => _end();

    private static ResultSink Separated(Func<Screening, ScreeningResult> read, Terminal terminal, Func<ScreeningResult, string> render)
    {
        var isFirst = true;
        return new ResultSink(
            read,
            result =>
            {
                terminal.Write((isFirst ? "" : "\n\n") + render(result));
                isFirst = false;
            },
            () => { });
    }

    /// <summary>One result stands on its own; the first is held back until it is known whether more follow.</summary>
    private static ResultSink JsonList(Func<Screening, ScreeningResult> read, Terminal terminal)
    {
        byte[]? held = null;
        var count = 0;
        return new ResultSink(
            read,
            result =>
            {
                var json = ResultJson.ToUtf8(result);
                if (++count == 1)
                {
                    held = json;
                    return;
                }

                if (held is not null)
                {
                    terminal.Write("[\n");
                    terminal.Output.Write(held);
                    held = null;
                }

                terminal.Write(",\n");
                terminal.Output.Write(json);
            },
            () =>
            {
                if (held is not null) terminal.Output.Write(held);
                terminal.Write(count switch { 0 => "[]\n", 1 => "\n", _ => "\n]\n" });
            });
    }
}
