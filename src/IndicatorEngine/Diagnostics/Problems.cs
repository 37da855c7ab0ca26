using System.Runtime.CompilerServices;

namespace IndicatorEngine.Diagnostics;

/// <summary>
/// Every kind of problem, a file for each family of codes. The codes never change; new kinds are added. Their sentences are in
/// the sentence files under the code: the message, and with <c>-help</c> what can be done.
/// </summary>
internal static partial class Problems
{
    private static DiagnosticDescriptor Error(string code, [CallerMemberName] string name = "") => new(code, name, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Advice(string code, [CallerMemberName] string name = "") => new(code, name, DiagnosticSeverity.Advice);
}
