using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Explanation;

/// <summary>
/// Explain: readings of one screening to a result in one language. The same readings and options give the same
/// result on any machine. Thread-safe.
/// </summary>
public static class Explainer
{
    /// <summary>Explains the readings of one screening.</summary>
    /// <param name="screening">The screening.</param>
    /// <param name="readings">What each ruleset read in it; each stays on its own.</param>
    /// <param name="options">Language, date and limits.</param>
    public static ScreeningResult Explain(Screening screening, IReadOnlyList<RulesetReading> readings, ExplanationOptions options)
    {
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(options);
        var language = options.Language;
        var notices = readings.Select(NoticeCollector.Given).ToList();
        var withheld = WhyNoGaps(screening, notices, language);
        var nothingRaised = readings.All(reading => !reading.Raised.Any());
        return new ScreeningResult
        {
            Screening = screening.Id,
            Rulesets = [.. readings.Zip(notices, (reading, given) => Explain(reading, given, withheld, options))],
            Unrecognised = Unrecognised(screening, readings),
            NeverCounted = NeverCounted(screening, readings, language),
            Statement = Phrases.Say(language, "statement") + (nothingRaised ? " " + Phrases.Say(language, "statement-nothing-raised") : ""),
            Language = language.Value,
        };
    }

    private static RulesetResult Explain(RulesetReading reading, ImmutableArray<(Notice Notice, ImmutableArray<string> GivenBy)> notices, string? withheld, ExplanationOptions options)
    {
        var (ruleset, language) = (reading.Ruleset, options.Language);
        return new RulesetResult
        {
            Id = ruleset.Id,
            Version = ruleset.Version,
            Sha256 = ruleset.Sha256,
            Status = ruleset.Status,
            Title = ruleset.Title.In(language),
            Vocabularies = [.. ruleset.Vocabularies.Select(v => new VocabularyUsed { Id = v.Id, Version = v.Version, Sha256 = v.Sha256 })],
            Warnings = RulesetWarnings.Of(reading, options),
            MissingContexts = [.. ruleset.Authorship.MissingContexts.Select(text => text.In(language))],
            Indicators =
            [
                .. ruleset.Indicators.Zip(reading.States, (indicator, state) => new IndicatorStatus
                {
                    Id = indicator.Id,
                    Area = indicator.Area.Id,
                    State = state,
                    Title = indicator.Title.In(language),
                    Because = state == IndicatorState.NotReadHere ? indicator.OnlyInBecause!.In(language) : null,
                }),
            ],
            Flags = [.. reading.Raised.Select(indicator => FlagExplainer.Explain(indicator, reading, options))],
            Gaps = withheld is null ? Gaps(reading, options) : [],
            GapsWithheld = withheld,
            Notices =
            [
                .. notices.Select(given => new GivenNotice
                {
                    Id = given.Notice.Id,
                    Label = given.Notice.Label.In(language),
                    Text = given.Notice.Text.In(language),
                    StopsQuestions = given.Notice.StopsQuestions,
                    GivenBy = given.GivenBy,
                }),
            ],
        };
    }

    // A stop given under one ruleset holds for the person, so it holds for every ruleset read.
    private static string? WhyNoGaps(Screening screening, IEnumerable<ImmutableArray<(Notice Notice, ImmutableArray<string> GivenBy)>> notices, LanguageTag language)
    {
        if (notices.SelectMany(given => given).Select(given => given.Notice).FirstOrDefault(notice => notice.StopsQuestions) is { } stop)
        {
            return Phrases.Say(language, "withheld-questions-stopped", stop.Label.In(language));
        }

        return screening.Context.Private == true ? null : Phrases.Say(language, "withheld-not-private");
    }

    private static ImmutableArray<Gap> Gaps(RulesetReading reading, ExplanationOptions options) =>
    [
        .. GapFinder.Nearest(reading, options.MaxGaps).Select(gap => new Gap
        {
            Indicator = gap.Indicator.Id,
            Title = gap.Indicator.Title.In(options.Language),
            WouldNeed = [.. gap.Codes.Select(code => code.Id)],
            Learn = [.. gap.Codes.Select(code => new LearnOf { Code = code.Id, Label = code.Label.In(options.Language), Text = code.Learn!.In(options.Language) })],
        }),
    ];

    private static ImmutableArray<UnrecognisedObservation> Unrecognised(Screening screening, IReadOnlyList<RulesetReading> readings)
    {
        var found = ImmutableArray.CreateBuilder<UnrecognisedObservation>();
        foreach (var observation in screening.Observations)
        {
            var missed = readings
                .Select(reading => (reading.Ruleset.Id, Recognition: reading.Compiled.Recognise(observation.Code, observation.Number, observation.Choice)))
                .Where(r => r.Recognition != Recognition.Known)
                .ToList();
            if (missed.Count == 0) continue;
            found.Add(new UnrecognisedObservation
            {
                Code = observation.Code,
                State = observation.State,
                By = observation.By,
                ValueOnly = missed.TrueForAll(r => r.Recognition == Recognition.UnknownValue),
                NotReadBy = [.. missed.Select(r => r.Id)],
            });
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<NamedCode> NeverCounted(Screening screening, IReadOnlyList<RulesetReading> readings, LanguageTag language) =>
    [
        .. screening.Observations
            .Where(observation => observation.IsPresent)
            .Select(observation => observation.Code)
            .Distinct()
            .Select(name => readings.Select(r => r.Compiled).Where(c => c.IndexOf(name) >= 0).Select(c => c.Codes[c.IndexOf(name)]).FirstOrDefault())
            .OfType<Code>()
            .Where(code => code.Kind == CodeKind.Neutral)
            .Select(code => new NamedCode { Code = code.Id, Label = code.Label.In(language) }),
    ];
}
