using System.Text.Json.Nodes;
using IndicatorEngine.Catalogues;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>The shipped rulesets and scenarios, loaded once, and what they read in facts recorded as present.</summary>
internal static class Shipped
{
    private static readonly RulesetCatalogue Catalogue = new(
        Repository.Rulesets.Select(path => CompiledRuleset.Compile(RulesetLoader.Load(path).Required))
    );

    public static IReadOnlyList<CompiledRuleset> Rulesets => Catalogue.All;

    public static TheoryData<string> Names => [.. Rulesets.Select(compiled => compiled.Ruleset.Id)];

    public static Vocabulary Core { get; } = Catalogue.All[0].Ruleset.Vocabularies.Single(vocabulary => vocabulary.Id == "core");

    /// <summary>Every scenario with the ruleset it stands beside.</summary>
    public static IReadOnlyList<(CompiledRuleset Ruleset, Scenario Scenario)> Scenarios { get; } =
    [
        .. Repository.Rulesets.Zip(Catalogue.All).SelectMany(pair =>
            ScenarioLoader.LoadBeside(pair.First, pair.Second).Select(scenario => (pair.Second, scenario.Required))),
    ];

    public static CompiledRuleset Ruleset(string name) => Catalogue.Find(name)!;

    public static Code Code(string id) => Core.Codes.Single(code => code.Id == id);

    public static IEnumerable<Code> CodesOf(CompiledRuleset compiled) =>
        compiled.Ruleset.Vocabularies.SelectMany(vocabulary => vocabulary.Codes);

    public static ScreeningResult Read(CompiledRuleset ruleset, Screening screening) =>
        Explainer.Explain([Evaluator.Evaluate(ruleset, screening)], ExplanationOptions.Default);

    /// <summary>What a ruleset reads when these codes are recorded as present, by one account each.</summary>
    public static RulesetResult Read(string name, IEnumerable<string> codes, AccountSource by = AccountSource.Person) =>
        Read(Ruleset(name), Facts(codes, by)).Rulesets[0];

    public static Screening Facts(IEnumerable<string> codes, AccountSource by = AccountSource.Person) =>
        new("S", new ScreeningContext { Private = true }, codes.Select(code => new Observation(code, ObservationState.Present, by)));

    /// <summary>The same screening with other observations.</summary>
    public static Screening With(Screening screening, IEnumerable<Observation> observations) =>
        new(screening.Id, screening.Context, observations);

    public static HashSet<string> Raised(RulesetResult result) => [.. result.Flags.Select(flag => flag.Indicator)];

    public static IEnumerable<string> Notices(RulesetResult result) => result.Notices.Select(notice => notice.Id);

    /// <summary>All that rulesets say in a result, as JSON: flags, gaps, notices, states and their order.</summary>
    public static string Told(ScreeningResult result) =>
        JsonNode.Parse(ResultJson.ToUtf8(result))!["rulesets"]!.ToJsonString() + result.Statement;
}
