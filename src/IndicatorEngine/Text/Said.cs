using System.Collections.Immutable;

namespace IndicatorEngine.Text;

/// <summary>A part of a sentence that is in the sentence files itself, such as <c>a list</c>.</summary>
/// <param name="Name">Its name in the sentence files.</param>
/// <param name="Words">What fills the places in it.</param>
internal sealed record Said(string Name, ImmutableArray<object?> Words) : ISaid
{
    public Said(string name)
        : this(name, [])
    {
    }

    public string In(SentenceFiles files, LanguageTag language) => files.Say(language, Name, Words.AsSpan());
}
