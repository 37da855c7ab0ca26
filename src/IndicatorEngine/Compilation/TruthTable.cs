namespace IndicatorEngine.Compilation;

/// <summary>
/// Boolean functions of up to six inputs, each in one word: bit a is the value for the inputs that are set in a.
/// </summary>
internal static class TruthTable
{
    public const int MostInputs = 6;

    private static ReadOnlySpan<ulong> Inputs =>
        [
            0xAAAA_AAAA_AAAA_AAAA,
            0xCCCC_CCCC_CCCC_CCCC,
            0xF0F0_F0F0_F0F0_F0F0,
            0xFF00_FF00_FF00_FF00,
            0xFFFF_0000_FFFF_0000,
            0xFFFF_FFFF_0000_0000,
        ];

    /// <summary>The function that is one of its inputs.</summary>
    public static ulong Input(int slot) => Inputs[slot];

    /// <summary>The function that holds when at least so many of others do.</summary>
    public static ulong AtLeast(int needed, ReadOnlySpan<ulong> parts)
    {
        // After each part, reached[j] holds where at least j of the parts so far do.
        var reached = new ulong[needed + 1];
        reached[0] = ulong.MaxValue;
        foreach (var part in parts)
        {
            for (var j = needed; j > 0; j--) reached[j] |= reached[j - 1] & part;
        }

        return reached[needed];
    }

    /// <summary>
    /// The table read from its other end: where a function of some inputs holds when all are exchanged for their
    /// opposites.
    /// </summary>
    public static ulong Reverse(ulong table)
    {
        for (var slot = 0; slot < MostInputs; slot++)
        {
            var (set, width) = (Inputs[slot], 1 << slot);
            table = ((table & set) >> width) | ((table & ~set) << width);
        }

        return table;
    }
}
