using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading.Syntax;
using IndicatorEngine.Text;

namespace IndicatorEngine.Loading;

/// <summary>One file on its way from syntax to model: where it is from, what is wrong, which languages it speaks.</summary>
internal sealed class Binding(SourceText source, DiagnosticBag bag)
{
    public SourceText Source => source;

    public DiagnosticBag Bag => bag;

    /// <summary>The languages the file declares; its texts must have the first.</summary>
    public IReadOnlyList<LanguageTag> Languages { get; set; } = [];

    /// <summary>The authors' own language; English where the file declares none.</summary>
    public LanguageTag FirstLanguage => Languages.Count > 0 ? Languages[0] : LanguageTag.English;

    /// <summary>True for a ruleset that says it is ratified, and for the vocabularies it is read with.</summary>
    public bool IsForRatification { get; set; }

    /// <summary>The texts that lack a language the file declares.</summary>
    public List<(LanguageTag Language, JsonSyntax Text)> Untranslated { get; } = [];

    public SourceLocation At(JsonSyntax node) => new(source, node.Offset, node.Length, node.WritePointer);

    public void Report(DiagnosticDescriptor problem, JsonSyntax node, params ReadOnlySpan<object?> words) =>
        bag.Add(problem, At(node), words);

    public void ReportUnknown(DiagnosticDescriptor problem, JsonSyntax node, string wrong, IEnumerable<string> right) =>
        bag.AddWithNearest(problem, At(node), right, wrong);

    /// <summary>The node as an object, or null after reporting what it is instead.</summary>
    public ObjectReader? Object(JsonSyntax? node) =>
        Expect<JsonObjectSyntax>(node, "what-object") is { } found ? new ObjectReader(this, found) : null;

    /// <summary>The items of a list; none when the node is missing or, after reporting it, something else.</summary>
    public ImmutableArray<JsonSyntax> Items(JsonSyntax? node) =>
        node is null ? [] : Expect<JsonArraySyntax>(node, "what-list")?.Items ?? [];

    /// <summary>The node as what it should be, or null after reporting what it is instead.</summary>
    /// <param name="node">The node; null when it is missing.</param>
    /// <param name="expected">What it should be, by its name in the sentence files.</param>
    public T? Expect<T>(JsonSyntax? node, string expected)
        where T : JsonSyntax
    {
        if (node is T found) return found;
        if (node is not null) Report(Problems.WrongType, node, new Said(expected), new Said(node.Described));
        return null;
    }

    /// <summary>Reports each name that was already given to another of its kind; answers whether this one is new.</summary>
    public bool IsNewName(HashSet<string> names, string? id, JsonSyntax node, string another)
    {
        if (id is null || names.Add(id)) return true;
        Report(Problems.DuplicateId, node, id, new Said(another));
        return false;
    }
}
