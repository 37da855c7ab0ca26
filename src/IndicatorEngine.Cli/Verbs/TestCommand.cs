using System.CommandLine;
using System.Text;
using IndicatorEngine.Compilation;
using IndicatorEngine.RulesetTesting;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators test</c>: runs the scenarios beside rulesets, and says what they miss.</summary>
internal static class TestCommand
{
    private sealed record Asked(bool Coverage, bool Mutants, bool Suggest, string? Folder, OutputFormat Format);

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Rulesets, or a folder, with all rulesets below it. Scenarios stand in the folder `scenarios` beside a ruleset.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RulesetArguments.RefuseOptions);
        var coverage = new Option<bool>("--coverage", "-c")
        {
            Description = "List the indicators, grounds and parts of conditions that no scenario exercises.",
        };
        var mutants = new Option<bool>("--mutants", "-m")
        {
            Description = "List the small changes of conditions that no scenario would notice, each with a scenario to write.",
        };
        var suggest = new Option<string?>("--suggest", "-s")
        {
            Description = "Write such scenarios into this folder, with the story left to write; without a folder, print them.",
            HelpName = "FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<OutputFormat>("--format", "-f")
        {
            Description = "How to print: text for people, json for programs.",
            HelpName = "text|json",
        };
        format.AcceptOnlyFromAmong("text", "json");
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "json" }] && result.GetResult(suggest) is { Tokens: [] })
                result.AddError("With --format json, --suggest needs a folder: what is printed would be several files in one.");
        });
        var command = new Command("test",
            """
            Runs the scenarios beside rulesets and says which came out otherwise than expected, and which facts made the difference; then what the scenarios exercise, and how many small changes of the conditions they would notice.

            Examples:
              indicators test rulesets
              indicators test rulesets/childhood --coverage --mutants
              indicators test rulesets/childhood --suggest drafts
            """) { paths, coverage, mutants, suggest, format };
        command.SetAction(parsed =>
        {
            var asked = new Asked(
                parsed.GetValue(coverage),
                parsed.GetValue(mutants),
                parsed.GetResult(suggest) is not null,
                parsed.GetValue(suggest),
                parsed.GetValue(format)
            );
            return (int)Run(parsed.GetValue(paths)!.SelectMany(RulesetLoader.RulesetsAt), asked, terminal);
        });
        return command;
    }

    private static ExitCode Run(IEnumerable<string> rulesets, Asked asked, Terminal terminal)
    {
        var tests = new List<RulesetTest>();
        var (passed, failed, isWritten) = (0, 0, true);
        foreach (var path in rulesets)
        {
            var loaded = RulesetLoader.Load(path);
            if (terminal.ReportErrors(loaded.Diagnostics))
            {
                terminal.Error.WriteLine($"{path}: the ruleset has errors, so none of its scenarios ran.");
                failed++;
                continue;
            }

            var compiled = CompiledRuleset.Compile(loaded.Required);
            var scenarios = ScenarioLoader.LoadBeside(path, compiled);
            failed += scenarios.Count(scenario => terminal.ReportErrors(scenario.Diagnostics));
            var test = RulesetTest.Run(compiled, scenarios.Select(scenario => scenario.Value).OfType<Scenario>());
            var outcomes = test.Outcomes.SelectMany(outcome => outcome.Variants.Prepend(outcome)).ToList();
            passed += outcomes.Count(outcome => outcome.Failures.IsEmpty);
            failed += outcomes.Count(outcome => !outcome.Failures.IsEmpty);
            tests.Add(test);
            if (asked.Format == OutputFormat.Text)
                terminal.Write(
                    $"{compiled.Ruleset.Id} {compiled.Ruleset.Version}\n{RulesetTestText.ToPlainText(test, asked.Coverage, asked.Mutants)}"
                );
            if (asked.Suggest)
                isWritten &= Suggest(test, path, asked.Folder, terminal);
        }

        // Where nothing was tested, a list of nothing would read like a list of no failures.
        if (asked.Format == OutputFormat.Json && tests.Count > 0) terminal.Output.Write(RulesetTestJson.ToUtf8(tests));
        if (passed + failed == 0) terminal.Error.WriteLine("No scenario was found.");
        else if (asked.Format == OutputFormat.Text) terminal.Write($"{passed} passed, {failed} failed\n");
        if (!isWritten) return ExitCode.WrongUsage;
        return failed > 0 || passed == 0 ? ExitCode.FilesHaveErrors : ExitCode.Done;
    }

    /// <summary>Prints the suggestions, or writes those that are not there yet; false when that fails.</summary>
    private static bool Suggest(RulesetTest test, string ruleset, string? folder, Terminal terminal)
    {
        if (test.Suggestions.IsEmpty) terminal.Error.WriteLine($"{test.Ruleset.Id}: no scenario is missing that could be suggested.");
        foreach (var suggestion in test.Suggestions)
        {
            // What is only printed is meant for the folder that this ruleset's scenarios stand in.
            var path = Path.Combine(
                folder is null ? ScenarioLoader.FolderBeside(ruleset) : Path.Combine(folder, test.Ruleset.Id),
                suggestion.Id + ".json"
            );
            var json = suggestion.ToJson(NewFiles.SchemaFor(path, "scenario"));
            if (folder is null)
            {
                terminal.Write(json);
                continue;
            }

            if (NewFiles.Exists(path, terminal) || !terminal.TryWriteFile(path, Encoding.UTF8.GetBytes(json), overwrites: false))
                return false;
            terminal.Error.WriteLine($"{path} was written.");
        }

        return true;
    }
}
