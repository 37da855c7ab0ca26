using System.Text;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Rendering;

/// <summary>Render: a diagnostic with the line it is about and the place underlined. Thread-safe.</summary>
public static class DiagnosticText
{
    /// <summary>The diagnostic as plain text of several lines, ended by a line feed.</summary>
    public static string ToPlainText(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var location = diagnostic.Location;
        var text = new StringBuilder();
        text.Append(location).Append(": ").Append(diagnostic.IsError ? "error " : "advice ").Append(diagnostic.Descriptor.Code)
            .Append(": ").Append(diagnostic.Message).Append('\n');
        SourceExcerpt.Append(location, text);
        if (diagnostic.Nearest is { } nearest) text.Append("  Did you mean `").Append(nearest).Append("`?\n");
        return text.Append("  ").Append(diagnostic.Descriptor.Help).Append('\n').ToString();
    }
}
