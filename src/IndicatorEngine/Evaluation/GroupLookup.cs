using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using IndicatorEngine.Compilation;

namespace IndicatorEngine.Evaluation;

/// <summary>Looks eight sums up in their rules at once; the answer is a bit each, the lowest for the first.</summary>
internal static class GroupLookup
{
    /// <summary>Which cells of a group hold.</summary>
    /// <param name="network">The network.</param>
    /// <param name="question">What is asked of it.</param>
    /// <param name="stage">The stage of the group.</param>
    /// <param name="group">The group.</param>
    /// <param name="sums">What was added to each of its cells.</param>
    /// <param name="shut">The cells that cannot be raised.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Met(LookupNetwork network, Question question, Stage stage, int group, Vector128<ushort> sums, RuledOutCells shut) =>
        shut.Answer(question, group, Met(network, question, group >= stage.FirstCount, group, sums));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Met(LookupNetwork network, Question question, bool isCount, int group, Vector128<ushort> sums)
    {
        if (question == Question.Spoken)
            return Touched(sums);
        var rules = (question == Question.RuledOut ? network.RulingOut : network.Raising).AsSpan(
            group * LookupNetwork.GroupSize,
            LookupNetwork.GroupSize
        );
        return isCount ? Reached(rules, sums) : TopBits(rules, sums);
    }

    /// <summary>Whether the top bit of each rule is set, once it is shifted left by its sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TopBits(ReadOnlySpan<ulong> rules, Vector128<ushort> sums)
    {
        if (Avx512F.IsSupported)
        {
            return (int)
                Avx512F
                    .ShiftLeftLogicalVariable(Vector512.Create(rules), Avx512F.ConvertToVector512UInt64(sums))
                    .ExtractMostSignificantBits();
        }

        return Avx2.IsSupported ? TopBitsByFour(rules, sums) : TopBitsOneByOne(rules, sums);
    }

    internal static int TopBitsByFour(ReadOnlySpan<ulong> rules, Vector128<ushort> sums)
    {
        var (low, high) = Vector128.Widen(sums);
        var one = Avx2.ShiftLeftLogicalVariable(Vector256.Create(rules), Avx2.ConvertToVector256Int64(low).AsUInt64());
        var other = Avx2.ShiftLeftLogicalVariable(Vector256.Create(rules[4..]), Avx2.ConvertToVector256Int64(high).AsUInt64());
        return (int)(one.ExtractMostSignificantBits() | (other.ExtractMostSignificantBits() << 4));
    }

    internal static int TopBitsOneByOne(ReadOnlySpan<ulong> rules, Vector128<ushort> sums)
    {
        var bits = 0;
        for (var i = 0; i < Vector128<ushort>.Count; i++) bits |= (int)(rules[i] << sums[i] >> 63) << i;
        return bits;
    }

    /// <summary>Whether each sum is at least its rule.</summary>
    public static int Reached(ReadOnlySpan<ulong> rules, Vector128<ushort> sums)
    {
        var (low, high) = Vector256.Widen(Vector256.Create(Vector128.WidenLower(sums), Vector128.WidenUpper(sums)));
        return (int)Vector512.GreaterThanOrEqual(Vector512.Create(low, high), Vector512.Create(rules)).ExtractMostSignificantBits();
    }

    /// <summary>Whether each sum is more than nothing.</summary>
    public static int Touched(Vector128<ushort> sums) =>
        ~(int)Vector128.Equals(sums, Vector128<ushort>.Zero).ExtractMostSignificantBits() & 0xFF;
}
