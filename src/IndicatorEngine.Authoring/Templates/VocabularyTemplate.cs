using IndicatorEngine.Explanation;
using IndicatorEngine.Loading;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Templates;

/// <summary>
/// A vocabulary to be written by its authors: one area, one notice and a code of three kinds, whose texts wait for
/// words. Immutable and thread-safe.
/// </summary>
/// <param name="id">The vocabulary's name; small letters, digits and single dashes, or what is written does not load.</param>
/// <param name="language">The authors' own language.</param>
public sealed class VocabularyTemplate(string id, LanguageTag language)
{
    /// <summary>Where an editor finds the schema, relative to the file; null when there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>The file's text, as JSON with notes to the authors.</summary>
    public string ToJson() => AuthoredJson.File(json =>
    {
        json.Note(Say("new-file"));
        if (Schema is not null) json.Text("$schema", Schema);
        json.Text("format", FileFormats.Vocabulary)
            .Text("id", id)
            .Text("version", "0.1.0")
            .Member("languages", AuthoredJson.List([language.Value]))
            .Note(Say("new-vocabulary-areas"))
            .List("areas", () => json.Item(() => json
                .Text("id", "example-area")
                .Member("label", In("new-vocabulary-label"))
                .Member("meaning", In("new-vocabulary-area-meaning"))))
            .Note(Say("new-vocabulary-notices"))
            .List("notices", () => json.Item(() => json
                .Text("id", "example-notice")
                .Member("label", In("new-vocabulary-label"))
                .Member("text", In("new-vocabulary-notice-text"))
                .Text("urgency", EnumWords.Of(NoticeUrgency.Soon))
                .Member("plain", In("new-vocabulary-plain"))))
            .Note(Say("new-vocabulary-contexts"))
            .List("settings", () => json.Item(() => json.Text("id", "other").Member("label", In("new-vocabulary-label"))))
            .List("sectors", () => json.Item(() => json.Text("id", "other").Member("label", In("new-vocabulary-label"))))
            .Note(Say("new-vocabulary-codes"))
            .List("codes", () =>
            {
                WriteCode(json, CodeKind.Concern);
                WriteCode(json, CodeKind.Support);
                WriteCode(json, CodeKind.Neutral);
            });
    });

    private void WriteCode(AuthoredJson json, CodeKind kind) => json.Item(() =>
    {
        var word = EnumWords.Of(kind);
        json.Text("id", $"example-{word}")
            .Text("kind", word)
            .Member("label", In("new-vocabulary-label"))
            .Member("meaning", In("new-vocabulary-code-meaning"))
            .Member("plain", In("new-vocabulary-plain"));
        if (kind is CodeKind.Neutral) json.Text("ask", EnumWords.Of(AskPolicy.NeverAsk));
        else json.Member("caution", In("new-indicator-caution")).Member("learn", In("new-vocabulary-code-learn"));
        json.Text("source", Say("new-indicator-source"));
    });

    private string Say(string phrase) => Phrases.Say(language, phrase);

    private string In(string phrase) => AuthoredJson.In(language, Say(phrase));
}
