using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>Compares what two rulesets say about themselves: name, status, who took part, scope, languages, review.</summary>
internal static class RecordComparer
{
    public static ImmutableArray<PropertyChange> Compare(Ruleset old, Ruleset @new) =>
    [
        .. Standing(old, @new).Concat(Authorship(old.Authorship, @new.Authorship))
            .Where(change => change.Old != change.New)
            .Select(change => new PropertyChange("ruleset", @new.Id, null, change.Property, change.Old, change.New, change.Reason)),
        .. Contributors(old, @new),
        .. Decisions(old, @new),
    ];

    private static IEnumerable<(string Property, string? Old, string? New, VersionReason Reason)> Standing(Ruleset old, Ruleset @new)
    {
        yield return ("id", old.Id, @new.Id, VersionReason.StandingWithdrawn);
        // Readers lean on what is ratified; nobody is to lean on what is retired.
        var withdrawn = old.Status == RulesetStatus.Ratified || @new.Status == RulesetStatus.Retired;
        yield return (
            "status",
            EnumWords.Of(old.Status),
            EnumWords.Of(@new.Status),
            withdrawn ? VersionReason.StandingWithdrawn : VersionReason.StandingGained
        );
        if (ContextChange.Between(old.Scope, @new.Scope) is { } scope)
            yield return (
                "scope",
                Words(old.Scope),
                Words(@new.Scope),
                scope.LeavesOut ? VersionReason.StandingWithdrawn : VersionReason.StandingGained
            );
        var languagesGone = old.Languages.Any(language => !@new.Languages.Contains(language));
        yield return (
            "languages",
            Words(old.Languages.Select(language => language.Value)),
            Words(@new.Languages.Select(language => language.Value)),
            languagesGone ? VersionReason.WordsGone : VersionReason.WordsAdded
        );
        yield return ("reviewBy", Day(old.ReviewBy), Day(@new.ReviewBy), VersionReason.RecordChanged);
    }

    private static IEnumerable<(string Property, string? Old, string? New, VersionReason Reason)> Authorship(
        Authorship old,
        Authorship @new
    )
    {
        yield return ("origin", EnumWords.Of(old.Origin), EnumWords.Of(@new.Origin), VersionReason.StandingGained);
        yield return Engagement("drafting", old.Drafting, @new.Drafting);
        yield return Engagement("review", old.Review, @new.Review);
        yield return Engagement("signOff", old.SignOff, @new.SignOff);
    }

    private static (string Property, string? Old, string? New, VersionReason Reason) Engagement(
        string stage,
        EngagementLevel? old,
        EngagementLevel? @new
    ) =>
        (
            stage,
            Word(old),
            Word(@new),
            (@new is null ? -1 : (int)@new) < (old is null ? -1 : (int)old) ? VersionReason.StandingWithdrawn : VersionReason.StandingGained
        );

    // Consent can be taken back: nobody's name is repeated here, only how many there are.
    private static IEnumerable<PropertyChange> Contributors(Ruleset old, Ruleset @new)
    {
        var (before, after) = (old.Authorship.Contributors, @new.Authorship.Contributors);
        var withdrawn = @new.Authorship.Withdrawn - old.Authorship.Withdrawn;
        for (var i = 0; i < withdrawn; i++)
            yield return new("ruleset", @new.Id, null, "withdrawn", null, null, VersionReason.RecordChanged);
        // Who is gone with what was withdrawn is told by that alone.
        if (withdrawn > 0 && before.Length - after.Length == withdrawn && after.All(one => before.Any(other => Key(other) == Key(one))))
            yield break;
        if (!before.Select(Key).SequenceEqual(after.Select(Key)))
            yield return new(
                "ruleset",
                @new.Id,
                null,
                "contributors",
                Number(before.Length),
                Number(after.Length),
                VersionReason.RecordChanged
            );
    }

    private static IEnumerable<PropertyChange> Decisions(Ruleset old, Ruleset @new) =>
        @new
            .Authorship.Decisions.Except(old.Authorship.Decisions)
            .Select(decision => new PropertyChange(
                "ruleset",
                @new.Id,
                null,
                "decision",
                null,
                Words(decision),
                VersionReason.RecordChanged
            ))
            .Concat(
                old.Authorship.Decisions.Except(@new.Authorship.Decisions)
                    .Select(decision => new PropertyChange(
                        "ruleset",
                        @new.Id,
                        null,
                        "decision",
                        Words(decision),
                        null,
                        VersionReason.RecordChanged
                    ))
            );

    private static string Words(Decision decision) => $"{Day(decision.On)}: {decision.Proposal} ({EnumWords.Of(decision.Outcome)})";

    private static string? Words(ContextLimit scope) => Words([.. scope.Settings, .. scope.Sectors, .. scope.Regions]);

    private static string? Words(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } words ? words : null;

    private static string? Word(EngagementLevel? level) => level is { } engaged ? EnumWords.Of(engaged) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static (string?, Attribution, string, Payment, string) Key(Contributor contributor) =>
        (contributor.Name, contributor.As, contributor.Consent, contributor.Paid, string.Join('\n', contributor.Roles));
}
