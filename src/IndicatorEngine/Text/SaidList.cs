namespace IndicatorEngine.Text;

/// <summary>Parts of a sentence one after another, with commas between them.</summary>
internal sealed class SaidList(params IEnumerable<ISaid> parts) : ISaid
{
    private readonly List<ISaid> _parts = [.. parts];

    public bool IsEmpty => _parts.Count == 0;

    public string In(SentenceFiles files, LanguageTag language) => string.Join(", ", _parts.Select(part => part.In(files, language)));
}
