using System.Reflection;
using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Loading;

/// <summary>The page that lists every diagnostic is made from the table in the code, and cannot fall behind it.</summary>
public sealed class DiagnosticsPageTests
{
    private static readonly (string Codes, string Title)[] Parts =
    [
        ("IND1", "The text of a file"),
        ("IND2", "The shape of a file"),
        ("IND3", "What vocabularies, rulesets, scenarios and mappings mean"),
        ("IND4", "Observations and tables"),
    ];

    [Fact]
    public void ThePage_IsThatOfTheTable() => GoldenFile.Matches("../../docs/diagnostics.md", Page());

    private static string Page()
    {
        var page = new StringBuilder(
            """
            # Diagnostics

            What the library and the tool say about files. A diagnostic is about a file, never about a person. Each names the
            file, the line, the column and the place in the file (as a JSON Pointer), and the nearest right name where a name is
            wrong. An **error** stops the file from being used; **advice** does not. Codes are stable: none is ever given another
            meaning.

            In the sentences below, … stands for what was found in the file.

            This page is made from the table in the code: run the tests with `UPDATE_GOLDEN=1` after a change there.

            """);
        foreach (var (codes, title) in Parts)
        {
            page.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"\n## {title}: {codes}xxx\n\n| Code | Name | Kind | What it says | What to do |\n|---|---|---|---|---|\n"
            );
            foreach (var d in Descriptors().Where(d => d.Code.StartsWith(codes, StringComparison.Ordinal)))
            {
                var kind = d.Severity == DiagnosticSeverity.Error ? "error" : "advice";
                page.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"| {d.Code} | {d.Name} | {kind} | {d.Sentence} | {d.Help} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        typeof(Problems)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>()
            .OrderBy(d => d.Code, StringComparer.Ordinal);
}
