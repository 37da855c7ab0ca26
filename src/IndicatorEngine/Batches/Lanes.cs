using System.Runtime.Intrinsics;

namespace IndicatorEngine.Batches;

/// <summary>A machine word that holds many screenings side by side, one bit each.</summary>
internal interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    /// <summary>How many 64-bit words it is wide.</summary>
    static abstract int Words { get; }

    static abstract TSelf Load(ref readonly ulong from);

    static abstract void Store(TSelf lane, ref ulong to);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>The bits that two at least of the three have.</summary>
    static abstract TSelf Majority(TSelf one, TSelf other, TSelf third);
}

internal readonly struct Lane64(ulong bits) : ILane<Lane64>
{
    private readonly ulong _bits = bits;

    public static int Words => 1;

    public static Lane64 Load(ref readonly ulong from) => new(from);

    public static void Store(Lane64 lane, ref ulong to) => to = lane._bits;

    public static Lane64 Majority(Lane64 one, Lane64 other, Lane64 third) =>
        new((one._bits & other._bits) | ((one._bits | other._bits) & third._bits));

    public static Lane64 operator ^(Lane64 left, Lane64 right) => new(left._bits ^ right._bits);
}

internal readonly struct Lane128(Vector128<ulong> bits) : ILane<Lane128>
{
    private readonly Vector128<ulong> _bits = bits;

    public static int Words => Vector128<ulong>.Count;

    public static Lane128 Load(ref readonly ulong from) => new(Vector128.LoadUnsafe(in from));

    public static void Store(Lane128 lane, ref ulong to) => lane._bits.StoreUnsafe(ref to);

    public static Lane128 Majority(Lane128 one, Lane128 other, Lane128 third) =>
        new(Vector128.ConditionalSelect(one._bits ^ other._bits, third._bits, one._bits));

    public static Lane128 operator ^(Lane128 left, Lane128 right) => new(left._bits ^ right._bits);
}

internal readonly struct Lane256(Vector256<ulong> bits) : ILane<Lane256>
{
    private readonly Vector256<ulong> _bits = bits;

    public static int Words => Vector256<ulong>.Count;

    public static Lane256 Load(ref readonly ulong from) => new(Vector256.LoadUnsafe(in from));

    public static void Store(Lane256 lane, ref ulong to) => lane._bits.StoreUnsafe(ref to);

    public static Lane256 Majority(Lane256 one, Lane256 other, Lane256 third) =>
        new(Vector256.ConditionalSelect(one._bits ^ other._bits, third._bits, one._bits));

    public static Lane256 operator ^(Lane256 left, Lane256 right) => new(left._bits ^ right._bits);
}

internal readonly struct Lane512(Vector512<ulong> bits) : ILane<Lane512>
{
    private readonly Vector512<ulong> _bits = bits;

    public static int Words => Vector512<ulong>.Count;

    public static Lane512 Load(ref readonly ulong from) => new(Vector512.LoadUnsafe(in from));

    public static void Store(Lane512 lane, ref ulong to) => lane._bits.StoreUnsafe(ref to);

    public static Lane512 Majority(Lane512 one, Lane512 other, Lane512 third) =>
        new(Vector512.ConditionalSelect(one._bits ^ other._bits, third._bits, one._bits));

    public static Lane512 operator ^(Lane512 left, Lane512 right) => new(left._bits ^ right._bits);
}
