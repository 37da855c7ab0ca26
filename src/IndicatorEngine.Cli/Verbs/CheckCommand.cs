using System.CommandLine;
using IndicatorEngine.Checking;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Rendering;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators check</c>: everything that is wrong with files, or could be better.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Rulesets, vocabularies, scenarios, mappings or screenings; or a folder, with all below it.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RulesetArguments.RefuseOptions);
        var format = new Option<CheckFormat>("--format", "-f")
        {
            Description = "How to print: text for people, json for programs, sarif for code hosts (SARIF 2.1.0).",
            HelpName = "text|json|sarif",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var asOf = RulesetArguments.AsOf();
        var language = RulesetArguments.Language();
        var command = new Command("check",
            """
            Says everything it knows about files: what stops them from being used, and what their authors will want to know. Conditions are compared over everything that could be recorded: which part changes nothing, which indicator is raised whenever another is, which can never be raised.

            Examples:
              indicators check rulesets
              indicators check rulesets/general/ruleset.json
              indicators check rulesets --lang fr
              indicators check rulesets --format sarif > indicators.sarif
            """) { paths, format, asOf, language };
        command.SetAction(parsed =>
        {
            var files = FileChecker.Check(parsed.GetValue(paths)!, parsed.GetValue(asOf) ?? terminal.Today);
            if (files.IsEmpty)
            {
                // No errors in no files would read like no errors.
                terminal.Error.WriteLine("No file to check was found: a folder is searched for .json and .ndjson files.");
                return (int)ExitCode.FilesHaveErrors;
            }

            var found = files.SelectMany(file => file.Diagnostics).ToList();
            switch (parsed.GetValue(format))
            {
                case CheckFormat.Sarif:
                    terminal.Output.Write(DiagnosticSarif.ToUtf8(found, Environment.CurrentDirectory));
                    break;
                case CheckFormat.Json:
                    terminal.Output.Write(DiagnosticJson.ToUtf8(files.Select(file => file.Path), found));
                    break;
                default:
                    foreach (var diagnostic in found)
                        terminal.Write(DiagnosticText.ToPlainText(diagnostic, terminal.Language));
                    terminal.Write(
                        DiagnosticText.Summary(files.Length, found.Count(d => d.IsError), found.Count(d => !d.IsError), terminal.Language)
                    );
                    break;
            }

            return (int)(found.Exists(d => d.IsError) ? ExitCode.FilesHaveErrors : ExitCode.Done);
        });
        return command;
    }

    /// <summary>How what was found is printed.</summary>
    private enum CheckFormat
    {
        Text,
        Json,
        Sarif,
    }
}
