using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Explanation;

/// <summary>What a reader must know about a ruleset before leaning on it.</summary>
internal static class RulesetWarnings
{
    public static ImmutableArray<string> Of(RulesetReading reading, ExplanationOptions options, bool isStopped)
    {
        var language = options.Language;
        IEnumerable<(string Name, string? Word)> stopped = isStopped ? [("warning-stopped", null)] : [];
        return [.. Names(reading, options).Concat(stopped).Select(warning => Phrases.Say(language, warning.Name, warning.Word))];
    }

    /// <summary>How far its authors have taken a ruleset, as names of phrases.</summary>
    public static IEnumerable<string> StandingOf(Ruleset ruleset)
    {
        if (ruleset.Status != RulesetStatus.Ratified) yield return $"warning-{EnumWords.Of(ruleset.Status)}";
        // To be informed is not to review.
        if (ruleset.Authorship is { Review: null or EngagementLevel.Inform, Origin: var origin })
            yield return origin == RulesetOrigin.SurvivorCouncil ? "warning-council-not-reviewed" : "warning-not-reviewed";
    }

    private static IEnumerable<(string Name, string? Word)> Names(RulesetReading reading, ExplanationOptions options)
    {
        var ruleset = reading.Ruleset;
        foreach (var warning in About(ruleset, options.AsOf)) yield return warning;
        var context = reading.Screening.Context;
        if (!ruleset.Scope.MayInclude(context.CertainSettings, context.CertainSectors, context.CertainRegions))
            yield return ("warning-out-of-scope", null);
        if (ruleset.Title.LanguageFor(options.Language) is var shown && !options.Language.Candidates().Contains(shown.Value))
            yield return ("warning-language-missing", null);
        var reviews = TextsShown(reading).Select(text => text.ReviewIn(options.Language)).ToHashSet();
        if (reviews.Contains(TranslationReview.UnreviewedTranslation)) yield return ("warning-translation", null);
        if (reviews.Contains(TranslationReview.StaleTranslation)) yield return ("warning-translation-stale", null);
    }

    /// <summary>The phrases that are true of a ruleset wherever it is read, each with the word it needs.</summary>
    public static IEnumerable<(string Name, string? Word)> About(Ruleset ruleset, DateOnly? asOf)
    {
        var authorship = ruleset.Authorship;
        foreach (var standing in StandingOf(ruleset))
            yield return (standing, null);
        if (authorship.Origin == RulesetOrigin.DraftedFromPublication)
            yield return ("warning-from-publication", null);
        if (asOf > ruleset.ReviewBy)
            yield return ("warning-overdue", ruleset.ReviewBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (authorship.Contributors.Any(contributor => contributor.Paid == Payment.No))
            yield return ("warning-unpaid", null);
        foreach (var vocabulary in ruleset.Vocabularies.Where(one => !one.DiffersFromCarried.IsEmpty))
            yield return ("warning-vocabulary-copy", $"{vocabulary.Id} {vocabulary.Version}: {string.Join(", ", vocabulary.DiffersFromCarried)}");
    }

    // The texts of its authors that a result shows; those of vocabularies come from others.
    private static IEnumerable<LocalizedText> TextsShown(RulesetReading reading) =>
    [
        reading.Ruleset.Title,
        .. reading.Ruleset.Indicators.Select(indicator => indicator.Title),
        .. reading.Raised.SelectMany(RulesetTexts.Of).Select(placed => placed.Text),
    ];
}
