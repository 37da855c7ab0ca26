using System.Collections.Immutable;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rulesets;

/// <summary>Gives handling advice whenever its condition is met, whether or not any flag is raised.</summary>
public sealed class NoticeRule
{
    internal NoticeRule(string id, Condition when, ImmutableArray<Notice> give)
    {
        Id = id;
        When = when;
        Give = give;
    }

    /// <summary>The name, unique among the notice rules of its ruleset.</summary>
    public string Id { get; }

    /// <summary>What must be recorded; the only place where safety codes may be named.</summary>
    public Condition When { get; }

    /// <summary>The notices given.</summary>
    public ImmutableArray<Notice> Give { get; }
}
