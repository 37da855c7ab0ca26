using System.CommandLine;
using IndicatorEngine.Checking;
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
        var command = new Command("check",
            """
            Says everything it knows about files: what stops them from being used, and what their authors will want to know.

            Examples:
              indicators check rulesets
              indicators check rulesets/general/ruleset.json
            """) { paths };
        command.SetAction(parsed =>
        {
            var (files, errors, advice) = (0, 0, 0);
            foreach (var file in parsed.GetValue(paths)!.SelectMany(FileChecker.Check))
            {
                files++;
                foreach (var diagnostic in file.Diagnostics)
                {
                    terminal.Write(DiagnosticText.ToPlainText(diagnostic));
                    if (diagnostic.IsError) errors++;
                    else advice++;
                }
            }

            terminal.Write($"{Count(files, "file")} checked: {Count(errors, "error")}, {Count(advice, "piece")} of advice.\n");
            return (int)(errors > 0 || files == 0 ? ExitCode.FilesHaveErrors : ExitCode.Done);
        });
        return command;
    }

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
