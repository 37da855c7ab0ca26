using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Analysis;

/// <summary>
/// Finds the parts of a condition that change nothing. Those found can all be taken out together, and of what is left
/// nothing more can be.
/// </summary>
internal sealed class RedundantParts
{
    /// <summary>The most parts that are tried: each is a function to compare.</summary>
    private const int MostParts = 256;

    private readonly PremiseSpace _space;
    private readonly Condition _condition;
    private readonly ContextLimit? _limit;
    private readonly PremiseFunction _function;

    /// <summary>The parts taken out, and by how many fewer parts must then be met in the list around each.</summary>
    private readonly Dictionary<Condition, int> _out = new(ReferenceEqualityComparer.Instance);

    public RedundantParts(PremiseSpace space, Condition condition, ContextLimit? limit, PremiseFunction function)
    {
        _space = space;
        _condition = condition;
        _limit = limit;
        _function = function;
        IsComplete = function.IsComplete && Count(condition) <= MostParts && !space.Budget.IsSpent;
        if (!IsComplete) return;
        int found;
        do
        {
            // What could not go before may go when a part elsewhere has gone.
            found = _out.Count;
            Try(condition);
        }
        while (_out.Count > found);
    }

    /// <summary>The parts, as they stand in the file; none that stands within another.</summary>
    public IEnumerable<Condition> Found => In(_condition);

    /// <summary>False when not every part could be tried; those found are right.</summary>
    public bool IsComplete { get; private set; }

    private static int Count(Condition condition) => condition is GroupCondition { IsClass: false } group ? 1 + group.Parts.Sum(Count) : 1;

    private IEnumerable<Condition> In(Condition condition) =>
        condition is GroupCondition { IsClass: false } group
            ? group.Parts.SelectMany(part => _out.ContainsKey(part) ? [part] : In(part))
            : [];

    // The last first: of two parts that say the same, the first stays.
    private void Try(Condition condition)
    {
        if (condition is not GroupCondition { IsClass: false } group) return;
        foreach (var part in group.Parts.Reverse().Where(part => !_out.ContainsKey(part)))
        {
            if (!CanGo(part, group)) Try(part);
        }
    }

    private bool CanGo(Condition part, GroupCondition group)
    {
        var reduced = (GroupCondition)Reduced(group);
        if (reduced.Parts.Length == 1) return false;
        if (_space.Budget.IsSpent)
        {
            IsComplete = false;
            return false;
        }

        // Without the part fewer facts make the list hold when as many must be met, and more do when one fewer must be.
        if (reduced.Needed < reduced.Parts.Length && GoesWith(0, without => Implies(_function, without))) return true;
        return reduced.Needed > 1 && GoesWith(1, without => Implies(without, _function));

        bool GoesWith(int fewer, Func<PremiseFunction, bool> isSame)
        {
            _out[part] = fewer;
            if (isSame(_space.FunctionOf(Reduced(_condition), _limit))) return true;
            _out.Remove(part);
            return false;
        }
    }

    private bool Implies(PremiseFunction one, PremiseFunction other)
    {
        IsComplete &= one.IsComplete;
        return one.IsComplete && !one.Beyond(other).Any();
    }

    private Condition Reduced(Condition condition)
    {
        if (condition is not GroupCondition { IsClass: false } group) return condition;
        var left = group.Parts.Where(part => !_out.ContainsKey(part)).Select(Reduced);
        return new GroupCondition(group.Location, group.Needed - group.Parts.Sum(part => _out.GetValueOrDefault(part)), [.. left]);
    }
}
