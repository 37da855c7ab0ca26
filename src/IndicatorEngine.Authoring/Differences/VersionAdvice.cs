using System.Collections.Immutable;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>
/// Whether the version of a ruleset was raised as its changes deserve: Semantic Versioning 2.0.0 for rulesets, as
/// <c>docs/versioning.md</c> defines it. Immutable and thread-safe.
/// </summary>
public sealed class VersionAdvice
{
    internal VersionAdvice(Ruleset old, Ruleset @new, IEnumerable<VersionReason> reasons)
    {
        var all = reasons.Distinct().Order().ToList();
        Needed = all.Select(reason => reason.Step()).DefaultIfEmpty().Max();
        Because = [.. all.Where(reason => reason.Step() == Needed)];
        var (before, after) = (new SemanticVersion(old.Version), new SemanticVersion(@new.Version));
        var order = after.CompareTo(before);
        Raised = order <= 0 ? VersionStep.None : before.FirstDifference(after) is { } place ? VersionStep.Major - place : VersionStep.None;
        FromPreRelease = before.IsPreRelease;
        BeforeFirst = before.IsBeforeFirst;
        // Before 1.0.0 nothing is promised for good: each number stands for the one before it.
        var asked = before.IsBeforeFirst && Needed > VersionStep.Patch ? Needed - 1 : Needed;
        Least = asked == VersionStep.None || FromPreRelease ? null : before.Next(VersionStep.Major - asked);
        Outcome = order switch
        {
            < 0 => VersionOutcome.WentDown,
            _ when FromPreRelease => order > 0 || Needed == VersionStep.None ? VersionOutcome.Enough : VersionOutcome.TooSmall,
            _ when Raised < asked => VersionOutcome.TooSmall,
            _ when order > 0 && Raised > Needed => VersionOutcome.LargerThanNeeded,
            _ => VersionOutcome.Enough,
        };
    }

    /// <summary>What the changes deserve.</summary>
    public VersionStep Needed { get; }

    /// <summary>The first number that was raised.</summary>
    public VersionStep Raised { get; }

    /// <summary>How the two compare.</summary>
    public VersionOutcome Outcome { get; }

    /// <summary>
    /// The least version that is enough; null when none is asked for, or when the older one is a pre-release and any
    /// higher one is.
    /// </summary>
    public string? Least { get; }

    /// <summary>True when the version was raised at least as far as the changes ask for.</summary>
    public bool IsEnough => Outcome is VersionOutcome.Enough or VersionOutcome.LargerThanNeeded;

    /// <summary>The reasons for just this step.</summary>
    internal ImmutableArray<VersionReason> Because { get; }

    internal bool FromPreRelease { get; }

    internal bool BeforeFirst { get; }
}
