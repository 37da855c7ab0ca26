using System.Text.RegularExpressions;
using IndicatorEngine.Text;

namespace IndicatorEngine.Diagnostics;

/// <summary>A kind of problem a file can have. Codes are stable: never reused, never renumbered.</summary>
/// <remarks>
/// <c>IND1xxx</c> the text of a file, <c>IND2xxx</c> its shape, <c>IND3xxx</c> the meaning of a vocabulary,
/// ruleset, scenario or mapping, <c>IND4xxx</c> observations.
/// </remarks>
public sealed class DiagnosticDescriptor
{
    internal DiagnosticDescriptor(string code, string name, DiagnosticSeverity severity)
    {
        Code = code;
        Name = name;
        Severity = severity;
    }

    /// <summary>The stable code, such as <c>IND3004</c>.</summary>
    public string Code { get; }

    /// <summary>The problem's name, such as <c>UnknownCode</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it stops the file from being used.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>The sentence shown, in English, with numbered places for what was found in the file.</summary>
    public string Message => Sentences.Files.Find(LanguageTag.English, Code);

    /// <summary>The sentence with … for each of these places.</summary>
    internal string Sentence => Regex.Replace(Message, @"\{[0-9]\}", "…");

    /// <summary>What the author can do about it, in English.</summary>
    public string Help => HelpIn(LanguageTag.English);

    /// <summary>What the author can do about it, in a language or its nearest fallback, English last.</summary>
    public string HelpIn(LanguageTag language) => Sentences.Files.Find(language, $"{Code}-help");
}
