using IndicatorEngine.Loading;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Schemas;

/// <summary>What the words of the formats mean, for whoever writes them.</summary>
internal static class WordMeanings
{
    public static string Of(CodeKind kind) => kind switch
    {
        CodeKind.Concern => "Something done to the person. Only this can raise an indicator.",
        CodeKind.Support => "Completes an indicator beside a concern; never raises one alone.",
        CodeKind.Context => "Describes circumstances; completes an indicator, never raises one alone.",
        CodeKind.Safety => "Calls for care in how to act; stands only in rules for notices.",
        CodeKind.Neutral => "Recorded because people notice it; says nothing, and stands in no condition.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(AskPolicy ask) => ask switch
    {
        AskPolicy.MayAsk => "May be suggested as something to listen for, gently.",
        AskPolicy.OnlyIfOffered => "Is recorded when the person brings it up; never suggested.",
        AskPolicy.NeverAsk => "Is never asked and never suggested.",
        _ => throw new ArgumentOutOfRangeException(nameof(ask)),
    };

    public static string Of(VocabularyBinder.ValueType type) => type switch
    {
        VocabularyBinder.ValueType.Number => "A number, counted in a unit.",
        VocabularyBinder.ValueType.Choice => "One of several options.",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(RulesetStatus status) => status switch
    {
        RulesetStatus.Draft => "Being written. Not for use with people yet.",
        RulesetStatus.InReview => "With its reviewers.",
        RulesetStatus.Ratified => "Reviewed and signed off by people with lived experience; `engagement` says at which level.",
        RulesetStatus.Retired => "No longer to be used.",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(RulesetOrigin origin) =>
        origin switch
        {
            RulesetOrigin.DraftedFromPublication =>
                "Drafted from what others published; a place for people with lived experience to start from.",
            RulesetOrigin.SurvivorCouncil => "Written by a council of survivors.",
            RulesetOrigin.Community => "Written by a community.",
            RulesetOrigin.Organisation => "Written by an organisation.",
            _ => throw new ArgumentOutOfRangeException(nameof(origin)),
        };

    public static string Of(EngagementLevel level) => level switch
    {
        EngagementLevel.Inform => "People with lived experience were told.",
        EngagementLevel.Ask => "They were asked.",
        EngagementLevel.Involve => "They took part.",
        EngagementLevel.Collaborate => "They worked on it as equals.",
        EngagementLevel.Empower => "They held the final decision; then `signOff` says so too.",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Of(Attribution attribution) => attribution switch
    {
        Attribution.Named => "By name.",
        Attribution.Pseudonym => "By a name chosen for this.",
        Attribution.Collective => "As part of a group.",
        Attribution.Anonymous => "Without a name.",
        Attribution.Undisclosed => "Without saying whether they have lived experience.",
        _ => throw new ArgumentOutOfRangeException(nameof(attribution)),
    };

    public static string Of(Payment payment) => payment switch
    {
        Payment.Yes => "Paid for the work.",
        Payment.No => "Not paid.",
        Payment.DeclinedToSay => "Chose not to say.",
        _ => throw new ArgumentOutOfRangeException(nameof(payment)),
    };

    public static string Of(TranslationReview review) => review switch
    {
        TranslationReview.UnreviewedTranslation => "Nobody has reviewed the translations.",
        TranslationReview.StaleTranslation => "The original was rewritten after the translations were made.",
        _ => throw new ArgumentOutOfRangeException(nameof(review)),
    };

    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Accepted => "Taken up.",
        DecisionOutcome.TurnedDown => "Not taken up.",
        DecisionOutcome.Postponed => "Left for later.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(ObservationState state) => state switch
    {
        ObservationState.Present => "It is so, by this account. Only this can raise anything.",
        ObservationState.Absent => "It is not so, by this account.",
        ObservationState.NotAsked => "Nobody asked.",
        ObservationState.Declined => "The person chose not to answer; it is not suggested again.",
        ObservationState.Unknown => "It is not known, by this account.",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(AccountSource source) => source switch
    {
        AccountSource.Person => "The person themselves.",
        AccountSource.Screener => "The one who listens and records.",
        AccountSource.ThirdParty => "Someone else, such as an employer or a relative; their \"no\" closes nothing.",
        AccountSource.Document => "A document.",
        AccountSource.System => "Another system.",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}
