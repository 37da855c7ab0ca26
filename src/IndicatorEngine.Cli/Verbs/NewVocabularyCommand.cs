using System.CommandLine;
using IndicatorEngine.Templates;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new vocabulary</c>: the words of rulesets to come.</summary>
internal static class NewVocabularyCommand
{
    private const string Ending = ".vocabulary.json";

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = $"The file to make; its name ends in {Ending}." };
        file.Validators.Add(RulesetArguments.RefuseOptions);
        file.Validators.Add(result =>
        {
            if (!result.Tokens[0].Value.EndsWith(Ending, StringComparison.Ordinal))
                result.AddError($"The name of a vocabulary ends in {Ending}.");
        });
        var language = RulesetArguments.AuthorsLanguage("The language its authors write in, such as en, fr or sw.");
        var id = new Option<string?>("--id") { Description = "Its name for machines; the file's name by default.", HelpName = "NAME" };
        var command = new Command("vocabulary",
            """
            Starts a vocabulary: an area, a notice and codes of three kinds to replace. In a terminal it asks for what is not given.

            Examples:
              indicators new vocabulary words.vocabulary.json
              indicators new vocabulary words.vocabulary.json --lang fr
            """) { file, language, id };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (NewFiles.Exists(path, terminal)) return (int)ExitCode.WrongUsage;
            var answers = new Answers(terminal);
            var name = answers.Text(
                parsed.GetValue(id) ?? NewFiles.IdFrom(path),
                "--id",
                "Its name for machines (small letters, digits and dashes)?"
            );
            var written = answers.Language(parsed.GetValue(language));
            if (!answers.AreComplete())
                return (int)ExitCode.WrongUsage;
            var source = NewFiles.Source(
                path,
                new VocabularyTemplate(name, written) { Schema = NewFiles.SchemaFor(path, "vocabulary") }.ToJson()
            );
            return (int)(
                terminal.ReportErrors(RulesetLoader.LoadVocabulary(source).Diagnostics)
                    ? ExitCode.WrongUsage
                    : NewFiles.Write([source], terminal)
            );
        });
        return command;
    }
}
