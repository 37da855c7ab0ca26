namespace IndicatorEngine.Diagnostics;

/// <summary>Finds the name an author most likely meant.</summary>
internal static class NearestName
{
    private const int FarthestGuess = 4;

    /// <summary>
    /// The candidate with the smallest edit distance (Damerau's optimal string alignment), or null when none is
    /// within a third of the name's length, and four: a far guess would mislead.
    /// </summary>
    public static string? Of(string wrong, IEnumerable<string> right)
    {
        if (wrong.Length is 0 or > 100) return null;
        var (best, nearest) = (Math.Clamp(wrong.Length / 3, 1, FarthestGuess), default(string));
        foreach (var candidate in right)
        {
            if (Distance(wrong, candidate, best) is not { } distance) continue;
            if (distance == best && nearest is not null && string.CompareOrdinal(candidate, nearest) > 0) continue;
            (best, nearest) = (distance, candidate);
        }

        return nearest;
    }

    /// <summary>The distance, or null once it must be more than <paramref name="limit"/>.</summary>
    private static int? Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return null;
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > limit) return null;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return last[b.Length] <= limit ? last[b.Length] : null;
    }
}
