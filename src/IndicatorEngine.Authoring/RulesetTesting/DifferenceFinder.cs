using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.RulesetTesting;

/// <summary>Finds what tells changes of one condition from the original, exactly, over all screenings there can be.</summary>
internal sealed class DifferenceFinder
{
    private readonly CompiledRuleset _compiled;
    private readonly RulesetStructure _structure;
    private readonly ConditionOwner _owner;
    private readonly PremiseSpace _space;
    private readonly PremiseFunction _original;

    /// <summary>Prepares the comparison with some changes of one owner.</summary>
    public DifferenceFinder(
        CompiledRuleset compiled,
        RulesetStructure structure,
        ConditionOwner owner,
        IEnumerable<ConditionChange> changes,
        WorkBudget budget
    )
    {
        _compiled = compiled;
        _structure = structure;
        _owner = owner;
        _space = new PremiseSpace(
            owner.Indicator is { } indicator ? [indicator] : [],
            budget,
            changes.Select(change => change.Changed).Append(owner.When)
        );
        _original = _space.FunctionOf(owner.When, owner.OnlyIn);
    }

    /// <summary>
    /// The smallest difference, and whether there is any: without one the change has the same meaning, or the notices
    /// it is about are given for another reason whenever it could be seen.
    /// </summary>
    /// <returns>A difference without an example when there may be one that could not be found.</returns>
    public (Difference? Example, bool IsSame) Find(ConditionChange change)
    {
        var changed = _space.FunctionOf(change.Changed, _owner.OnlyIn);
        var tooMuch = changed.Beyond(_original).Select(set => (Set: set, IsRaised: false));
        var tooLittle = _original.Beyond(changed).Select(set => (Set: set, IsRaised: true));
        var sets = tooMuch
            .Concat(tooLittle)
            .OrderBy(one => one.Set.Length)
            .ThenBy(one => string.Join(' ', one.Set.Select(premise => premise.Key)), StringComparer.Ordinal)
            .ToList();
        var example = sets.SelectMany(one => Examples(one.Set, one.IsRaised)).FirstOrDefault(difference => Tells(difference, change));
        if (example is not null) return (example, false);
        var isExact = changed.CanTellFrom(_original) && _original.CanTellFrom(changed);
        var isOvershadowed =
            _owner.Rule is not null && !_original.Premises.OfType<ContextPremise>().Any() && changed.IsComplete && _original.IsComplete;
        return (null, isExact && (sets.Count == 0 || isOvershadowed));
    }

    /// <summary>A smallest screening in which the original is raised, or gives its notices; null when there is none.</summary>
    public Difference? SmallestRaising() =>
        _original.MinimalSets.IsEmpty
            ? null
            : new Difference(_original.MinimalSets[0], Screenings.ScreeningContext.Unknown, Expecting(true).Last(), IsRaised: true);

    private IEnumerable<Difference> Examples(ImmutableArray<Premise> set, bool isRaised) =>
        from context in Difference.ContextsOf(set, _structure.PlaceOutsideLimits)
        from expect in Expecting(isRaised)
        select new Difference(set, context, expect, isRaised);

    /// <summary>What can be expected: for a notice rule each of its notices, because others may give the rest, and last all.</summary>
    private IEnumerable<Expectation> Expecting(bool isRaised)
    {
        if (_owner.Rule is not { } rule)
            return [isRaised ? new Expectation { Raised = [_owner.Id] } : new Expectation { NotRaised = [_owner.Id] }];
        ImmutableArray<string> all = [.. rule.Give.Select(notice => notice.Id).Distinct()];
        var lists = all.Length == 1 ? [all] : all.Select(notice => ImmutableArray.Create(notice)).Append(all);
        return lists.Select(notices => isRaised ? new Expectation { Notices = notices } : new Expectation { NoNotices = notices });
    }

    private bool Tells(Difference difference, ConditionChange change)
    {
        var reading = Evaluator.Evaluate(_compiled, difference.Screening);
        return !FailedExpectation.In(Outcome.Of(reading), difference.Expect).Any()
            && new ChangedReading(reading, change, _structure).IsNoticedBy(difference.Expect);
    }
}
