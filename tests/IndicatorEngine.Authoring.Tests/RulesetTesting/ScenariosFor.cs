using System.Text.Json.Nodes;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Guarantees;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Text;

namespace IndicatorEngine.Tests.RulesetTesting;

/// <summary>Scenarios for a random ruleset: parts of its random screening, each with some of what comes out, and one that fails.</summary>
internal static class ScenariosFor
{
    public static List<Scenario> A(RandomReading random)
    {
        var known = random.Observations.Where(o => random.Compiled.Recognise(o.Code, o.Number, o.Choice) == Recognition.Known).ToList();
        string?[] settings = [random.Setting, null, "shelter", "border"];
        var scenarios = Enumerable
            .Range(0, 6)
            .Select(i =>
                Expecting(random.Compiled, $"part-{i}", [.. known.Where((_, place) => i == 0 || (place + i) % 3 != 0)], settings[i % 4], i)
            )
            .ToList();
        scenarios.Add(
            Load(
                random.Compiled,
                "failing",
                known,
                null,
                new JsonObject { ["raised"] = new JsonArray("i0"), ["notRaised"] = new JsonArray("i0") }
            )
        );
        return scenarios;
    }

    /// <summary>A scenario that expects every second thing that comes out.</summary>
    private static Scenario Expecting(CompiledRuleset compiled, string id, List<Observation> observations, string? setting, int offset)
    {
        var reading = Evaluator.Evaluate(
            compiled,
            new Screening(null, new ScreeningContext { Settings = setting is null ? [] : [setting] }, observations)
        );
        var result = Explainer.Explain([reading], ExplanationOptions.Default).Rulesets[0];
        var given = result.Notices.Select(notice => notice.Id).ToList();
        JsonArray Some(IEnumerable<string> names) => new([.. names.Where((_, i) => (i + offset) % 2 == 0).Select(name => (JsonNode)name)]);
        var expect = new JsonObject
        {
            ["raised"] = Some(result.Flags.Select(flag => flag.Indicator)),
            ["notRaised"] = Some(result.Indicators.Where(one => one.State != IndicatorState.Raised).Select(one => one.Id)),
            ["notYetKnown"] = Some(result.Indicators.Where(one => one.State == IndicatorState.NotYetKnown).Select(one => one.Id)),
            ["notices"] = Some(given),
            ["noNotices"] = Some(RandomVocabulary.Notices.Except(given)),
            ["mustCite"] = Some(result.Flags.SelectMany(flag => flag.Used).Select(fact => fact.Code).Distinct()),
        };
        if (expect.All(member => ((JsonArray)member.Value!).Count == 0))
            expect["notRaised"] = new JsonArray([
                .. result.Indicators.Where(one => one.State != IndicatorState.Raised).Select(one => (JsonNode)one.Id),
            ]);
        if (expect.All(member => ((JsonArray)member.Value!).Count == 0))
            expect["raised"] = new JsonArray("i0");
        return Load(compiled, id, observations, setting, expect);
    }

    private static Scenario Load(CompiledRuleset compiled, string id, List<Observation> observations, string? setting, JsonObject expect) =>
        ScenarioLoader
            .Load(
                Written.Source(
                    "scenario.json",
                    new JsonObject
                    {
                        ["format"] = "scenario/1",
                        ["id"] = id,
                        ["title"] = Text(),
                        ["story"] = Text(),
                        ["teaches"] = Text(),
                        ["screening"] = new JsonObject
                        {
                            ["format"] = "screening/1",
                            ["context"] = new JsonObject { ["setting"] = setting },
                            ["observations"] = new JsonArray([.. observations.Select(Account)]),
                        },
                        ["expect"] = expect,
                    }.ToJsonString()
                ),
                compiled
            )
            .Required;

    private static JsonObject Text() => new() { ["en"] = "Words." };

    private static JsonNode Account(Observation account)
    {
        var written = new JsonObject { ["code"] = account.Code, ["state"] = EnumWords.Of(account.State) };
        if (account.By is { } by) written["by"] = EnumWords.Of(by);
        if (account.Number is { } number) written["value"] = number;
        if (account.Choice is { } choice) written["value"] = choice;
        return written;
    }
}
