using System.Globalization;
using IndicatorEngine.Explanation;
using IndicatorEngine.Loading;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Templates;

/// <summary>
/// A ruleset to be written by its authors: a draft by nobody yet, with one example that already works and every text
/// waiting for words. Immutable and thread-safe.
/// </summary>
public sealed class RulesetTemplate
{
    /// <summary>The version a ruleset starts with.</summary>
    private const string FirstVersion = "0.1.0";

    /// <summary>The ruleset's name; small letters, digits and single dashes, or what is written does not load.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called, in <see cref="Language"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The authors' own language.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>The vocabulary whose words the example uses; with no concern code or no area in it there is no example.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Where the vocabulary stands, relative to the file, with forward slashes.</summary>
    public required string VocabularyPath { get; init; }

    /// <summary>Where the ruleset comes from, as its authors say.</summary>
    public required RulesetOrigin Origin { get; init; }

    /// <summary>The day by which it must be reviewed.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The day it is begun.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where an editor finds the schema, relative to the file; null when there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>The file's text, as JSON with notes to the authors.</summary>
    public string ToJson() =>
        AuthoredJson.File(json =>
        {
            json.Note(Say("new-file"));
            if (Schema is not null)
                json.Text("$schema", Schema);
            json.Text("format", FileFormats.Ruleset)
                .Text("id", Id)
                .Text("version", FirstVersion)
                .Text("status", EnumWords.Of(RulesetStatus.Draft))
                .Member("languages", AuthoredJson.List([Language.Value]))
                .Member("title", In(Title))
                .Member("summary", Waiting("new-ruleset-summary"))
                .Note(Say("new-ruleset-vocabularies"))
                .Member("vocabularies", AuthoredJson.List([VocabularyPath]))
                .Note(Say("new-ruleset-scope"))
                .Object("scope", () =>
                    json.Member("settings", "[]")
                        .Member("sectors", "[]")
                        .Member("regions", "[]")
                        .Member("note", Waiting("new-ruleset-scope-note"))
                )
                .Object("authorship", () =>
                    json.Text("origin", EnumWords.Of(Origin))
                        .Note(Say("new-ruleset-engagement"))
                        .Member("engagement", """{"drafting": null, "review": null, "signOff": null}""")
                        .Note(Say("new-ruleset-contributors"))
                        .Member("contributors", "[]")
                        .List("missingContexts", () => json.Item(Waiting("new-ruleset-missing")))
                        .Member("decisions", "[]")
                )
                .Note(Say("new-ruleset-review-by"))
                .Text("reviewBy", Day(ReviewBy))
                .List("indicators", () => WriteExample(json))
                .Note(Say("new-ruleset-notices"))
                .Member("notices", "[]")
                .List("changes", () =>
                    json.Item(
                        $"{{\"version\": \"{FirstVersion}\", \"on\": \"{Day(On)}\", \"what\": {Waiting("new-ruleset-first-change")}}}"
                    )
                );
        });

    private void WriteExample(AuthoredJson json)
    {
        if (Vocabulary.Areas.IsEmpty || ExampleFacts() is not { Length: > 0 } facts) return;
        json.Note(Say("new-ruleset-example"));
        json.Item(() => json
            .Text("id", "example")
            .Text("area", Vocabulary.Areas[0].Id)
            .Member("title", Waiting("new-indicator-title"))
            .Member("why", Waiting("new-indicator-why"))
            .Member("caution", Waiting("new-indicator-caution"))
            .Note(Say("new-ruleset-when"))
            .Member("when", $"{{\"all\": {AuthoredJson.List(facts)}}}")
            .List("otherExplanations", () => json.Item(Waiting("new-indicator-other-explanation")))
            .Member("notices", "[]")
            .List("sources", () => json.Item($"{{\"document\": {AuthoredJson.Quoted(Say("new-indicator-source"))}}}")));
    }

    // One fact would already be a condition; a second shows how facts are put together.
    private string[] ExampleFacts()
    {
        var concerns = Vocabulary
            .Codes.Where(code => code.Kind == CodeKind.Concern)
            .OrderBy(code => code.Value is null ? 0 : 1)
            .Take(2)
            .ToList();
        var further = Vocabulary.Codes.Where(code => code.Kind is CodeKind.Support or CodeKind.Context && code.Value is null);
        return concerns.Count == 0 ? [] : [.. concerns.Concat(further).Take(2).Select(code => code.Id)];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Say(string phrase) => Phrases.Say(Language, phrase);

    private string Waiting(string phrase) => In(Say(phrase));

    private string In(string text) => AuthoredJson.In(Language, text);
}
