using System.Collections.Immutable;
using IndicatorEngine.Analysis;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.RulesetTesting;

/// <summary>The smallest screening that tells a changed condition from the original, and what to expect of it.</summary>
/// <param name="Premises">What it holds.</param>
/// <param name="Context">Where it was made.</param>
/// <param name="Expect">What the ruleset as written makes of it, and the changed one does not.</param>
/// <param name="IsRaised">True when the original is raised, or gives its notice.</param>
internal sealed record Difference(ImmutableArray<Premise> Premises, ScreeningContext Context, Expectation Expect, bool IsRaised)
{
    /// <summary>What is recorded in it, each account as told by the person.</summary>
    public ImmutableArray<Observation> Observations => [.. Premises.OfType<FactPremise>().Select(fact => fact.Example)];

    public Screening Screening => new(null, Context, Observations);

    /// <summary>What an author must write to expect it, as the end of a sentence.</summary>
    public string Expected =>
        string.Join(
            " and ",
            new[]
            {
                Words(Expect.Raised, "to be raised"),
                Words(Expect.NotRaised, "not to be raised"),
                Words(Expect.Notices, "to be given"),
                Words(Expect.NoNotices, "not to be given"),
            }.OfType<string>()
        );

    private static string? Words(ImmutableArray<string> names, string what) =>
        names.IsEmpty ? null : $"{string.Join(" and ", names.Select(name => $"`{name}`"))} {what}";

    /// <summary>Contexts in which the premises hold: nothing known, or what they name and nowhere else that is limited to.</summary>
    /// <param name="premises">The premises.</param>
    /// <param name="place">A place that no limit may include; null when there is none.</param>
    public static IEnumerable<ScreeningContext> ContextsOf(ImmutableArray<Premise> premises, string? place)
    {
        const string Elsewhere = "elsewhere";
        var limits = premises.OfType<ContextPremise>().Select(premise => premise.Limit).ToList();
        yield return ScreeningContext.Unknown;
        yield return new ScreeningContext
        {
            Settings = [First(limit => limit.Settings) ?? Elsewhere],
            Sectors = [First(limit => limit.Sectors) ?? Elsewhere],
            Regions = (First(limit => limit.Regions) ?? place) is { } region ? [region] : [],
        };

        string? First(Func<ContextLimit, ImmutableArray<string>> listed) => limits.SelectMany(limit => listed(limit)).FirstOrDefault();
    }
}
