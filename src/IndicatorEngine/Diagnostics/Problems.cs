namespace IndicatorEngine.Diagnostics;

/// <summary>Every kind of problem, a file for each family of codes. The codes never change; new kinds are added.</summary>
internal static partial class Problems
{
    private static DiagnosticDescriptor Error(string code, string name, string message, string help) =>
        new(code, name, DiagnosticSeverity.Error, message, help);

    private static DiagnosticDescriptor Advice(string code, string name, string message, string help) =>
        new(code, name, DiagnosticSeverity.Advice, message, help);
}
