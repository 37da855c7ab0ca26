using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Finds some minimal sets of a function that has too many to list: for each code, if it can, one that the code is
/// part of, so that no fact a flag stands on goes without mention.
/// </summary>
internal sealed class WitnessFinder(MonotoneFunction function, Condition condition)
{
    /// <summary>How much work is done before the rest is left out, in codes dropped one at a time.</summary>
    private const int Effort = 40_000;

    private readonly Dictionary<Condition, CodeSet?> _small = new(ReferenceEqualityComparer.Instance);
    private readonly int _size = function.Codes.Length;

    public List<CodeSet> Find()
    {
        var tries = Math.Clamp(Effort / Math.Max(1, _size), 1, _size);
        var found = new List<CodeSet>();
        foreach (var code in Enumerable.Range(0, _size))
        {
            if (found.Exists(set => set.Contains(code))) continue;
            if (tries-- == 0) break;
            if (Through(condition, code) is not { } set) continue;
            set = Shrink(set, code);
            if (!found.Contains(set)) found.Add(set);
        }

        return found;
    }

    /// <summary>A set that holds, in which the code has a part to play: the smallest way for everything beside it.</summary>
    private CodeSet? Through(Condition part, int code)
    {
        var (reading, position, needed, parts) = function.Part(part);
        if (parts.Count == 0) return reading == FactReading.WithItsCode && position == code ? CodeSet.Empty(_size).With(code) : null;
        foreach (var branch in parts)
        {
            if (Through(branch, code) is not { } through) continue;
            var beside = parts.Where(other => other != branch).Select(Small).OfType<CodeSet>().OrderBy(set => set.Contains(code)).ThenBy(set => set.Count).Take(needed - 1).ToList();
            if (beside.Count < needed - 1) continue;
            var set = beside.Aggregate(through, (one, other) => one.Union(other));
            // Only the whole can tell whether the code matters: when the rest would not do without it.
            if (part != condition || !function.Holds(set.Without(code))) return set;
        }

        return null;
    }

    /// <summary>A small set that makes a part hold; null when none does.</summary>
    private CodeSet? Small(Condition part)
    {
        if (_small.TryGetValue(part, out var known)) return known;
        var (reading, position, needed, parts) = function.Part(part);
        CodeSet? small = null;
        if (parts.Count > 0)
        {
            var cheapest = parts.Select(Small).OfType<CodeSet>().OrderBy(set => set.Count).Take(needed).ToList();
            if (cheapest.Count == needed) small = cheapest.Aggregate((one, other) => one.Union(other));
        }
        else if (reading != FactReading.Never)
        {
            small = reading == FactReading.Always ? CodeSet.Empty(_size) : CodeSet.Empty(_size).With(position);
        }

        return _small[part] = small;
    }

    /// <summary>A minimal set within a set that holds: every code is dropped that can be, this one last.</summary>
    private CodeSet Shrink(CodeSet set, int last)
    {
        foreach (var code in set.Positions().OrderBy(code => code == last).ToList())
        {
            var smaller = set.Without(code);
            if (function.Holds(smaller)) set = smaller;
        }

        return set;
    }
}
