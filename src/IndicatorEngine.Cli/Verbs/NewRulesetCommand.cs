using System.CommandLine;
using IndicatorEngine.Drafts;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Templates;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators new ruleset</c>: a draft by nobody yet, and a scenario that tests it.</summary>
internal static class NewRulesetCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make the ruleset in." };
        folder.Validators.Add(RulesetArguments.RefuseOptions);
        var title = new Option<string?>("--title", "-t")
        {
            Description = "What the ruleset is called, in its authors' language.",
            HelpName = "TEXT",
        };
        var language = RulesetArguments.AuthorsLanguage("The language its authors write in, such as en, fr or sw.");
        var vocabulary = new Option<string?>("--vocabulary", "-v")
        {
            Description = "The vocabulary whose codes it uses; without it the one nearby, or a copy of the shared one.",
            HelpName = "FILE",
        };
        var origin = new Option<string?>("--origin")
        {
            Description = $"Who writes it: {string.Join(", ", EnumWords.All<RulesetOrigin>())}.",
            HelpName = "WORD",
        };
        origin.AcceptOnlyFromAmong([.. EnumWords.All<RulesetOrigin>()]);
        var reviewBy = RulesetArguments.Day(
            "--review-by",
            "The day by which it must be read again, as yyyy-MM-dd; a year from today by default."
        );
        var id = new Option<string?>("--id") { Description = "Its name for machines; the folder's name by default.", HelpName = "NAME" };
        var command = new Command("ruleset",
            """
            Starts a ruleset: a draft with one example to replace, and a scenario that tests it. In a terminal it asks for what is not given.

            Examples:
              indicators new ruleset our-ruleset
              indicators new ruleset ours --lang sw --vocabulary our.vocabulary.json
            """) { folder, title, language, vocabulary, origin, reviewBy, id };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(folder)!;
            var file = Path.Combine(target, "ruleset.json");
            if (NewFiles.Exists(file, terminal)) return (int)ExitCode.WrongUsage;

            var answers = new Answers(terminal);
            var name = answers.Text(
                parsed.GetValue(id) ?? NewFiles.IdFrom(target),
                "--id",
                "Its name for machines (small letters, digits and dashes)?"
            );
            var called = answers.Text(parsed.GetValue(title), "--title", "What is the ruleset called?");
            var written = answers.Language(parsed.GetValue(language));
            // A copy is next to the ruleset's folder, where other rulesets find it.
            var around = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(target)) ?? "";
            var copy = Path.Combine(around, DraftRulesets.CoreVocabularyFile);
            var given = parsed.GetValue(vocabulary) ?? Nearby(target, answers);
            var words = given ?? copy;
            var writers = answers.Choice(parsed.GetValue(origin), "--origin", "Who writes it?", EnumWords.All<RulesetOrigin>());
            if (!answers.AreComplete() || !EnumWords.TryParse<RulesetOrigin>(writers, out var whose)) return (int)ExitCode.WrongUsage;

            var shared = given is null ? new SourceText(copy, DraftRulesets.Read(DraftRulesets.CoreVocabularyFile).Utf8) : null;
            var loaded = shared is null ? RulesetLoader.LoadVocabulary(words) : RulesetLoader.LoadVocabulary(shared);
            if (terminal.ReportErrors(loaded.Diagnostics)) return (int)ExitCode.FilesHaveErrors;
            return (int)Write(file, shared, terminal, new RulesetTemplate
            {
                Id = name,
                Title = called,
                Language = written,
                Vocabulary = loaded.Required,
                VocabularyPath = NewFiles.Relative(target, words),
                Origin = whose,
                ReviewBy = parsed.GetValue(reviewBy) ?? terminal.Today.AddYears(1),
                On = terminal.Today,
                Schema = NewFiles.SchemaFor(file, "ruleset"),
            });
        });
        return command;
    }

    private static ExitCode Write(string file, SourceText? shared, Terminal terminal, RulesetTemplate template)
    {
        var folder = Path.GetDirectoryName(file)!;
        var source = NewFiles.Source(file, template.ToJson());
        var loaded = RulesetLoader.Load(source, path => shared ?? new SourceText(path, File.ReadAllBytes(Path.Combine(folder, path))));
        if (terminal.ReportErrors(loaded.Diagnostics)) return ExitCode.WrongUsage;
        var scenario = Path.Combine(folder, "scenarios", "example.json");
        var first = new ScenarioTemplate("example", template.Language, loaded.Required.Indicators.FirstOrDefault())
        {
            Schema = NewFiles.SchemaFor(scenario, "scenario"),
        };
        List<SourceText> files = [source, NewFiles.Source(scenario, first.ToJson())];
        if (shared is not null) files.Add(shared);
        return NewFiles.Write(files, terminal);
    }

    /// <summary>The one vocabulary in the folder or the one around it; asked for when it is a choice, null when there is none.</summary>
    private static string? Nearby(string folder, Answers answers)
    {
        string[] found =
        [
            .. new[] { folder, Path.Combine(folder, "..") }
                .Where(Directory.Exists)
                .SelectMany(place => Directory.EnumerateFiles(place, "*.vocabulary.json"))
                .Select(Path.GetFullPath)
                .Order(StringComparer.Ordinal),
        ];
        return found.Length < 2 ? found.FirstOrDefault() : answers.Choice(null, "--vocabulary", "Which vocabulary does it use?", found);
    }
}
