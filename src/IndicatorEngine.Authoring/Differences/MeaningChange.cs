using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>What is enough for something in one ruleset and not in the other, exactly. Immutable.</summary>
internal sealed class MeaningChange
{
    private MeaningChange(ImmutableArray<ChangedSet> noLonger, bool noLongerIsAll, ImmutableArray<ChangedSet> now, bool nowIsAll)
    {
        (NoLonger, NoLongerIsAll) = (noLonger, noLongerIsAll);
        (Now, NowIsAll) = (now, nowIsAll);
    }

    public static MeaningChange None { get; } = new([], true, [], true);

    /// <summary>What was enough and no longer is.</summary>
    public ImmutableArray<ChangedSet> NoLonger { get; }

    /// <summary>False when there are too many combinations to look at: those listed are right, and there may be more.</summary>
    public bool NoLongerIsAll { get; }

    /// <summary>What is enough now and was not.</summary>
    public ImmutableArray<ChangedSet> Now { get; }

    /// <summary>As <see cref="NoLongerIsAll"/>.</summary>
    public bool NowIsAll { get; }

    public bool IsNone => NoLonger.IsEmpty && NoLongerIsAll && Now.IsEmpty && NowIsAll;

    /// <summary>True when nothing is known to be lost and nothing can have been.</summary>
    public bool LosesNothing => NoLonger.IsEmpty && NoLongerIsAll;

    /// <summary>Compares conditions; a null stands for what can never be.</summary>
    public static MeaningChange Between(Condition? old, Condition? @new) => Between(old, @new, old, @new);

    /// <summary>Compares conditions that may have been met otherwise too: only what nothing else makes up for is a change.</summary>
    public static MeaningChange Between(Condition? old, Condition? @new, Condition? allOld, Condition? allNew)
    {
        // The newer ruleset's first: its labels are the ones to show.
        var space = new PremiseSpace([], new WorkBudget(4 * WorkBudget.OneFunction), [.. new[] { @new, allNew, old, allOld }.OfType<Condition>()]);
        var (noLonger, noLongerIsAll) = Beyond(space, old, allNew);
        var (now, nowIsAll) = Beyond(space, @new, allOld);
        return new MeaningChange(noLonger, noLongerIsAll, now, nowIsAll);
    }

    private static (ImmutableArray<ChangedSet> Sets, bool IsAll) Beyond(PremiseSpace space, Condition? holds, Condition? fails)
    {
        if (holds is null) return ([], true);
        var function = space.FunctionOf(holds);
        return fails is null
            ? ([.. function.MinimalSets.Select(set => new ChangedSet(set, []))], function.IsComplete)
            : (ChangedSet.Between(space, function, space.FunctionOf(fails)), function.IsComplete);
    }
}
