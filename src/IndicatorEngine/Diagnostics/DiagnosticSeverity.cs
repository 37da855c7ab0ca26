namespace IndicatorEngine.Diagnostics;

/// <summary>What a diagnostic means for the file it is about.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The file cannot be used until this is changed.</summary>
    Error,

    /// <summary>The file can be used; its authors will want to know this.</summary>
    Advice,
}
