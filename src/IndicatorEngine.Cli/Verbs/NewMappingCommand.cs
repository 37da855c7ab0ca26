using System.CommandLine;
using IndicatorEngine.Drafts;
using IndicatorEngine.Mappings;
using IndicatorEngine.Readers;
using IndicatorEngine.Templates;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new mapping</c>: the fields of some records, each waiting for what it records.</summary>
internal static class NewMappingCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The file to make, such as records.mapping.json." };
        file.Validators.Add(RulesetArguments.RefuseOptions);
        var records = new Option<string>("--from")
        {
            Description = "A table (CSV, .xlsx) or records in JSON whose fields it maps; only names are taken, never values.",
            HelpName = "FILE",
            Required = true,
        };
        var vocabulary = new Option<string[]>("--vocabulary", "-v")
        {
            Description = "Vocabularies to suggest codes from; the shared one by default.",
            HelpName = "FILE",
        };
        var language = RulesetArguments.Language();
        language.Description = "The language of the notes in it: en, fr or es.";
        var command = new Command("mapping",
            """
            Starts a record mapping for the files of another system: every field, each waiting for what its values record. Codes with a like name are suggested in notes; nothing is decided.

            Examples:
              indicators new mapping records.mapping.json --from records.csv
              indicators new mapping ours.mapping.json --from export.xlsx
            """) { file, records, vocabulary, language };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (Fields(parsed.GetValue(records)!, terminal) is not { } fields) return (int)ExitCode.FilesHaveErrors;
            if (Vocabularies(parsed.GetValue(vocabulary) ?? [], terminal) is not { } vocabularies) return (int)ExitCode.FilesHaveErrors;
            var template = new MappingTemplate(fields.Names, parsed.GetValue(language))
            {
                Schema = NewFiles.SchemaFor(path, "mapping"),
                Vocabularies = vocabularies,
            };
            var source = NewFiles.Source(path, template.ToJson());
            return (int)(
                terminal.ReportErrors(MappingLoader.Load(source, null).Diagnostics)
                    ? ExitCode.FilesHaveErrors
                    : NewFiles.Write([source], terminal)
            );
        });
        return command;
    }

    private static RecordFields? Fields(string path, Terminal terminal)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var loaded = RecordFields.Of(stream, path);
            terminal.Report(loaded.Diagnostics);
            if (!loaded.TryGet(out var fields)) return null;
            if (fields.Names.IsEmpty) terminal.Error.WriteLine($"No names of fields were found in `{path}`.");
            if (!fields.Doubled.IsEmpty)
                terminal.Error.WriteLine(
                    $"Left out, because several columns have the same name: {string.Join(", ", fields.Doubled.Select(name => $"`{name}`"))}."
                );
            return fields.Names.IsEmpty ? null : fields;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"The file `{path}` could not be read.");
            return null;
        }
    }

    private static List<Vocabulary>? Vocabularies(string[] paths, Terminal terminal)
    {
        if (paths.Length == 0) return [DraftRulesets.LoadCoreVocabulary()];
        var loaded = paths.Select(RulesetLoader.LoadVocabulary).ToList();
        return terminal.ReportErrors([.. loaded.SelectMany(one => one.Diagnostics)]) ? null : [.. loaded.Select(one => one.Required)];
    }
}
