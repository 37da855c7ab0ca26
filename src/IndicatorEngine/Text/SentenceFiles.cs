using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace IndicatorEngine.Text;

/// <summary>
/// The sentences one library says, from the files it carries: one file for each language, read when it is first needed.
/// Whole sentences in every language, never put together from English parts. Thread-safe.
/// </summary>
internal sealed class SentenceFiles(Assembly assembly)
{
    private static readonly FrozenDictionary<string, string> None = FrozenDictionary<string, string>.Empty;

    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>The sentences of just this language by name; none where the library does not speak it.</summary>
    public IReadOnlyDictionary<string, string> Exactly(string language) => Read(language);

    /// <summary>The sentence in a language or its nearest fallback, English last, with the places in it filled.</summary>
    public string Say(LanguageTag language, string name, params ReadOnlySpan<object?> words)
    {
        var shown = new object?[words.Length];
        for (var i = 0; i < words.Length; i++) shown[i] = words[i] is ISaid said ? said.In(this, language) : words[i];
        return string.Format(CultureInfo.InvariantCulture, Find(language, name), shown);
    }

    /// <summary>The sentence with its places still open.</summary>
    public string Find(LanguageTag language, string name)
    {
        foreach (var candidate in language.Candidates())
        {
            if (Read(candidate).TryGetValue(name, out var text)) return text;
        }

        return Read(LanguageTag.English.Value)[name];
    }

    private FrozenDictionary<string, string> Read(string language) => _byLanguage.GetOrAdd(language, Load);

    private FrozenDictionary<string, string> Load(string language)
    {
        using var stream = assembly.GetManifestResourceStream($"sentences.{language}.json");
        if (stream is null) return None;
        using var document = JsonDocument.Parse(stream);
        return document
            .RootElement.GetProperty("sentences")
            .EnumerateObject()
            .ToFrozenDictionary(sentence => sentence.Name, sentence => sentence.Value.GetString()!, StringComparer.Ordinal);
    }
}
