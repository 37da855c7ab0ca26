using IndicatorEngine.Catalogues;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Cli;

/// <summary>Takes screenings one at a time and prints what comes of them; what is last is printed on disposal.</summary>
internal interface IResultSink : IDisposable
{
    void Take(Screening screening, RulesetCatalogue catalogue, ExplanationOptions options);

    /// <summary>A screening could not be read.</summary>
    void CountUnread();
}

/// <summary>Prints each result.</summary>
internal sealed class ResultSink : IResultSink
{
    private readonly Action<ScreeningResult> _write;
    private readonly Action _end;

    private ResultSink(Action<ScreeningResult> write, Action end)
    {
        _write = write;
        _end = end;
    }

    public static ResultSink Create(OutputFormat format, Terminal terminal) => format switch
    {
        OutputFormat.Json => JsonList(terminal),
        OutputFormat.NdJson => new ResultSink(
            result =>
            {
                terminal.Output.Write(ResultJson.ToUtf8(result, indented: false));
                terminal.Output.WriteByte((byte)'\n');
            },
            () => { }),
        OutputFormat.Markdown => Separated(terminal, ResultText.ToMarkdown),
        _ => Separated(terminal, result => ResultText.ToPlainText(result)),
    };

    public void Take(Screening screening, RulesetCatalogue catalogue, ExplanationOptions options) =>
        _write(new IndicatorReader(catalogue).Read(screening, catalogue.All.Select(r => r.Ruleset.Id), options));

    public void CountUnread()
    {
        // Its diagnostics say so.
    }

    public void Dispose() => _end();

    private static ResultSink Separated(Terminal terminal, Func<ScreeningResult, string> render)
    {
        var isFirst = true;
        return new ResultSink(
            result =>
            {
                terminal.Write((isFirst ? "" : "\n\n") + render(result));
                isFirst = false;
            },
            () => { });
    }

    /// <summary>One result stands on its own; the first is held back until it is known whether more follow.</summary>
    private static ResultSink JsonList(Terminal terminal)
    {
        byte[]? held = null;
        var count = 0;
        return new ResultSink(
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
                terminal.Write(count > 1 ? "\n]\n" : "\n");
            });
    }
}
