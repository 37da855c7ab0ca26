using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;

namespace IndicatorEngine.Rendering;

/// <summary>Render: a diagnostic with the line it is about and the place underlined. Thread-safe.</summary>
public static class DiagnosticText
{
    /// <summary>The diagnostic in English, as plain text of several lines, ended by a line feed.</summary>
    public static string ToPlainText(Diagnostic diagnostic) => ToPlainText(diagnostic, LanguageTag.English);

    /// <summary>How many files were checked, and how many errors and pieces of advice they have, as one line.</summary>
    public static string Summary(int files, int errors, int advice, LanguageTag language)
    {
        var (read, wrong) = (Counted("checked-files", files), Counted("checked-errors", errors));
        return Sentences.Say(language, "checked", read, wrong, Counted("checked-advice", advice)) + "\n";

        Said Counted(string name, int count) => new($"{name}-{PluralForm.Of(count, language)}", [count]);
    }

    /// <summary>The same in a language or its nearest fallback, English last.</summary>
    public static string ToPlainText(Diagnostic diagnostic, LanguageTag language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var location = diagnostic.Location;
        var text = new StringBuilder();
        text.Append(
            Sentences.Say(
                language,
                diagnostic.IsError ? "diagnostic-error" : "diagnostic-advice",
                location,
                diagnostic.Descriptor.Code,
                diagnostic.MessageIn(language)
            )
        ).Append('\n');
        SourceExcerpt.Append(location, text);
        if (diagnostic.Nearest is { } nearest)
            text.Append("  ").Append(Sentences.Say(language, "diagnostic-nearest", nearest)).Append('\n');
        return text.Append("  ").Append(diagnostic.Descriptor.HelpIn(language)).Append('\n').ToString();
    }
}
