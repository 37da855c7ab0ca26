using System.CommandLine;
using System.Text.Json.Nodes;
using IndicatorEngine.Schemas;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators schema</c>: the formats as JSON Schemas, for an editor that helps.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new Argument<string?>("FORMAT")
        {
            Description = $"Print or write the schema of this format alone: {string.Join(", ", FormatSchemas.Formats)}.",
            HelpName = "FORMAT",
            Arity = ArgumentArity.ZeroOrOne,
        };
        format.AcceptOnlyFromAmong([.. FormatSchemas.Formats]);
        var folder = new Option<string?>("--out", "-o")
        {
            Description = "Write the schemas into this folder, a file for each format.",
            HelpName = "FOLDER",
        };
        var files = new Option<string[]>("--vocabulary", "-v")
        {
            Description = "Offer and explain the codes, areas and notices of these vocabularies, and accept no others.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        files.Validators.Add(RulesetArguments.RefuseOptions);
        var language = RulesetArguments.Language();
        language.Description = "The language in which codes, areas and notices are explained, such as en, fr or es.";
        var command = new Command("schema",
            """
            Prints or writes JSON Schemas, with which an editor completes, explains and underlines what you write. Put the schema's path into the first line of a file, relative to it: "$schema": "schemas/ruleset.schema.json".

            Examples:
              indicators schema --out schemas
              indicators schema --out schemas --vocabulary core.vocabulary.json
              indicators schema ruleset --vocabulary core.vocabulary.json --lang fr
            """) { format, folder, files, language };
        command.SetAction(parsed =>
        {
            if (Load(parsed.GetValue(files) ?? [], terminal) is not { } vocabularies)
                return (int)ExitCode.FilesHaveErrors;
            var schemas = FormatSchemas
                .For(vocabularies, parsed.GetValue(language))
                .Where(schema => parsed.GetValue(format) is not { } wanted || schema.Format == wanted)
                .ToList();
            return (int)(parsed.GetValue(folder) is { } target ? WriteTo(target, schemas, terminal) : Print(schemas, terminal));
        });
        return command;
    }

    private static List<Vocabulary>? Load(IEnumerable<string> paths, Terminal terminal)
    {
        var vocabularies = new List<Vocabulary>();
        var hasErrors = false;
        foreach (var path in paths.Distinct())
        {
            var loaded = RulesetLoader.LoadVocabulary(path);
            hasErrors |= terminal.ReportErrors(loaded.Diagnostics);
            if (loaded.TryGet(out var vocabulary)) vocabularies.Add(vocabulary);
        }

        return hasErrors ? null : vocabularies;
    }

    private static ExitCode Print(List<SchemaFile> schemas, Terminal terminal)
    {
        // Several schemas are one JSON object, by file name.
        terminal.Write(
            schemas is [var single]
                ? single.Text
                : new JsonObject(schemas.Select(schema => KeyValuePair.Create(schema.Name, JsonNode.Parse(schema.Text)))).ToJsonString()
                    + "\n"
        );
        return ExitCode.Done;
    }

    private static ExitCode WriteTo(string folder, List<SchemaFile> schemas, Terminal terminal)
    {
        foreach (var schema in schemas)
        {
            var path = Path.Combine(folder, schema.Name);
            if (!terminal.TryWriteFile(path, schema.Text)) return ExitCode.WrongUsage;
            terminal.Write(path + "\n");
        }

        return ExitCode.Done;
    }
}
