using IndicatorEngine.Explanation;
using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>A changed value as a sentence; the values themselves are in the words of the file.</summary>
internal static class PropertyWords
{
    public static string Of(PropertyChange change, LanguageTag language)
    {
        var of =
            change.Of == "ruleset"
                ? null
                : Phrases.Say(language, $"diff-of-{change.Of}", change.Label?.In(language) ?? change.Id, change.Id);
        var sentence = change.Property switch
        {
            "existence" => Phrases.Say(language, change.New is null ? "diff-word-gone" : "diff-word-added"),
            "version" when change.Old == change.New => Phrases.Say(language, "diff-same-version", change.New),
            "withdrawn" => Phrases.Say(language, "diff-withdrawn"),
            "decision" => Phrases.Say(language, change.New is null ? "diff-decision-gone" : "diff-decision", change.New ?? change.Old),
            var property => Phrases.Say(
                language,
                "diff-value",
                Phrases.Say(language, $"diff-property-{property}"),
                Value(change.Old, change, language),
                Value(change.New, change, language)
            ),
        };
        return of is null ? sentence : Phrases.Say(language, "account", of, sentence);
    }

    private static string Value(string? value, PropertyChange change, LanguageTag language) =>
        value ?? Phrases.Say(language, change.Property == "scope" ? "diff-anywhere" : "diff-none");
}
