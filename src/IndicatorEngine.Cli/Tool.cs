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

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors) terminal.Error.WriteLine(problem.Message);
            terminal.Error.WriteLine("Add --help to see how the command is used.");
            return ExitCode.WrongUsage;
        }

        try
        {
            using var help = new StringWriter();
            var code = (ExitCode)parsed.Invoke(new InvocationConfiguration { Output = help, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            terminal.Write(help.ToString());
            terminal.Output.Flush();
            return code;
        }
        catch (IOException e) when (e is not FileNotFoundException)
        {
            // The reader of our output went away, or a disk is full: no result may look complete.
            terminal.Error.WriteLine("The output could not be written, or an input could no longer be read.");
            return ExitCode.OurFault;
        }
        catch (Exception e)
        {
            // Only the kind of fault is shown: a message could repeat what a person said.
            terminal.Error.WriteLine($"Something went wrong inside the tool ({e.GetType().Name}). Nothing above is complete. Please report this.");
            return ExitCode.OurFault;
        }
    }
}
