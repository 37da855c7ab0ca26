using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Batches;

/// <summary>
/// The planes that a context sets, by its bytes: most contexts of a file have stood in it before, letter by letter. A
/// new one is read by the parser, as a part of an empty screening; what the parser remarks on is not accepted here. Not
/// thread-safe.
/// </summary>
internal sealed class ContextPlanes(InputPlanes inputs, IReadOnlyList<CompiledRuleset>? strictFor, UnrecognisedCounts? unrecognised)
{
    // Memory stays level, whatever a file holds.
    private const int MostRemembered = 1000;
    private const int LongestRemembered = 500;

    private readonly Dictionary<byte[], int[]> _known = new(Utf8Comparer.Instance);
    private readonly List<int> _planes = [];

    /// <summary>The planes; null when the parser has something to say.</summary>
    /// <param name="context">From an opening brace to the next closing one.</param>
    public int[]? Of(ReadOnlySpan<byte> context)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(context, out var planes)) return planes;
        // INVARIANT: there is neither a quotation mark nor a second brace in what comes after that could make the context whole.
        byte[] screening = [.. """{"format":"screening/1","observations":[],"context":"""u8, .. context, .. "}"u8];
        var loaded = ScreeningParser.Parse(new SourceText("", screening), strictFor);
        if (!loaded.TryGet(out var empty) || !loaded.Diagnostics.IsEmpty) return null;
        // A word that is not known is for the parser too: it is counted each time.
        if (unrecognised?.UnknownWords(empty.Context).Any() == true) return null;
        _planes.Clear();
        inputs.AddPlanes(empty.Context, _planes);
        planes = [.. _planes];
        if (context.Length > LongestRemembered) return planes;
        if (_known.Count == MostRemembered) _known.Clear();
        known[context] = planes;
        return planes;
    }
}
