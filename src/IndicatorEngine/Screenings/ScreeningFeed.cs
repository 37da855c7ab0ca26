using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Screenings;

/// <summary>Reads any number of screenings from a stream, one at a time: memory does not grow with the input.</summary>
public static class ScreeningFeed
{
    // Names of screenings pass through the table too, each of them once.
    private const int Places = 8 * 1024;

    /// <summary>Reads screenings in order. Each item has a screening or says why there is none.</summary>
    /// <param name="stream">UTF-8 JSON; read forwards once, and left open.</param>
    /// <param name="name">What diagnostics call it, usually a path.</param>
    /// <param name="format">How the screenings stand in it.</param>
    /// <param name="strictFor">When given, a code or value that none of these rulesets knows is an error.</param>
    public static IEnumerable<Loaded<Screening>> Read(
        Stream stream,
        string name,
        ScreeningFormat format,
        IReadOnlyList<CompiledRuleset>? strictFor = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var window = new StreamWindow(stream, name);
        var parts = format == ScreeningFormat.NdJson ? new LineSplitter(window).Parts() : new JsonListSplitter(window).Parts();
        var texts = new StringPool(Places);
        return parts.Select(part => part.Parse(strictFor, texts));
    }
}

/// <summary>A part of a stream that should hold one screening, or why it cannot be read; nothing when it has been taken.</summary>
internal readonly record struct StreamPart(SourceText? Source, DiagnosticBag? Problems)
{
    /// <summary>The screening, or all that is wrong with it.</summary>
    public Loaded<Screening> Parse(IReadOnlyList<CompiledRuleset>? strictFor, StringPool? texts)
    {
        if (Source is null) return new Loaded<Screening>(null, Problems!.ToSorted());
        var loaded = ScreeningParser.Parse(Source, strictFor, texts);
        return Problems is null ? loaded : new Loaded<Screening>(loaded.Value, [.. loaded.Diagnostics, .. Problems.ToSorted()]);
    }
}
