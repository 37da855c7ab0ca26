using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Analysis;

/// <summary>
/// A condition read as a monotone Boolean function of a set of codes. Its minimal true sets are unique, and are
/// what grounds, gaps and counter-examples are made of.
/// </summary>
/// <remarks>
/// Minimal sets are computed bottom-up as antichains (the absorption law of monotone Boolean functions). When an
/// antichain outgrows <see cref="Bound"/>, a few minimal sets are found by dropping codes one at a time instead,
/// and the answer says that it is not complete.
/// </remarks>
internal sealed class MonotoneFunction
{
    /// <summary>The largest antichain computed in full.</summary>
    public const int Bound = 512;

    private readonly Condition _condition;
    private readonly Func<FactCondition, FactReading> _reading;
    private readonly Func<IndicatorCondition, Condition?> _target;
    private readonly Dictionary<Code, int> _positions;

    /// <summary>Reads a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="reading">How each fact is taken.</param>
    /// <param name="target">The condition of another indicator, or null when it can not be raised here.</param>
    public MonotoneFunction(Condition condition, Func<FactCondition, FactReading> reading, Func<IndicatorCondition, Condition?> target)
    {
        _condition = condition;
        _reading = reading;
        _target = target;
        Codes =
        [
            .. Facts(condition, [])
                .Where(fact => reading(fact) == FactReading.WithItsCode)
                .Select(fact => fact.Code)
                .Distinct()
                .OrderBy(code => code.Id, StringComparer.Ordinal),
        ];
        _positions = Codes.Select((code, position) => (code, position)).ToDictionary(p => p.code, p => p.position);
    }

    /// <summary>The codes the function depends on, by name.</summary>
    public ImmutableArray<Code> Codes { get; }

    /// <summary>True when the condition holds with these codes.</summary>
    public bool Holds(CodeSet set) => Holds(_condition, set, new Dictionary<Condition, bool>(ReferenceEqualityComparer.Instance));

    /// <summary>True when the condition holds with every code it depends on.</summary>
    public bool CanHold => Holds(CodeSet.Full(Codes.Length));

    /// <summary>The minimal sets, smallest first, then by name; and whether they are all there.</summary>
    public (ImmutableArray<ImmutableArray<Code>> Sets, bool Complete) MinimalSets()
    {
        var sets = Antichain(_condition, new Dictionary<Condition, List<CodeSet>?>(ReferenceEqualityComparer.Instance));
        var complete = sets is not null;
        sets ??= SomeMinimalSets();
        return ([.. sets.Select(Named).OrderBy(set => set.Length).ThenBy(set => string.Join(' ', set.Select(c => c.Id)), StringComparer.Ordinal)], complete);
    }

    /// <summary>The codes that are in every minimal set: without any one of them the condition fails.</summary>
    public ImmutableArray<Code> Indispensable()
    {
        var full = CodeSet.Full(Codes.Length);
        return [.. Codes.Where((_, position) => !Holds(full.Without(position)))];
    }

    private ImmutableArray<Code> Named(CodeSet set) => [.. set.Positions().Select(position => Codes[position])];

    private bool Holds(Condition condition, CodeSet set, Dictionary<Condition, bool> known)
    {
        switch (condition)
        {
            case FactCondition fact:
                return _reading(fact) switch
                {
                    FactReading.Always => true,
                    FactReading.Never => false,
                    _ => set.Contains(_positions[fact.Code]),
                };
            case GroupCondition group:
                var met = 0;
                foreach (var part in group.Parts)
                {
                    if (Holds(part, set, known) && ++met == group.Needed) return true;
                }

                return false;
            case IndicatorCondition indicator when _target(indicator) is { } target:
                if (!known.TryGetValue(target, out var holds)) known[target] = holds = Holds(target, set, known);
                return holds;
            default:
                return false;
        }
    }

    private List<CodeSet>? Antichain(Condition condition, Dictionary<Condition, List<CodeSet>?> known)
    {
        switch (condition)
        {
            case FactCondition fact:
                return _reading(fact) switch
                {
                    FactReading.Always => [CodeSet.Empty(Codes.Length)],
                    FactReading.Never => [],
                    _ => [CodeSet.Empty(Codes.Length).With(_positions[fact.Code])],
                };
            case GroupCondition group:
                return Antichain(group, known);
            case IndicatorCondition indicator when _target(indicator) is { } target:
                if (!known.TryGetValue(target, out var sets)) known[target] = sets = Antichain(target, known);
                return sets;
            default:
                return [];
        }
    }

    /// <summary>After each part, <c>atLeast[j]</c> holds the minimal sets that meet at least j of the parts so far.</summary>
    private List<CodeSet>? Antichain(GroupCondition group, Dictionary<Condition, List<CodeSet>?> known)
    {
        var atLeast = new List<CodeSet>[group.Needed + 1];
        Array.Fill(atLeast, []);
        atLeast[0] = [CodeSet.Empty(Codes.Length)];
        foreach (var part in group.Parts)
        {
            if (Antichain(part, known) is not { } sets) return null;
            if (sets.Count == 0) continue;
            for (var j = group.Needed; j >= 1; j--)
            {
                var joined = atLeast[j - 1].SelectMany(one => sets.Select(one.Union)).Concat(atLeast[j]).Distinct().ToList();
                if (joined.Count > Bound * 16) return null;
                atLeast[j] = Minimal(joined);
                if (atLeast[j].Count > Bound) return null;
            }
        }

        return atLeast[group.Needed];
    }

    private static List<CodeSet> Minimal(List<CodeSet> sets)
    {
        var kept = new List<CodeSet>();
        foreach (var set in sets.OrderBy(s => s.Count))
        {
            if (!kept.Any(k => k.IsSubsetOf(set))) kept.Add(set);
        }

        return kept;
    }

    /// <summary>For each code in turn, a minimal set found by dropping every other code first.</summary>
    private List<CodeSet> SomeMinimalSets()
    {
        if (!CanHold) return [];
        return [.. Enumerable.Range(0, Codes.Length).Select(kept => Shrink(kept)).Distinct()];
    }

    private CodeSet Shrink(int kept)
    {
        var set = CodeSet.Full(Codes.Length);
        for (var i = 1; i <= Codes.Length; i++)
        {
            var smaller = set.Without((kept + i) % Codes.Length);
            if (Holds(smaller)) set = smaller;
        }

        return set;
    }

    private IEnumerable<FactCondition> Facts(Condition condition, HashSet<Condition> seen) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(part => Facts(part, seen)),
        IndicatorCondition indicator when _target(indicator) is { } target && seen.Add(target) => Facts(target, seen),
        _ => [],
    };
}
