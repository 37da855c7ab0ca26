using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Templates;

/// <summary>
/// Codes whose names or labels, in any of their languages, have words in common with a field's name. They are suggestions:
/// what a field records only its owner can say. Immutable and thread-safe.
/// </summary>
internal sealed partial class CodeSuggestions(IReadOnlyCollection<Vocabulary> vocabularies)
{
    private const int Most = 3;
    private const int ShortestWord = 3;

    private readonly ImmutableArray<(Code Code, ImmutableArray<ImmutableHashSet<string>> Names)> _codes =
    [
        .. vocabularies.SelectMany(vocabulary => vocabulary.Codes)
            .Select(code => (code, code.Label.Languages.Select(code.Label.In).Append(code.Id).Select(Words).ToImmutableArray())),
    ];

    /// <summary>The nearest codes, the nearest first; none where too few words are shared.</summary>
    public IEnumerable<Code> For(string field)
    {
        var words = Words(field);
        return _codes
            .Select(known => (known.Code, Likeness: known.Names.Max(name => Likeness(words, name))))
            .Where(known => known.Likeness >= 0.4)
            .OrderByDescending(known => known.Likeness)
            .ThenBy(known => known.Code.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(known => known.Code);
    }

    // The shared words among all words of both (Jaccard 1901).
    private static double Likeness(ImmutableHashSet<string> one, ImmutableHashSet<string> other)
    {
        var shared = one.Intersect(other).Count;
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    // papersKept, papers_kept and Papers/Kept are two words; an ending is not compared.
    private static ImmutableHashSet<string> Words(string text) =>
    [
        .. Word().Matches(Spelling.Of(text)).Select(match => match.Value.ToLowerInvariant())
            .Where(word => word.Length >= ShortestWord)
            .Select(word => word.EndsWith('s') ? word[..^1] : word),
    ];

    [GeneratedRegex(@"\p{Lu}?[\p{Ll}\p{Lo}\p{Mn}\p{Mc}]+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Word();
}
