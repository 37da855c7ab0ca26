using System.Text;

namespace IndicatorEngine.Loading.Syntax;

/// <summary>
/// One string for a short text that comes again and again, such as the name of a member or a code. A fixed table: what
/// is new takes the place of what was there, so that no file can make it grow.
/// </summary>
/// <param name="places">How many texts there is room for: an even number.</param>
internal sealed class StringPool(int places)
{
    private const int Longest = 48;

    private readonly string?[] _known = new string?[places];

    /// <summary>The text of valid UTF-8 without escapes.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return Encoding.UTF8.GetString(utf8);
        var place = Place(utf8);
        ref var newer = ref _known[place];
        ref var older = ref _known[place ^ 1];
        if (newer is not null && Ascii.Equals(utf8, newer)) return newer;
        if (older is not null && Ascii.Equals(utf8, older)) return older;
        // Two texts that want one place do not drive each other out by turns.
        older = newer;
        return newer = Encoding.UTF8.GetString(utf8);
    }

    private int Place(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var b in utf8) hash = unchecked((hash ^ b) * 16777619u);
        return (int)((hash ^ (hash >> 16)) % (uint)_known.Length);
    }
}
