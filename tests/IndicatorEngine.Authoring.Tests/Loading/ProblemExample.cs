using System.Collections.Immutable;
using System.Text;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Tests.Loading;

/// <summary>One way to make a problem, and everything a diagnostic should then say.</summary>
internal sealed record ProblemExample(DiagnosticDescriptor Problem, string Pointer, string Message)
{
    /// <summary>Stands in an example just before the place the diagnostic should name.</summary>
    public const char Mark = '▸';

    /// <summary>Reads the file that has the problem.</summary>
    public required Func<ImmutableArray<Diagnostic>> Read { get; init; }

    public int Line { get; init; } = 1;

    public int Column { get; init; } = 1;

    public string? Nearest { get; init; }

    /// <summary>The problems that cannot but follow from the same mistake.</summary>
    public IReadOnlyList<DiagnosticDescriptor> Also { get; init; } = [];

    /// <summary>A small good file in which one place was changed; the mark shows where the diagnostic should point.</summary>
    public static ProblemExample In(
        SmallFile kind,
        DiagnosticDescriptor problem,
        string good,
        string bad,
        string pointer,
        string message,
        string? nearest = null
    )
    {
        var text = SmallFiles.Text(kind);
        if (text.Split(good).Length != 2) throw new ArgumentException($"`{good}` should stand once in the small {kind}.", nameof(good));
        return Whole(kind, problem, text.Replace(good, bad, StringComparison.Ordinal), pointer, message, nearest);
    }

    /// <summary>A whole text; the mark shows where the diagnostic should point, which without one is the start.</summary>
    public static ProblemExample Whole(
        SmallFile kind,
        DiagnosticDescriptor problem,
        string marked,
        string pointer,
        string message,
        string? nearest = null,
        Encoding? encoding = null
    ) =>
        Marked(
            problem,
            marked,
            pointer,
            message,
            bytes => [.. SmallFileReading.Read(kind, bytes).SelectMany(file => file.Diagnostics)],
            nearest,
            encoding
        );

    /// <summary>A whole text, and how it is read.</summary>
    public static ProblemExample Marked(
        DiagnosticDescriptor problem,
        string marked,
        string pointer,
        string message,
        Func<byte[], ImmutableArray<Diagnostic>> read,
        string? nearest = null,
        Encoding? encoding = null
    )
    {
        var before = marked[..Math.Max(0, marked.IndexOf(Mark, StringComparison.Ordinal))];
        var bytes = (encoding ?? Encoding.UTF8).GetBytes(marked.Replace(Mark.ToString(), "", StringComparison.Ordinal));
        return new ProblemExample(problem, pointer, message)
        {
            Read = () => read(bytes),
            Line = 1 + before.Count(c => c == '\n'),
            Column = before.Length - before.LastIndexOf('\n'),
            Nearest = nearest,
        };
    }

    /// <summary>The small ruleset with another condition for its first indicator.</summary>
    public static ProblemExample Condition(
        DiagnosticDescriptor problem,
        string condition,
        string pointer,
        string message,
        string? nearest = null
    ) => In(SmallFile.Ruleset, problem, "\"when\": \"c1\"", "\"when\": " + condition, "/indicators/0/when" + pointer, message, nearest);
}
