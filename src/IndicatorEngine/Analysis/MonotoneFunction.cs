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
/// antichain outgrows <see cref="Antichain.Bound"/>, <see cref="WitnessFinder"/> finds for each code a minimal set it
/// is part of, and the answer says that it is not complete.
/// </remarks>
internal sealed class MonotoneFunction
{
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

    /// <summary>True when the condition holds with every code it depends on.</summary>
    public bool CanHold => Holds(CodeSet.Full(Codes.Length));

    /// <summary>True when the condition holds with these codes.</summary>
    public bool Holds(CodeSet set) => Holds(_condition, set, new Dictionary<Condition, bool>(ReferenceEqualityComparer.Instance));

    /// <summary>The minimal sets, smallest first, then by name; and whether they are all there.</summary>
    public (ImmutableArray<ImmutableArray<Code>> Sets, bool Complete) MinimalSets()
    {
        var chain = Minimal(_condition, new Dictionary<Condition, Antichain?>(ReferenceEqualityComparer.Instance));
        var sets = chain?.Sets ?? (CanHold ? new WitnessFinder(this, _condition).Find() : []);
        return ([.. sets.Select(Named).OrderBy(set => set.Length).ThenBy(set => string.Join(' ', set.Select(c => c.Id)), StringComparer.Ordinal)], chain is not null);
    }

    /// <summary>The codes that are in every minimal set: without any one of them the condition fails.</summary>
    public ImmutableArray<Code> Indispensable()
    {
        var full = CodeSet.Full(Codes.Length);
        return [.. Codes.Where((_, position) => !Holds(full.Without(position)))];
    }

    /// <summary>What a part of the condition is in this reading: a constant, one code, or a group of parts.</summary>
    internal (FactReading Reading, int Position, int Needed, IReadOnlyList<Condition> Parts) Part(Condition condition)
    {
        while (condition is IndicatorCondition indicator)
        {
            if (_target(indicator) is not { } target) return (FactReading.Never, -1, 0, []);
            condition = target;
        }

        if (condition is GroupCondition group) return (FactReading.WithItsCode, -1, group.Needed, group.Parts);
        var fact = (FactCondition)condition;
        var reading = _reading(fact);
        return (reading, reading == FactReading.WithItsCode ? _positions[fact.Code] : -1, 0, []);
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

    private Antichain? Minimal(Condition condition, Dictionary<Condition, Antichain?> known)
    {
        switch (condition)
        {
            case GroupCondition group:
                return Minimal(group, known);
            case IndicatorCondition indicator when _target(indicator) is { } target:
                if (!known.TryGetValue(target, out var sets)) known[target] = sets = Minimal(target, known);
                return sets;
            default:
                return Part(condition) switch
                {
                    { Reading: FactReading.Always } => new Antichain(CodeSet.Empty(Codes.Length)),
                    { Reading: FactReading.WithItsCode, Position: var position } => new Antichain(CodeSet.Empty(Codes.Length).With(position)),
                    _ => new Antichain(),
                };
        }
    }

    /// <summary>After each part, <c>atLeast[j]</c> holds the minimal sets that meet at least j of the parts so far.</summary>
    private Antichain? Minimal(GroupCondition group, Dictionary<Condition, Antichain?> known)
    {
        var atLeast = new Antichain[group.Needed + 1];
        atLeast[0] = new Antichain(CodeSet.Empty(Codes.Length));
        for (var j = 1; j <= group.Needed; j++) atLeast[j] = new Antichain();
        for (var p = 0; p < group.Parts.Length; p++)
        {
            if (Minimal(group.Parts[p], known) is not { } sets) return null;
            // Fewer than this can no longer grow to what is needed with the parts that are left.
            var fewest = Math.Max(1, group.Needed - (group.Parts.Length - 1 - p));
            for (var j = Math.Min(group.Needed, p + 1); j >= fewest; j--)
            {
                if (!atLeast[j].TryAddProducts(atLeast[j - 1], sets)) return null;
            }
        }

        return atLeast[group.Needed];
    }

    private IEnumerable<FactCondition> Facts(Condition condition, HashSet<Condition> seen) => condition switch
    {
        FactCondition fact => [fact],
        GroupCondition group => group.Parts.SelectMany(part => Facts(part, seen)),
        IndicatorCondition indicator when _target(indicator) is { } target && seen.Add(target) => Facts(target, seen),
        _ => [],
    };
}
