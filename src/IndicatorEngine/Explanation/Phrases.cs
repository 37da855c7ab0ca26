using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using IndicatorEngine.Text;

namespace IndicatorEngine.Explanation;

/// <summary>
/// The library's own sentences, from the embedded resource <c>phrases.json</c>: whole sentences in every language,
/// never glued together from English parts. Thread-safe.
/// </summary>
internal static class Phrases
{
    private static readonly FrozenDictionary<string, LocalizedText> All = Load();

    /// <summary>The names and texts, for tests over everything the library can say.</summary>
    public static IReadOnlyDictionary<string, LocalizedText> Texts => All;

    /// <summary>A sentence in a language, or its fallback, with its places filled in.</summary>
    public static string Say(LanguageTag language, string name, params ReadOnlySpan<object?> words) =>
        string.Format(CultureInfo.InvariantCulture, All[name].In(language), words);

    private static FrozenDictionary<string, LocalizedText> Load()
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("phrases.json")!;
        using var document = JsonDocument.Parse(stream);
        return document
            .RootElement.EnumerateObject()
            .ToFrozenDictionary(
                phrase => phrase.Name,
                phrase => new LocalizedText(
                    LanguageTag.English,
                    [
                        .. phrase
                            .Value.EnumerateObject()
                            .Select(text => (LanguageTag.TryParse(text.Name, out var tag) ? tag : default, text.Value.GetString()!)),
                    ],
                    TranslationReview.UnreviewedTranslation
                ),
                StringComparer.Ordinal
            );
    }
}
