using System.Text.Json;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Rendering;

/// <summary>Render: diagnostics as JSON, for programs. The same diagnostics give the same bytes. Thread-safe.</summary>
public static class DiagnosticJson
{
    /// <summary>
    /// An object with the files checked, how many errors and pieces of advice there are, and each of them: file, place
    /// (1-based lines and columns in UTF-16 code units, the end excluded, and a JSON Pointer), severity, code, name,
    /// message, help, and the nearest right name where there is one.
    /// </summary>
    /// <param name="files">The names of all files checked, also of those without a diagnostic.</param>
    /// <param name="diagnostics">What was found in them.</param>
    public static byte[] ToUtf8(IEnumerable<string> files, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var file in files) json.WriteStringValue(file);
            json.WriteEndArray();
            json.WriteNumber("errors", diagnostics.Count(d => d.IsError));
            json.WriteNumber("advice", diagnostics.Count(d => !d.IsError));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) Write(diagnostic, json);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        var location = diagnostic.Location;
        var (endLine, endColumn) = location.End;
        json.WriteStartObject();
        json.WriteString("file", location.File);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteString("pointer", location.JsonPointer);
        json.WriteString("severity", diagnostic.IsError ? "error" : "advice");
        json.WriteString("code", diagnostic.Descriptor.Code);
        json.WriteString("name", diagnostic.Descriptor.Name);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Descriptor.Help);
        if (diagnostic.Nearest is { } nearest) json.WriteString("nearest", nearest);
        json.WriteEndObject();
    }
}
