using System.CommandLine;

namespace IndicatorEngine.Cli;

/// <summary>The command line: what was asked for, and how it ended.</summary>
internal static class Tool
{
    public static ExitCode Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand(
            """
            Reads screenings through indicator rulesets. It explains what was heard and why it matters; it never says whether someone has been trafficked. Works offline.

            Examples:
              indicators screen screening.json --ruleset rulesets/general
              indicators check rulesets
              indicators test rulesets/childhood
              indicators describe rulesets/general --out handbook.html
            """)
        {
            ScreenCommand.Create(terminal),
            CheckCommand.Create(terminal),
            TestCommand.Create(terminal),
            CompareCommand.Create(terminal),
            DescribeCommand.Create(terminal),
            DiffCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            NewCommand.Create(terminal),
        };
        foreach (var help in root.Options.OfType<System.CommandLine.Help.HelpOption>())
        {
            if (help.Action is System.CommandLine.Help.HelpAction action) action.MaxWidth = 80;
        }

        if (args.Contains(""))
        {
            // A name that is not there is no file, and would be reported as one without a name.
            terminal.Error.WriteLine(
                "One of the arguments is empty: check for quotation marks around nothing, or a variable that has no value."
            );
            return ExitCode.WrongUsage;
        }

        // A name may begin with @: it is no file of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in Problems(parsed)) terminal.Error.WriteLine(problem);
            terminal.Error.WriteLine("Add --help to see how the command is used.");
            return ExitCode.WrongUsage;
        }

        terminal.Language = RulesetArguments.LanguageOf(parsed);

        // A list of commands says what each does in a sentence; its own help has the rest, and the examples.
        foreach (var listed in parsed.CommandResult.Command.Subcommands) listed.Description = FirstSentence(listed.Description!);

        try
        {
            using var help = new StringWriter();
            var code = (ExitCode)
                parsed.Invoke(
                    new InvocationConfiguration
                    {
                        Output = help,
                        Error = terminal.Error,
                        EnableDefaultExceptionHandler = false,
                    }
                );
            terminal.Write(help.ToString());
            terminal.Output.Flush();
            return code;
        }
        catch (Exception e) when (e is IOException and not FileNotFoundException or UnauthorizedAccessException)
        {
            // The reader of our output went away, it was closed, or a disk is full: no result may look complete.
            terminal.Error.WriteLine("The output could not be written, or an input could no longer be read.");
            return ExitCode.FilesHaveErrors;
        }
        catch (Exception e)
        {
            // Only the kind of fault is shown: a message could repeat what a person said.
            terminal.Error.WriteLine(
                $"Something went wrong inside the tool ({e.GetType().Name}). Nothing above is complete. Please report this."
            );
            return ExitCode.OurFault;
        }
    }

    private static IEnumerable<string> Problems(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0) return parsed.Errors.Select(problem => problem.Message);
        var name = command is RootCommand ? "indicators" : command.Name;
        var unknown =
            parsed.UnmatchedTokens.Count > 0 ? $"`{parsed.UnmatchedTokens[0]}` is an unknown command of `{name}`" : $"`{name}` needs a command";
        return [$"{unknown}: one of {string.Join(", ", command.Subcommands.Select(one => one.Name))}."];
    }

    private static string FirstSentence(string description)
    {
        var end = description.AsSpan().IndexOfAny('.', ':');
        return end < 0 ? description : description[..end] + ".";
    }
}
