using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rulesets;

/// <summary>Who wrote a ruleset, and how they took part. Immutable and thread-safe.</summary>
public sealed class Authorship
{
    internal Authorship()
    {
    }

    /// <summary>Where the ruleset comes from.</summary>
    public required RulesetOrigin Origin { get; init; }

    /// <summary>How people with lived experience took part in drafting.</summary>
    public required EngagementLevel? Drafting { get; init; }

    /// <summary>How they took part in review; null, or being informed only, when no survivor group has reviewed the ruleset.</summary>
    public required EngagementLevel? Review { get; init; }

    /// <summary>How they took part in the final decision; null when nobody signed it off.</summary>
    public required EngagementLevel? SignOff { get; init; }

    /// <summary>The day it was signed off; null when nobody said.</summary>
    public required DateOnly? SignedOffOn { get; init; }

    /// <summary>In which role it was signed off, never a demand for a name; null when nobody said.</summary>
    public required string? SignedOffBy { get; init; }

    /// <summary>How many contributions were withdrawn: nothing else is kept of them.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Whose contexts are represented.</summary>
    public required ImmutableArray<LocalizedText> Represents { get; init; }

    /// <summary>Who contributed, as each chose to be shown.</summary>
    public required ImmutableArray<Contributor> Contributors { get; init; }

    /// <summary>Whose contexts are not represented yet.</summary>
    public required ImmutableArray<LocalizedText> MissingContexts { get; init; }

    /// <summary>What was proposed and how it was decided.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }
}

/// <summary>Where a ruleset comes from. None is the default: what nobody said must never claim an author.</summary>
public enum RulesetOrigin
{
    /// <summary>Written by a council of survivors.</summary>
    SurvivorCouncil = 1,

    /// <summary>Written by a community.</summary>
    Community,

    /// <summary>Written by an organisation.</summary>
    Organisation,

    /// <summary>Drafted from what others published; a starting point for people with lived experience.</summary>
    DraftedFromPublication,
}

/// <summary>
/// The five levels of engagement of the founding report (UNODC, Voices of Resilience, Part 3.3), from being told
/// to holding the decision.
/// </summary>
public enum EngagementLevel
{
    /// <summary>People with lived experience were informed.</summary>
    Inform,

    /// <summary>They were asked.</summary>
    Ask,

    /// <summary>They were involved.</summary>
    Involve,

    /// <summary>They worked on it as equals.</summary>
    Collaborate,

    /// <summary>They held the final decision.</summary>
    Empower,
}

/// <summary>Somebody who contributed, shown as they chose. Immutable.</summary>
public sealed class Contributor
{
    internal Contributor()
    {
    }

    /// <summary>The name they gave for this use; null when they gave none.</summary>
    public required string? Name { get; init; }

    /// <summary>How they chose to be shown.</summary>
    public required Attribution As { get; init; }

    /// <summary>What they agreed to, in words.</summary>
    public required string Consent { get; init; }

    /// <summary>The day they agreed; null when nobody said.</summary>
    public required DateOnly? ConsentOn { get; init; }

    /// <summary>How it may be shown, in words; null when nobody said.</summary>
    public required string? MayBeShownAs { get; init; }

    /// <summary>True when they chose to say that they have lived experience. Nothing counts it.</summary>
    public required bool DisclosesLivedExperience { get; init; }

    /// <summary>Whether they were paid.</summary>
    public required Payment Paid { get; init; }

    /// <summary>The parts they took; more than one may apply.</summary>
    public required ImmutableArray<string> Roles { get; init; }
}

/// <summary>How a contributor chose to be shown.</summary>
public enum Attribution
{
    /// <summary>By name.</summary>
    Named,

    /// <summary>By a name they chose for this.</summary>
    Pseudonym,

    /// <summary>As part of a group.</summary>
    Collective,

    /// <summary>Without a name.</summary>
    Anonymous,

    /// <summary>Without saying whether they have lived experience.</summary>
    Undisclosed,
}

/// <summary>Whether a contributor was paid.</summary>
public enum Payment
{
    /// <summary>Paid.</summary>
    Yes,

    /// <summary>Not paid.</summary>
    No,

    /// <summary>Chose not to say.</summary>
    DeclinedToSay,
}

/// <summary>A proposal and what became of it. Immutable.</summary>
/// <param name="On">The day it was decided.</param>
/// <param name="Proposal">What was proposed.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who decided, as a role; null when nobody said.</param>
public sealed record Decision(DateOnly On, string Proposal, DecisionOutcome Outcome, string Because, string? By);

/// <summary>What became of a proposal.</summary>
public enum DecisionOutcome
{
    /// <summary>Taken up.</summary>
    Accepted,

    /// <summary>Not taken up.</summary>
    TurnedDown,

    /// <summary>Left for later.</summary>
    Postponed,
}
