using System.Runtime.InteropServices;

namespace IndicatorEngine.Batches;

/// <summary>
/// Registers in memory that each thread uses again; what they hold at first means nothing. They begin with a cache line,
/// so that no lane of any width lies across two.
/// </summary>
internal static class RegisterMemory
{
    private const int LineWords = 8;

    [ThreadStatic]
    private static ulong[]? _spare;

    /// <summary>Room for so many words, good until the same thread asks again.</summary>
    public static Span<ulong> Of(int words)
    {
        // Pinned, because what the collector moves would not stay at the start of a line.
        if (_spare is null || _spare.Length < words + LineWords) _spare = GC.AllocateUninitializedArray<ulong>(words + LineWords, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_spare, 0) / sizeof(ulong) % LineWords);
        return _spare.AsSpan((LineWords - past) % LineWords, words);
    }
}
