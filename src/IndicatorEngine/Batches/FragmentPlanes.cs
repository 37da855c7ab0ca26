using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Batches;

/// <summary>
/// The planes that a fragment of a screening sets: an account, or a context. Most fragments of a file have stood in it
/// before, letter by letter. A new one is read by the parser, as the only part of a screening, so that there is one
/// meaning; what the parser remarks on is not accepted here. Not thread-safe.
/// </summary>
/// <param name="inputs">The planes.</param>
/// <param name="before">What a screening has before the fragment.</param>
/// <param name="after">What a screening has after the fragment.</param>
/// <param name="strictFor">As for the parser.</param>
/// <remarks>
/// INVARIANT: a fragment runs from an opening brace to the next closing one, and there is neither a quotation mark nor
/// a second closing brace to make it whole in what comes after; so only a whole object makes a screening.
/// </remarks>
internal sealed class FragmentPlanes(InputPlanes inputs, byte[] before, byte[] after, IReadOnlyList<CompiledRuleset>? strictFor)
{
    // Memory stays level, whatever a file holds.
    private const int MostRemembered = 8192;
    private const int LongestRemembered = 512;

    private readonly Dictionary<byte[], int[]> _known = new(Utf8Comparer.Instance);
    private readonly List<int> _planes = [];

    public static FragmentPlanes OfAccounts(InputPlanes inputs, IReadOnlyList<CompiledRuleset>? strictFor) =>
        new(inputs, [.. """{"format":"screening/1","observations":["""u8], [.. "]}"u8], strictFor);

    public static FragmentPlanes OfContexts(InputPlanes inputs, IReadOnlyList<CompiledRuleset>? strictFor) =>
        new(inputs, [.. """{"format":"screening/1","observations":[],"context":"""u8], [.. "}"u8], strictFor);

    /// <summary>The planes; null when the parser has something to say.</summary>
    public int[]? Of(ReadOnlySpan<byte> fragment)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(fragment, out var planes)) return planes;
        var loaded = ScreeningParser.Parse(new SourceText("", (byte[])[.. before, .. fragment, .. after]), strictFor);
        if (!loaded.TryGet(out var screening) || !loaded.Diagnostics.IsEmpty) return null;
        _planes.Clear();
        inputs.AddPlanes(screening.Context, _planes);
        foreach (var account in screening.Observations) inputs.AddPlanes(account, _planes);
        planes = [.. _planes];
        // Free text hardly ever comes twice.
        if (fragment.Length > LongestRemembered || screening.Observations.Any(account => account.Note is not null)) return planes;
        if (_known.Count == MostRemembered) _known.Clear();
        known[fragment] = planes;
        return planes;
    }
}
