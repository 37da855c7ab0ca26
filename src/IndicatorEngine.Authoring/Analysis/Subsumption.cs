using System.Collections.Immutable;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Finds which functions always hold when another does: those that hold with each of its minimal sets. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// A set can only make a function hold that has a minimal set within it, so each minimal set is listed under the one
/// of its premises that the fewest others have: what a set makes hold is found by looking at few of them, and not by
/// comparing every function with every other.
/// </remarks>
internal sealed class Subsumption
{
    private readonly PremiseSpace _space;
    private readonly IReadOnlyList<PremiseFunction> _functions;
    private readonly ILookup<Premise, (int Function, ImmutableArray<Premise> Set)> _byRarest;
    private readonly List<int> _incomplete;

    public Subsumption(PremiseSpace space, IReadOnlyList<PremiseFunction> functions)
    {
        _space = space;
        _functions = functions;
        _incomplete = [.. Enumerable.Range(0, functions.Count).Where(function => !functions[function].IsComplete)];
        var sets = Enumerable
            .Range(0, functions.Count)
            .Except(_incomplete)
            .SelectMany(function => functions[function].MinimalSets.Select(set => (Function: function, Set: set)))
            .ToList();
        var uses = sets.SelectMany(listed => listed.Set).CountBy(premise => premise).ToDictionary();
        _byRarest = sets.ToLookup(listed => listed.Set.MinBy(premise => uses[premise])!);
    }

    /// <summary>The others that hold whenever this one does, in order; none when it has too many minimal sets to tell.</summary>
    public ImmutableArray<int> AlwaysWith(int function)
    {
        var one = _functions[function];
        if (!one.IsComplete || _space.Budget.IsSpent) return [];
        return
        [
            .. MadeToHoldBy(one.MinimalSets[0])
                .TakeWhile(_ => !_space.Budget.IsSpent)
                .Where(other => other != function && !one.Beyond(_functions[other]).Any()),
        ];
    }

    private IEnumerable<int> MadeToHoldBy(ImmutableArray<Premise> set)
    {
        var following = set.SelectMany(_space.FollowingFrom).ToHashSet();
        return following.SelectMany(premise => _byRarest[premise])
            .Where(listed => listed.Set.All(following.Contains))
            .Select(listed => listed.Function)
            .Concat(_incomplete)
            .Distinct().Order();
    }
}
