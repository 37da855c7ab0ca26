using System.Collections.Immutable;
using IndicatorEngine.Explanation;
using IndicatorEngine.Loading;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>
/// A scenario to be finished by hand: its facts and what is expected of them stand, its story waits for words.
/// Immutable and thread-safe.
/// </summary>
/// <param name="id">The scenario's name; small letters, digits and single dashes, or what is written does not load.</param>
/// <param name="language">The language its texts will be written in.</param>
/// <param name="raising">The indicator whose fewest facts are recorded; null for a story that raises nothing.</param>
public sealed class ScenarioTemplate(string id, LanguageTag language, Indicator? raising)
{
    /// <summary>What it is called; null when that waits to be written.</summary>
    public string? Title { get; init; }

    /// <summary>Where an editor finds the schema, relative to the file; null when there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>What stands where the story will be told; null for no more than that it waits.</summary>
    internal string? Story { get; init; }

    /// <summary>Where the screening is made.</summary>
    internal ScreeningContext Context { get; init; } = new() { Private = true };

    /// <summary>What was recorded in the story.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = raising is null ? [] : RaisingFacts.Of(raising);

    /// <summary>What the ruleset should make of it; it must expect something, or what is written does not load.</summary>
    public Expectation Expect { get; init; } = new()
    {
        NoAreas = raising is null ? ["*"] : [],
        Raised = raising is null ? [] : [raising.Id],
    };

    /// <summary>Small changes of the story.</summary>
    internal ImmutableArray<VariantTemplate> Variants { get; init; } = [];

    /// <summary>The file's text, as JSON with notes to the author.</summary>
    public string ToJson() => AuthoredJson.File(json =>
    {
        json.Note(Say("new-file"));
        if (Schema is not null) json.Text("$schema", Schema);
        json.Text("format", FileFormats.Scenario)
            .Text("id", id)
            .Member("title", In(Title ?? Say("new-scenario-title")))
            .Member("story", In(Story ?? Say("new-scenario-story")))
            .Member("teaches", In(Say("new-scenario-teaches")))
            .Note(Say("new-scenario-screening"))
            .Object("screening", () => json
                .Text("format", FileFormats.Screening)
                .Text("id", id)
                .Member("context", AuthoredScenario.Context(Context))
                .List("observations", () =>
                {
                    foreach (var observation in Observations) json.Item(AuthoredScenario.Account(observation));
                }))
            .Note(Say("new-scenario-expect"))
            .Object("expect", () =>
            {
                foreach (var (member, names) in AuthoredScenario.Members(Expect)) json.Member(member, AuthoredJson.List(names));
            });
        if (Variants.IsEmpty) return;
        json.Note(Say("new-scenario-variants")).List("variants", () =>
        {
            foreach (var variant in Variants) json.Item(() => variant.WriteTo(json, language));
        });
    });

    private string Say(string phrase) => Phrases.Say(language, phrase);

    private string In(string text) => AuthoredJson.In(language, text);
}
