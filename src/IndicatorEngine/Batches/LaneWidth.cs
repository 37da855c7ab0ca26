using System.Runtime.Intrinsics;

namespace IndicatorEngine.Batches;

/// <summary>How many screenings one machine word holds.</summary>
internal enum LaneWidth
{
    Bits64,
    Bits128,
    Bits256,
    Bits512,
}

/// <summary>What this processor has.</summary>
internal static class LaneWidths
{
    /// <summary>The widest words that this processor works on in one step.</summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Bits512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Bits128
        : LaneWidth.Bits64;
}
