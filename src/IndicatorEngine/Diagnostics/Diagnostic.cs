using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Diagnostics;

/// <summary>One problem found in one place of a file: about the file, never about a person. Immutable.</summary>
public sealed class Diagnostic
{
    private readonly ImmutableArray<object?> _words;
    private readonly Lazy<string?>? _nearest;

    internal Diagnostic(
        DiagnosticDescriptor descriptor,
        SourceLocation location,
        ImmutableArray<object?> words,
        Lazy<string?>? nearest
    )
    {
        Descriptor = descriptor;
        Location = location;
        _words = words;
        Message = MessageIn(LanguageTag.English);
        _nearest = nearest;
    }

    /// <summary>The kind of problem.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Where it is.</summary>
    public SourceLocation Location { get; }

    /// <summary>One plain sentence in English; words from the file are in backticks.</summary>
    public string Message { get; }

    /// <summary>The sentence in a language or its nearest fallback, English last.</summary>
    public string MessageIn(LanguageTag language) => Sentences.Say(language, Descriptor.Code, _words.AsSpan());

    /// <summary>The nearest name that would be right, where a name is wrong and one is near.</summary>
    public string? Nearest => _nearest?.Value;

    /// <summary>True when the file cannot be used until this is changed.</summary>
    public bool IsError => Descriptor.Severity == DiagnosticSeverity.Error;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Location}: {(IsError ? "error" : "advice")} {Descriptor.Code}: {Message}{(Nearest is null ? "" : $" Did you mean `{Nearest}`?")}";
}
