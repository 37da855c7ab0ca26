using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Diagnostics;

/// <summary>Collects diagnostics, then gives them sorted and capped. Not thread-safe.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many diagnostics one load shows; the rest are counted.</summary>
    public const int Cap = 200;

    private const int KeptAtMost = 10_000;

    private readonly List<Diagnostic> _found = [];
    private int _errors;
    private int _advice;
    private int _uncounted;

    public void Add(DiagnosticDescriptor problem, SourceLocation location, params ReadOnlySpan<object?> words) =>
        Add(new Diagnostic(problem, location, Shown(words), nearest: null));

    /// <summary>Adds a problem with a name; the first of its words is the wrong name.</summary>
    public void AddWithNearest(
        DiagnosticDescriptor problem,
        SourceLocation location,
        IEnumerable<string> right,
        string wrong,
        params ReadOnlySpan<object?> more
    )
    {
        // Looked for only when shown: a file can have many more wrong names than anybody will read.
        var nearest = new Lazy<string?>(() => NearestName.Of(wrong, right) is { } name ? DisplayText.Short(name) : null);
        // Near a right name, it is a slip of the pen; anything else in a screening might be what somebody said.
        var shown = location.Source.IsAboutAPerson && nearest.Value is null ? SourceText.NotShown : wrong;
        Add(new Diagnostic(problem, location, Shown([shown, .. more]), nearest));
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public ImmutableArray<Diagnostic> ToSorted()
    {
        var sorted = _found
            .DistinctBy(d => (d.Location.File, d.Location.Source.Start, d.Location.Offset, d.Descriptor.Code, d.Message))
            .OrderBy(d => d.Location.File, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Source.Start)
            .ThenBy(d => d.Location.Offset)
            .ThenBy(d => d.Descriptor.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .ToImmutableArray();
        var more = sorted.Length + _uncounted - Cap;
        if (more <= 0) return sorted;
        // Errors are never pushed out by advice.
        var shown = sorted.OrderBy(d => d.IsError ? 0 : 1).Take(Cap).ToHashSet();
        var last = sorted.Last(shown.Contains);
        return
        [
            .. sorted.Where(shown.Contains),
            new Diagnostic(Problems.More, last.Location, [more], nearest: null),
        ];
    }

    private void Add(Diagnostic diagnostic)
    {
        // Counted apart: no amount of advice may push out an error.
        var count = diagnostic.IsError ? ++_errors : ++_advice;
        if (count <= KeptAtMost) _found.Add(diagnostic);
        else _uncounted++;
    }

    private static ImmutableArray<object?> Shown(params ReadOnlySpan<object?> words)
    {
        var shown = ImmutableArray.CreateBuilder<object?>(words.Length);
        foreach (var word in words) shown.Add(word is string text ? DisplayText.Short(text) : word);
        return shown.MoveToImmutable();
    }
}
