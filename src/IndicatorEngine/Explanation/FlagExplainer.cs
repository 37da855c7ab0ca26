using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Proofs;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Explanation;

/// <summary>Explains one raised indicator.</summary>
internal static class FlagExplainer
{
    public static Flag Explain(Indicator indicator, RulesetReading reading, ExplanationOptions options, WorkBudget budget)
    {
        var language = options.Language;
        var grounds = Grounds.Of(indicator, reading, budget);
        var listed = grounds
            .Sets.Take(Math.Max(1, options.MaxGrounds))
            .Select(set => set.Select(code => code.Id).ToImmutableArray())
            .ToImmutableArray();
        var used = grounds.Used.Select(code => Fact(code, reading, language)).ToImmutableArray();
        var hasMore = !grounds.IsComplete || grounds.Sets.Length > listed.Length;
        return new Flag
        {
            Indicator = indicator.Id,
            Area = indicator.Area.Id,
            AreaLabel = indicator.Area.Label.In(language),
            Title = indicator.Title.In(language),
            Why = indicator.Why.In(language),
            Caution = indicator.Caution.In(language),
            CautionsHere =
            [
                .. NoticeCollector
                    .AdviceHere(indicator, reading)
                    .Select(advice => advice.Caution)
                    .OfType<LocalizedText>()
                    .Select(text => text.In(language)),
            ],
            Grounds = listed,
            GroundsRemark = hasMore ? Phrases.Say(language, "grounds-more", listed.Length) : null,
            RestsOn = [.. grounds.RestsOn.Select(code => code.Id)],
            Used = used,
            AccountsDiffer = [.. used.Where(fact => Differ(fact.Accounts)).Select(fact => fact.Code)],
            OtherExplanations = [.. indicator.OtherExplanations.Select(text => text.In(language))],
            Notices = [.. NoticeCollector.NoticesOf(indicator, reading).Select(notice => notice.Id)],
            Sources = indicator.Sources,
        };
    }

    public static RecordedFact Fact(Code code, RulesetReading reading, LanguageTag language)
    {
        var accounts = ImmutableArray.CreateBuilder<Account>();
        foreach (var observation in reading.Screening.AccountsOf(code.Id))
        {
            // A number that nobody can have meant is listed as unrecognised, and is no account of anything.
            if (!code.CanMean(observation.Number)) continue;
            // A value no vocabulary knows may be free text: it is listed as unrecognised, and not repeated here.
            var value =
                reading.Compiled.Recognise(code.Id, observation.Number, observation.Choice) == Recognition.Known ? observation.Value : null;
            accounts.Add(
                new Account
                {
                    State = observation.State,
                    By = observation.By,
                    Value = value,
                    ValueLabel = value is not null && code.Value is ChoiceValue choice ? choice.Named(value, language) : null,
                }
            );
        }

        return new RecordedFact
        {
            Code = code.Id,
            Label = code.Label.In(language),
            Caution = code.Caution?.In(language),
            // Accounts that differ only in a note look the same here.
            Accounts = [.. accounts.DistinctBy(account => (account.State, account.By, account.Value))],
        };
    }

    /// <summary>True when one account says it is so and another that it is not, or two give different values.</summary>
    private static bool Differ(ImmutableArray<Account> accounts) =>
        accounts.Any(a => a.State == ObservationState.Absent)
        || accounts.Where(a => a.State == ObservationState.Present && a.Value is not null).Select(a => a.Value).Distinct().Count() > 1;
}
