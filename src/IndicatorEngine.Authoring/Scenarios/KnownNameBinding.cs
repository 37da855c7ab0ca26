using IndicatorEngine.Diagnostics;
using IndicatorEngine.Loading;
using IndicatorEngine.Loading.Syntax;

namespace IndicatorEngine.Scenarios;

/// <summary>Binds a name that must be one of those a ruleset knows.</summary>
internal static class KnownNameBinding
{
    extension(Binding binding)
    {
        /// <summary>The name; null after reporting that it is none of these.</summary>
        public string? Known(JsonSyntax node, DiagnosticDescriptor problem, IReadOnlyCollection<string> known)
        {
            if (binding.Expect<JsonStringSyntax>(node, "what-name") is not { } text) return null;
            if (known.Contains(text.Value)) return text.Value;
            binding.ReportUnknown(problem, text, text.Value, known);
            return null;
        }
    }
}
