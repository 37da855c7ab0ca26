using System.CommandLine;
using IndicatorEngine.Mappings;
using IndicatorEngine.Templates;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new mapping</c>: the columns of a table, each waiting for what it records.</summary>
internal static class NewMappingCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The file to make, such as records.mapping.json." };
        file.Validators.Add(RulesetArguments.RefuseOptions);
        var table = new Option<string>("--from")
        {
            Description = "The CSV table whose columns it maps; only the first line is read.",
            HelpName = "TABLE",
            Required = true,
        };
        var language = RulesetArguments.Language();
        language.Description = "The language of the notes in it: en, fr or es.";
        var command = new Command("mapping",
            """
            Starts a column mapping for a CSV table: every column of its first line, each waiting for what its values record.

            Examples:
              indicators new mapping records.mapping.json --from records.csv
            """) { file, table, language };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (Columns(parsed.GetValue(table)!, terminal) is not { } columns) return (int)ExitCode.FilesHaveErrors;
            var template = new MappingTemplate(columns, parsed.GetValue(language)) { Schema = NewFiles.SchemaFor(path, "mapping") };
            var source = NewFiles.Source(path, template.ToJson());
            return (int)(
                terminal.ReportErrors(MappingLoader.Load(source, null).Diagnostics)
                    ? ExitCode.FilesHaveErrors
                    : NewFiles.Write([source], terminal)
            );
        });
        return command;
    }

    private static IReadOnlyList<string>? Columns(string table, Terminal terminal)
    {
        try
        {
            using var stream = File.OpenRead(table);
            var columns = CsvTable.ColumnsOf(stream);
            if (columns.Count > 0)
                return columns;
            terminal.Error.WriteLine(
                $"The first line of `{table}` names no columns that can be read. Save the table as CSV with the encoding UTF-8, with the names of its columns in the first line."
            );
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"The table `{table}` could not be read.");
            return null;
        }
    }
}
