using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
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
    /// <param name="readings">What each ruleset read in it; each stays on its own.</param>
    /// <param name="options">Language, date and limits.</param>
    /// <exception cref="ArgumentException">There are no readings, or they are of different screenings.</exception>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ScreeningResult Explain(
        IReadOnlyList<RulesetReading> readings,
        ExplanationOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(options);
        if (readings.Count == 0) throw new ArgumentException("Nothing was read: that must not look like nothing found.", nameof(readings));
        var screening = readings[0].Screening;
        if (readings.Any(reading => reading.Screening != screening))
            throw new ArgumentException("The readings are of different screenings.", nameof(readings));
        var language = options.Language;
        var notices = readings.Select(NoticeCollector.Given).ToList();
        var withheld = WhyNoGaps(screening, notices, language);
        var nothingRaised = readings.All(reading => !reading.Raised.Any());
        return new ScreeningResult
        {
            Screening = screening.Id,
            Rulesets = [.. readings.Zip(notices, (reading, given) => Explain(reading, given, withheld, options, new WorkBudget(options.MaxWork, cancellation)))],
            Unrecognised = Unrecognised(screening, readings),
            NeverCounted = Codes(screening.Observations.Where(o => readings.Any(reading => IsFact(o, reading))), readings, language, code =>
                code.Kind == CodeKind.Neutral
            ),
            Declined = Codes(screening.Observations.Where(o => o.State == ObservationState.Declined), readings, language, code =>
                code.Kind != CodeKind.Neutral
            ),
            Statement = Phrases.Say(language, "statement") + (nothingRaised ? " " + Phrases.Say(language, "statement-nothing-raised") : ""),
            Language = language.Value,
        };
    }

    private static RulesetResult Explain(
        RulesetReading reading,
        ImmutableArray<(Notice Notice, ImmutableArray<string> GivenBy)> notices,
        string? withheld,
        ExplanationOptions options,
        WorkBudget budget
    )
    {
        var (ruleset, language) = (reading.Ruleset, options.Language);
        var flags = reading.Raised.Select(indicator => FlagExplainer.Explain(indicator, reading, options, budget)).ToImmutableArray();
        var gaps = withheld is null ? Gaps(reading, options, budget) : [];
        return new RulesetResult
        {
            Id = ruleset.Id,
            Version = ruleset.Version,
            Sha256 = ruleset.Sha256,
            Status = ruleset.Status,
            Title = ruleset.Title.In(language),
            Vocabularies = [.. ruleset.Vocabularies.Select(v => new VocabularyUsed { Id = v.Id, Version = v.Version, Sha256 = v.Sha256 })],
            Warnings = RulesetWarnings.Of(reading, options, isStopped: budget.IsSpent),
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
            Flags = flags,
            RecordedBesides = RecordedBesides(reading, flags, language),
            Gaps = gaps,
            GapsWithheld = withheld,
            Notices =
            [
                .. notices.Select(given => new GivenNotice
                {
                    Id = given.Notice.Id,
                    Label = given.Notice.Label.In(language),
                    Text = given.Notice.Text.In(language),
                    Urgency = given.Notice.Urgency,
                    StopsQuestions = given.Notice.StopsQuestions,
                    GivenBy = given.GivenBy,
                }),
            ],
        };
    }

    /// <summary>What was said and is part of no flag so far: a reader must see that it was heard.</summary>
    private static ImmutableArray<RecordedFact> RecordedBesides(RulesetReading reading, ImmutableArray<Flag> flags, LanguageTag language)
    {
        var used = flags.SelectMany(flag => flag.Used).Select(fact => fact.Code).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. reading.Screening.Observations.Where(o => !used.Contains(o.Code) && IsFact(o, reading)).Select(o => o.Code).Distinct()
                .Select(reading.Compiled.Find).OfType<Code>()
                .Where(code => code.Kind != CodeKind.Neutral)
                .Select(code => FlagExplainer.Fact(code, reading, language)),
        ];
    }

    private static bool IsFact(Observation observation, RulesetReading reading) =>
        observation.IsPresent && reading.Compiled.Find(observation.Code)?.CanMean(observation.Number) == true;

    // A stop given under one ruleset holds for the person, so it holds for every ruleset read.
    private static string? WhyNoGaps(
        Screening screening,
        IEnumerable<ImmutableArray<(Notice Notice, ImmutableArray<string> GivenBy)>> notices,
        LanguageTag language
    )
    {
        if (notices.SelectMany(given => given).Select(given => given.Notice).FirstOrDefault(notice => notice.StopsQuestions) is { } stop)
        {
            return Phrases.Say(language, "withheld-questions-stopped", stop.Label.In(language));
        }

        return screening.Context.Private == true ? null : Phrases.Say(language, "withheld-not-private");
    }

    private static ImmutableArray<Gap> Gaps(RulesetReading reading, ExplanationOptions options, WorkBudget budget) =>
        [
            .. GapFinder
                .Nearest(reading, options.MaxGaps, budget)
                .Select(gap => new Gap
                {
                    Indicator = gap.Indicator.Id,
                    Title = gap.Indicator.Title.In(options.Language),
                    WouldNeed = [.. gap.Codes.Select(code => code.Id)],
                    Learn =
                    [
                        .. gap.Codes.Select(code => new LearnOf
                        {
                            Code = code.Id,
                            Label = code.Label.In(options.Language),
                            Text = code.Learn!.In(options.Language),
                        }),
                    ],
                }),
        ];

    private static ImmutableArray<UnrecognisedObservation> Unrecognised(Screening screening, IReadOnlyList<RulesetReading> readings)
    {
        var missed =
            from observation in screening.Observations
            from reading in readings
            let recognition = reading.Compiled.Recognise(observation.Code, observation.Number, observation.Choice)
            where recognition != Recognition.Known
            group reading.Ruleset.Id by (observation.Code, observation.State, observation.By, observation.Value, recognition);
        return
        [
            .. missed.Select(group => new UnrecognisedObservation
            {
                Code = group.Key.Code,
                State = group.Key.State,
                By = group.Key.By,
                Value = group.Key.Value,
                ValueOnly = group.Key.recognition == Recognition.UnknownValue,
                NotReadBy = [.. group.Distinct()],
            }),
        ];
    }

    /// <summary>The codes of some observations that every ruleset which knows them takes alike, by name.</summary>
    private static ImmutableArray<NamedCode> Codes(
        IEnumerable<Observation> observations,
        IReadOnlyList<RulesetReading> readings,
        LanguageTag language,
        Func<Code, bool> alike
    ) =>
        [
            .. observations
                .Select(observation => observation.Code)
                .Distinct()
                .Select(name => readings.Select(r => r.Compiled.Find(name)).OfType<Code>().ToList())
                .Where(codes => codes.Count > 0 && codes.TrueForAll(alike.Invoke))
                .Select(codes => new NamedCode { Code = codes[0].Id, Label = codes[0].Label.In(language) }),
        ];
}
