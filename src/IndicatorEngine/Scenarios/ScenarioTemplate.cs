using System.Collections.Immutable;
using System.Globalization;
using IndicatorEngine.Explanation;
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

    /// <summary>What was recorded in the story.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = raising is null ? [] : RaisingFacts.Of(raising);

    /// <summary>What the ruleset should make of it; it must expect something, or what is written does not load.</summary>
    public Expectation Expect { get; init; } = new()
    {
        NoAreas = raising is null ? ["*"] : [],
        Raised = raising is null ? [] : [raising.Id],
    };

    /// <summary>The file's text, as JSON with notes to the author.</summary>
    public string ToJson() => AuthoredJson.File(json =>
    {
        json.Note(Say("new-file"));
        if (Schema is not null) json.Text("$schema", Schema);
        json.Text("format", ScenarioLoader.Format)
            .Text("id", id)
            .Member("title", In(Title ?? Say("new-scenario-title")))
            .Member("story", In(Say("new-scenario-story")))
            .Member("teaches", In(Say("new-scenario-teaches")))
            .Note(Say("new-scenario-screening"))
            .Object("screening", () => json
                .Text("format", ScreeningParser.Format)
                .Text("id", id)
                .Member("context", """{"setting": null, "sector": null, "regions": [], "private": true, "present": []}""")
                .List("observations", () =>
                {
                    foreach (var observation in Observations) json.Item(Written(observation));
                }))
            .Note(Say("new-scenario-expect"))
            .Object("expect", () => json
                .Member("areas", AuthoredJson.List(Expect.Areas))
                .Member("noAreas", AuthoredJson.List(Expect.NoAreas))
                .Member("raised", AuthoredJson.List(Expect.Raised))
                .Member("notRaised", AuthoredJson.List(Expect.NotRaised))
                .Member("notYetKnown", AuthoredJson.List(Expect.NotYetKnown))
                .Member("notices", AuthoredJson.List(Expect.Notices))
                .Member("noNotices", AuthoredJson.List(Expect.NoNotices))
                .Member("mustCite", AuthoredJson.List(Expect.MustCite)));
    });

    private static string Written(Observation observation)
    {
        // A value means present, so the state is left out beside one.
        var what = observation.Number is { } number ? $"\"value\": {number.ToString(CultureInfo.InvariantCulture)}"
            : observation.Choice is { } choice ? $"\"value\": {AuthoredJson.Quoted(choice)}"
            : $"\"state\": {AuthoredJson.Quoted(EnumWords<ObservationState>.Of(observation.State))}";
        var by = observation.By is { } source ? $", \"by\": {AuthoredJson.Quoted(EnumWords<AccountSource>.Of(source))}" : "";
        return $"{{\"code\": {AuthoredJson.Quoted(observation.Code)}, {what}{by}}}";
    }

    private string Say(string phrase) => Phrases.Say(language, phrase);

    private string In(string text) => AuthoredJson.In(language, text);
}
