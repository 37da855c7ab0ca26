using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IndicatorEngine.Evaluation;

/// <summary>Looks eight sums up in their rules at once; the answer is a bit each, the lowest for the first.</summary>
internal static class GroupLookup
{
    /// <summary>Whether the top bit of each rule is set, once it is shifted left by its sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TopBits(ReadOnlySpan<ulong> rules, ReadOnlySpan<ushort> sums)
    {
        if (Avx512F.IsSupported)
        {
            var shifts = Avx512F.ConvertToVector512UInt64(Vector128.Create(sums));
            return (int)Avx512F.ShiftLeftLogicalVariable(Vector512.Create(rules), shifts).ExtractMostSignificantBits();
        }

        return Avx2.IsSupported ? TopBitsByFour(rules, sums) : TopBitsOneByOne(rules, sums);
    }

    internal static int TopBitsByFour(ReadOnlySpan<ulong> rules, ReadOnlySpan<ushort> sums)
    {
        var (low, high) = Vector128.Widen(Vector128.Create(sums));
        var one = Avx2.ShiftLeftLogicalVariable(Vector256.Create(rules), Avx2.ConvertToVector256Int64(low).AsUInt64());
        var other = Avx2.ShiftLeftLogicalVariable(Vector256.Create(rules[4..]), Avx2.ConvertToVector256Int64(high).AsUInt64());
        return (int)(one.ExtractMostSignificantBits() | (other.ExtractMostSignificantBits() << 4));
    }

    internal static int TopBitsOneByOne(ReadOnlySpan<ulong> rules, ReadOnlySpan<ushort> sums)
    {
        var bits = 0;
        for (var i = 0; i < sums.Length; i++) bits |= (int)(rules[i] << sums[i] >> 63) << i;
        return bits;
    }

    /// <summary>Whether each sum is at least its rule.</summary>
    public static int Reached(ReadOnlySpan<ulong> rules, ReadOnlySpan<ushort> sums)
    {
        var bits = 0;
        for (var i = 0; i < sums.Length; i++) bits |= (sums[i] >= rules[i] ? 1 : 0) << i;
        return bits;
    }

    /// <summary>Whether each sum is more than nothing.</summary>
    public static int Touched(ReadOnlySpan<ushort> sums) => ~(int)Vector128.Equals(Vector128.Create(sums), Vector128<ushort>.Zero).ExtractMostSignificantBits() & 0xFF;
}
