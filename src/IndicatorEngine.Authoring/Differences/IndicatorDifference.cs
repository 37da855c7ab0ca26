using System.Collections.Immutable;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Differences;

/// <summary>What changed about one indicator, apart from its texts. Immutable.</summary>
internal sealed class IndicatorDifference
{
    /// <summary>The indicator before; null for an added one.</summary>
    public required Indicator? Old { get; init; }

    /// <summary>The indicator now; null for one that was taken out.</summary>
    public required Indicator? New { get; init; }

    /// <summary>What raises it, where it is read: all of it for one that is added or taken out.</summary>
    public required MeaningChange Meaning { get; init; }

    /// <summary>Where it is read; null for no change, and for one that is added or taken out.</summary>
    public required ContextChange? OnlyIn { get; init; }

    /// <summary>Notices it gave when raised and no longer gives.</summary>
    public required ImmutableArray<NoticeChange> NoticesGone { get; init; }

    /// <summary>Notices it gives when raised and did not give.</summary>
    public required ImmutableArray<NoticeChange> NoticesAdded { get; init; }

    /// <summary>What it added in certain contexts, where it no longer adds as much.</summary>
    public required ImmutableArray<ContextAdvice> AdviceGone { get; init; }

    /// <summary>What it adds in certain contexts, where it did not add as much.</summary>
    public required ImmutableArray<ContextAdvice> AdviceAdded { get; init; }

    /// <summary>The indicator as it is, or as it was when it is no more.</summary>
    public Indicator Indicator => New ?? Old!;

    /// <summary>True when it has the same texts and meaning under another name.</summary>
    public bool IsRenamed => Old is not null && New is not null && Old.Id != New.Id;

    public bool AreaChanged => Old is not null && New is not null && Old.Area.Id != New.Area.Id;

    public bool SourcesChanged => Old is not null && New is not null && !Old.Sources.SequenceEqual(New.Sources);

    public bool IsNone => !Reasons.Any();

    public IEnumerable<VersionReason> Reasons
    {
        get
        {
            if (New is null || IsRenamed || AreaChanged) yield return VersionReason.IndicatorsGone;
            if (Old is null) yield return VersionReason.IndicatorsAdded;
            if (Old is null || New is null) yield break;
            if (!Meaning.LosesNothing || OnlyIn?.LeavesOut == true) yield return VersionReason.NoLongerRaised;
            if (!Meaning.Now.IsEmpty || !Meaning.NowIsAll || OnlyIn?.TakesIn == true) yield return VersionReason.NewlyRaised;
            if (!AdviceGone.IsEmpty || NoticesGone.Any(notice => !notice.OtherwiseGiven)) yield return VersionReason.AdviceGone;
            if (!AdviceAdded.IsEmpty || NoticesAdded.Any(notice => !notice.OtherwiseGiven)) yield return VersionReason.AdviceAdded;
            if (SourcesChanged || !NoticesGone.IsEmpty || !NoticesAdded.IsEmpty) yield return VersionReason.RecordChanged;
        }
    }
}

/// <summary>A notice that an indicator gives on one side of a comparison only. Immutable.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="OtherwiseGiven">True when on the other side something else gives it whenever the indicator is raised.</param>
internal sealed record NoticeChange(Notice Notice, bool OtherwiseGiven);
