using System.Text.Json;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>
/// Render: diagnostics in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts show
/// beside the lines they are about. The same diagnostics give the same bytes. Thread-safe.
/// </summary>
public static class DiagnosticSarif
{
    private const string Root = "SRCROOT";

    /// <summary>A log with one run, whose rules are the kinds of problem that were found.</summary>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="folder">The full path of the folder that files are named relative to; others are named in full.</param>
    /// <exception cref="ArgumentException">The folder is not a full path.</exception>
    public static byte[] ToUtf8(IReadOnlyCollection<Diagnostic> diagnostics, string folder)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!Path.IsPathFullyQualified(folder)) throw new ArgumentException("The folder is not a full path.", nameof(folder));
        var rules = diagnostics.Select(d => d.Descriptor).Distinct().OrderBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        return JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(rules, json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            WriteText("description", "The folder that files are named relative to.", json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics) WriteResult(diagnostic, rules.IndexOf(diagnostic.Descriptor), folder, json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(List<DiagnosticDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "indicators check");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Name);
            WriteText("shortDescription", rule.Sentence, json);
            WriteText("help", rule.Help, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, int rule, string folder, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Descriptor.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Descriptor));
        WriteText(
            "message",
            diagnostic.Nearest is { } nearest ? $"{diagnostic.Message} Did you mean `{nearest}`?" : diagnostic.Message,
            json
        );
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(diagnostic.Location.File, folder, json);
        WriteRegion(diagnostic.Location, json);
        json.WriteEndObject();
        if (diagnostic.Location.JsonPointer is { Length: > 0 } pointer)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", pointer);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArtifact(string file, string folder, Utf8JsonWriter json)
    {
        var full = Path.GetFullPath(DisplayText.Clean(file), folder);
        var relative = Path.GetRelativePath(folder, full);
        var isWithin = !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
        json.WriteStartObject("artifactLocation");
        json.WriteString(
            "uri",
            isWithin
                ? string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString))
                : new Uri(full).AbsoluteUri
        );
        if (isWithin)
            json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(SourceLocation location, Utf8JsonWriter json)
    {
        var (endLine, endColumn) = location.End;
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", location.Column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A note does not stop a merge, as advice does not stop a file from being used.
    private static string Level(DiagnosticDescriptor rule) => rule.Severity == DiagnosticSeverity.Error ? "error" : "note";
}
