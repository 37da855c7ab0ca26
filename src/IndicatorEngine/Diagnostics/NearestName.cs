namespace IndicatorEngine.Diagnostics;

/// <summary>Finds the name an author most likely meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance (Damerau's optimal string alignment), or null when none is
    /// within a third of the name's length: a far guess would mislead.
    /// </summary>
    public static string? Of(string wrong, IEnumerable<string> right)
    {
        if (wrong.Length is 0 or > 100) return null;
        var limit = Math.Max(1, wrong.Length / 3);
        return right
            .Where(candidate => Math.Abs(candidate.Length - wrong.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(wrong, candidate)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        var (beforeLast, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
