using System.Collections.Immutable;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Loading;

/// <summary>The names of several vocabularies together, as a ruleset sees them.</summary>
internal sealed class VocabularyIndex(IReadOnlyList<Vocabulary> vocabularies)
{
    public IReadOnlyDictionary<string, Code> Codes { get; } = First(vocabularies.SelectMany(v => v.Codes), code => code.Id);

    public IReadOnlyDictionary<string, Area> Areas { get; } = First(vocabularies.SelectMany(v => v.Areas), area => area.Id);

    public IReadOnlyDictionary<string, Notice> Notices { get; } = First(vocabularies.SelectMany(v => v.Notices), notice => notice.Id);

    private readonly Dictionary<(CodeKind Kind, string? Element, string? Group), ImmutableArray<Code>> _classes = [];

    /// <summary>The codes of a class, by name.</summary>
    /// <remarks>A class holds plain facts: of a code with a value, "present" says too little (two hours a day, or twenty?).</remarks>
    public ImmutableArray<Code> Class(CodeKind kind, string? element, string? group)
    {
        if (_classes.TryGetValue((kind, element, group), out var known))
            return known;
        return _classes[(kind, element, group)] = [
            .. Codes
                .Values.Where(code =>
                    code.Value is null
                    && code.Kind == kind
                    && (element is null || code.Element == element)
                    && (group is null || code.Group == group)
                )
                .OrderBy(code => code.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A name that two vocabularies both define, so that nobody could tell which is meant; null when there is none.</summary>
    public static string? Clash(Vocabulary one, Vocabulary other) =>
        one.Codes.Select(c => c.Id).Intersect(other.Codes.Select(c => c.Id))
            .Concat(one.Areas.Select(a => a.Id).Intersect(other.Areas.Select(a => a.Id)))
            .Concat(one.Notices.Select(n => n.Id).Intersect(other.Notices.Select(n => n.Id)))
            .FirstOrDefault();

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> id) =>
        items.DistinctBy(id).ToDictionary(id, StringComparer.Ordinal);
}
