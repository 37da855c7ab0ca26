using IndicatorEngine.Rulesets;

namespace IndicatorEngine.RulesetTesting;

/// <summary>A small way in which a condition can be changed.</summary>
internal enum ConditionChangeKind
{
    /// <summary>A part of a group is dropped; when all were needed, all that are left are.</summary>
    PartDropped,

    /// <summary>One of the parts is enough, where all were needed.</summary>
    AllToAny,

    /// <summary>All of the parts are needed, where one was enough.</summary>
    AnyToAll,

    /// <summary>One part fewer is needed, where some were.</summary>
    OneFewer,

    /// <summary>One part more is needed, where some were.</summary>
    OneMore,

    /// <summary>The least number is one less.</summary>
    LowerMinimum,

    /// <summary>The least number is one more.</summary>
    HigherMinimum,

    /// <summary>The largest number is one less.</summary>
    LowerMaximum,

    /// <summary>The largest number is one more.</summary>
    HigherMaximum,

    /// <summary>An option no longer counts.</summary>
    OptionDropped,
}

/// <summary>One small change of one condition, as a slip of an author or a proposal in a meeting might make it.</summary>
internal sealed class ConditionChange
{
    public required ConditionOwner Owner { get; init; }

    public required ConditionChangeKind Kind { get; init; }

    /// <summary>The part that is changed: the part dropped, the group, or the fact.</summary>
    public required Condition Part { get; init; }

    /// <summary>The group a part is dropped from; null for other changes.</summary>
    public GroupCondition? From { get; init; }

    /// <summary>The option that no longer counts; null for other changes.</summary>
    public string? Option { get; init; }

    /// <summary>The fact as changed; null for other changes.</summary>
    public FactCondition? Becomes { get; init; }

    /// <summary>The whole condition of the owner, changed.</summary>
    public required Condition Changed { get; init; }

    /// <summary>The change as the first half of a sentence: <c>If … no longer needed …</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            ConditionChangeKind.PartDropped when From!.Needed == From.Parts.Length =>
                $"If `{Owner.Id}` no longer needed {ConditionWords.Of(Part)}",
            ConditionChangeKind.PartDropped => $"If {ConditionWords.Of(Part)} no longer counted for `{Owner.Id}`",
            ConditionChangeKind.AllToAny => $"If one of {Parts} were enough for `{Owner.Id}`, which needs all of them",
            ConditionChangeKind.AnyToAll => $"If `{Owner.Id}` needed all of {Parts}, of which one is enough",
            ConditionChangeKind.OneFewer => $"If {Needed - 1} of {Parts} were enough for `{Owner.Id}`, which needs {Needed}",
            ConditionChangeKind.OneMore => $"If `{Owner.Id}` needed {Needed + 1} of {Parts}, of which {Needed} are enough",
            ConditionChangeKind.OptionDropped =>
                $"If the option `{Option}` of `{((FactCondition)Part).Code.Id}` no longer counted for `{Owner.Id}`",
            _ => $"If `{Owner.Id}` took {ConditionWords.Of(Becomes!)}, and not {ConditionWords.Of(Part)}",
        };

    private int Needed => ((GroupCondition)Part).Needed;

    private string Parts => ConditionWords.List(((GroupCondition)Part).Parts);
}
