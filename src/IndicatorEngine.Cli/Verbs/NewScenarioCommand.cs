using System.CommandLine;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new scenario</c>: a made-up story to be written, whose facts and expectation stand.</summary>
internal static class NewScenarioCommand
{
    /// <summary>A story that raises nothing: as worth telling as one that raises something.</summary>
    private const string Nothing = "nothing";

    public static Command Create(Terminal terminal)
    {
        var ruleset = new Argument<string>("RULESET")
        {
            Description = "The ruleset it is for: a file, or the folder that holds a ruleset.json.",
        };
        ruleset.Validators.Add(RulesetArguments.RefuseOptions);
        var indicator = new Option<string?>("--indicator", "-i")
        {
            Description = $"Record the fewest facts that raise this indicator, and expect that; `{Nothing}` for a story that raises none.",
            HelpName = "ID",
        };
        var id = new Option<string?>("--id") { Description = "Its name, and its file's; the indicator's by default.", HelpName = "NAME" };
        var title = new Option<string?>("--title", "-t") { Description = "What the story is called; it can wait.", HelpName = "TEXT" };
        var language = RulesetArguments.AuthorsLanguage("The language the story will be written in; the ruleset's first by default.");
        var command = new Command("scenario",
            """
            Starts a scenario beside a ruleset: facts recorded and what is expected of them, with the story left to write. In a terminal it asks for what is not given.

            Examples:
              indicators new scenario our-ruleset
              indicators new scenario our-ruleset --indicator example --id kept-at-work
              indicators new scenario our-ruleset --indicator nothing --id ordinary-day
            """) { ruleset, indicator, id, title, language };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(ruleset)!;
            var loaded = RulesetLoader.Load(path);
            if (terminal.ReportErrors(loaded.Diagnostics)) return (int)ExitCode.FilesHaveErrors;
            var compiled = CompiledRuleset.Compile(loaded.Required);

            var answers = new Answers(terminal);
            var wanted = answers.Choice(
                parsed.GetValue(indicator),
                "--indicator",
                "Which indicator does it raise?",
                [Nothing, .. compiled.Ruleset.Indicators.Select(one => one.Id)]
            );
            var raised = compiled.Ruleset.Indicators.FirstOrDefault(one => one.Id == wanted);
            if (wanted.Length > 0 && wanted != Nothing && raised is null)
            {
                terminal.Error.WriteLine($"There is no indicator `{wanted}` in this ruleset.");
                return (int)ExitCode.WrongUsage;
            }

            // Where the indicator was given it names the scenario; where it was chosen just now, that is only a suggestion.
            var name = answers.Text(
                parsed.GetValue(id) ?? (parsed.GetValue(indicator) is null ? null : raised?.Id),
                "--id",
                "Its name (small letters, digits and dashes)?",
                raised?.Id
            );
            if (!answers.AreComplete())
                return (int)ExitCode.WrongUsage;
            var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
            var file = Path.Combine(folder, "scenarios", $"{name}.json");
            var template = new ScenarioTemplate(name, parsed.GetValue(language) ?? compiled.Ruleset.Languages[0], raised)
            {
                Title = parsed.GetValue(title),
                Schema = NewFiles.SchemaFor(file, "scenario"),
            };
            var source = NewFiles.Source(file, template.ToJson());
            return (int)(
                terminal.ReportErrors(ScenarioLoader.Load(source, compiled).Diagnostics)
                    ? ExitCode.WrongUsage
                    : NewFiles.Write([source], terminal)
            );
        });
        return command;
    }
}
