namespace IndicatorEngine.Diagnostics;

/// <summary>One problem found in one place of a file: about the file, never about a person. Immutable.</summary>
public sealed class Diagnostic
{
    private readonly Lazy<string?>? _nearest;

    internal Diagnostic(DiagnosticDescriptor descriptor, SourceLocation location, string message, Lazy<string?>? nearest)
    {
        Descriptor = descriptor;
        Location = location;
        Message = message;
        _nearest = nearest;
    }

    /// <summary>The kind of problem.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Where it is.</summary>
    public SourceLocation Location { get; }

    /// <summary>One plain sentence; words from the file stand in backticks.</summary>
    public string Message { get; }

    /// <summary>The nearest name that would be right, where a name is wrong and one is near.</summary>
    public string? Nearest => _nearest?.Value;

    /// <summary>True when the file cannot be used until this is changed.</summary>
    public bool IsError => Descriptor.Severity == DiagnosticSeverity.Error;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Location}: {(IsError ? "error" : "advice")} {Descriptor.Code}: {Message}{(Nearest is null ? "" : $" Did you mean `{Nearest}`?")}";
}
