using System.CommandLine;
using IndicatorEngine.Compilation;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators test</c>: runs the scenarios beside rulesets.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Rulesets, or a folder, with all rulesets below it. Scenarios stand in the folder `scenarios` beside a ruleset.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(RulesetArguments.RefuseOptions);
        var command = new Command("test",
            """
            Runs the scenarios beside rulesets and says which came out otherwise than expected, and why.

            Examples:
              indicators test rulesets
              indicators test rulesets/childhood
            """) { paths };
        command.SetAction(parsed => (int)Run(parsed.GetValue(paths)!.SelectMany(RulesetsAt), terminal));
        return command;
    }

    private static ExitCode Run(IEnumerable<string> rulesets, Terminal terminal)
    {
        var (passed, failed) = (0, 0);
        foreach (var path in rulesets)
        {
            var loaded = RulesetLoader.Load(path);
            if (terminal.ReportErrors(loaded.Diagnostics))
            {
                terminal.Write($"{path}: the ruleset has errors, so none of its scenarios ran.\n");
                failed++;
                continue;
            }

            var compiled = CompiledRuleset.Compile(loaded.Required);
            terminal.Write($"{compiled.Ruleset.Id} {compiled.Ruleset.Version}\n");
            foreach (var scenario in ScenarioLoader.LoadBeside(path, compiled))
            {
                if (terminal.ReportErrors(scenario.Diagnostics))
                {
                    failed++;
                    continue;
                }

                var outcome = ScenarioRunner.Run(scenario.Required, compiled);
                terminal.Write($"  {(outcome.Passed ? "passed" : "FAILED")}  {outcome.Scenario.Id}: {outcome.Scenario.Title.In(LanguageTag.English)}\n");
                foreach (var failure in outcome.Failures) terminal.Write($"          {failure}\n");
                if (outcome.Passed) passed++;
                else failed++;
            }
        }

        terminal.Write($"{passed} passed, {failed} failed\n");
        if (passed + failed == 0) terminal.Error.WriteLine("No scenario was found.");
        return failed > 0 || passed == 0 ? ExitCode.FilesHaveErrors : ExitCode.Done;
    }

    private static IEnumerable<string> RulesetsAt(string path)
    {
        if (!Directory.Exists(path)) return [path];
        return File.Exists(Path.Combine(path, "ruleset.json"))
            ? [path]
            : Directory.EnumerateFiles(path, "ruleset.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }
}
