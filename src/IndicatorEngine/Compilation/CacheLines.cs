using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IndicatorEngine.Compilation;

/// <summary>
/// Memory that begins with a cache line and never moves, so that a vector that starts a multiple of its length on lies
/// in one line.
/// </summary>
internal static class CacheLines
{
    private const int Bytes = 64;

    /// <summary>
    /// An array, and where the line begins from which there is room for so many items. What they hold at first means
    /// nothing.
    /// </summary>
    public static (T[] Items, int Start) Allocate<T>(int count)
        where T : unmanaged
    {
        var line = Bytes / Unsafe.SizeOf<T>();
        // Pinned, because what the collector moves would not stay at the start of a line.
        var items = GC.AllocateUninitializedArray<T>(count + line, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(items, 0) / Unsafe.SizeOf<T>() % line);
        return (items, (line - past) % line);
    }
}
