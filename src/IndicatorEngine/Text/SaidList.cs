namespace IndicatorEngine.Text;

/// <summary>Parts of a sentence one after another, with commas between them.</summary>
internal sealed class SaidList(params IEnumerable<Phrase> phrases) : ISaid
{
    private readonly List<Phrase> _phrases = [.. phrases];

    public bool IsEmpty => _phrases.Count == 0;

    public string In(SentenceFiles files, LanguageTag language) =>
        string.Join(", ", _phrases.Select(phrase => phrase.In(files, language)));
}
