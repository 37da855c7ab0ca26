namespace IndicatorEngine.Text;

/// <summary>The engine's own sentences, from the folder of the same name. Thread-safe.</summary>
internal static class Sentences
{
    public static SentenceFiles Files { get; } = new(typeof(Sentences).Assembly);

    /// <inheritdoc cref="SentenceFiles.Say"/>
    public static string Say(LanguageTag language, string name, params ReadOnlySpan<object?> words) => Files.Say(language, name, words);
}
