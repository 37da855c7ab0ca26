using System.CommandLine;
using IndicatorEngine.Compilation;
using IndicatorEngine.Differences;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators diff</c>: what changed in meaning between two versions of a ruleset.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = Ruleset("OLD", "The older version: a ruleset file, or the folder that holds a ruleset.json.");
        var @new = Ruleset("NEW", "The newer version.");
        var language = RulesetArguments.Language();
        var strict = new Option<bool>("--strict-version")
        {
            Description = "End with 1 when the version number was not raised as far as the changes ask for.",
        };
        var format = new Option<OutputFormat?>("--format", "-f")
        {
            Description = "How to print: markdown for a meeting (the default), text for a terminal, json for programs.",
            HelpName = "markdown|text|json",
        };
        format.AcceptOnlyFromAmong("markdown", "text", "json");
        var command = new Command("diff",
            """
            Says what changed in meaning between two versions of a ruleset: what is no longer heard and what is newly heard, advice, words, texts to translate again, scenarios that come out otherwise, and whether the version number was raised as far as that asks for. Scenarios beside both are run.

            Examples:
              indicators diff released/general rulesets/general
              indicators diff released/general rulesets/general --lang fr
              indicators diff released/general rulesets/general -f json --strict-version
            """) { old, @new, language, format, strict };
        command.SetAction(parsed =>
        {
            // Both are read, so that one run says everything that is wrong.
            var (before, after) = (Load(parsed.GetValue(old)!, terminal), Load(parsed.GetValue(@new)!, terminal));
            if (before is not { } o || after is not { } n) return (int)ExitCode.FilesHaveErrors;
            var difference = VersionComparer.Compare(o.Ruleset, n.Ruleset, o.Scenarios, n.Scenarios);
            Print(difference, parsed.GetValue(format) ?? OutputFormat.Markdown, parsed.GetValue(language), terminal);
            return (int)(parsed.GetValue(strict) && !difference.Version.IsEnough ? ExitCode.FilesHaveErrors : ExitCode.Done);
        });
        return command;
    }

    private static Argument<string> Ruleset(string name, string description)
    {
        var path = new Argument<string>(name) { Description = description };
        path.Validators.Add(RulesetArguments.RefuseOptions);
        return path;
    }

    /// <summary>A ruleset with the scenarios beside it; null after saying what is wrong with any of them.</summary>
    private static (CompiledRuleset Ruleset, List<Scenario> Scenarios)? Load(string path, Terminal terminal)
    {
        var loaded = RulesetLoader.Load(path);
        if (terminal.ReportErrors(loaded.Diagnostics)) return null;
        var ruleset = CompiledRuleset.Compile(loaded.Required);
        var scenarios = ScenarioLoader.LoadBeside(path, ruleset);
        return terminal.ReportErrors([.. scenarios.SelectMany(scenario => scenario.Diagnostics)])
            ? null
            : (ruleset, [.. scenarios.Select(scenario => scenario.Required)]);
    }

    private static void Print(RulesetDifference difference, OutputFormat format, LanguageTag language, Terminal terminal)
    {
        if (format == OutputFormat.Json)
            terminal.Output.Write(DifferenceJson.ToUtf8(difference));
        else
            terminal.Write(
                format == OutputFormat.Text
                    ? DifferenceText.ToPlainText(difference, language)
                    : DifferenceText.ToMarkdown(difference, language)
            );
    }
}
