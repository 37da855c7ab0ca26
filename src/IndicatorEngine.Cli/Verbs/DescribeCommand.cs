using System.CommandLine;
using IndicatorEngine.Handbooks;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators describe</c>: a ruleset as a handbook to read aloud and write on.</summary>
internal static class DescribeCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A ruleset file, or the folder that holds a ruleset.json." };
        path.Validators.Add(RulesetArguments.RefuseOptions);
        var languages = RulesetArguments.Languages();
        var format = new Option<string?>("--format", "-f")
        {
            Description =
                "markdown, or html: one page for screen and paper, with nothing from elsewhere. By default html for a FILE that ends in .html, and else markdown.",
            HelpName = "markdown|html",
        };
        format.AcceptOnlyFromAmong("markdown", "html");
        var output = new OutputFile("the handbook", ".html", ".htm", ".md", ".txt", "");
        var since = new Option<string?>("--since")
        {
            Description =
                "An older version of the ruleset: translations are marked as out of date whose original was rewritten since, while they were not.",
            HelpName = "OLD",
        };
        var asOf = RulesetArguments.AsOf();
        var command = new Command("describe",
            """
            Sets a ruleset out as a handbook to read aloud and to write on: each indicator as a plain sentence, with why, care and other explanations; who wrote it and how; what is missing; and what every word means.

            Examples:
              indicators describe rulesets/general
              indicators describe rulesets/general --out handbook.html
              indicators describe rulesets/general --lang en --lang fr -o both.html
              indicators describe mine --since last-year/mine --lang sw
            """) { path, languages, format, since, asOf };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!output.IsFree(parsed, [parsed.GetValue(path), parsed.GetValue(since)], terminal)) return (int)ExitCode.WrongUsage;
            Ruleset? older = null;
            if (Load(parsed.GetValue(path)!, terminal) is not { } ruleset) return (int)ExitCode.FilesHaveErrors;
            if (parsed.GetValue(since) is { } old && (older = Load(old, terminal)) is null) return (int)ExitCode.FilesHaveErrors;
            if (older is not null && older.Id != ruleset.Id)
            {
                terminal.Error.WriteLine($"`{older.Id}` is another ruleset than `{ruleset.Id}`: give an older version of the same one.");
                return (int)ExitCode.WrongUsage;
            }

            var options = new HandbookOptions
            {
                Languages = [.. parsed.GetValue(languages)!],
                AsOf = parsed.GetValue(asOf) ?? terminal.Today,
                Since = older,
            };
            var file = output.In(parsed);
            var isHtml = parsed.GetValue(format) is { } asked
                ? asked == "html"
                : Path.GetExtension(file)?.ToLowerInvariant() is ".html" or ".htm";
            var handbook = isHtml ? RulesetHandbook.ToHtml(ruleset, options) : RulesetHandbook.ToMarkdown(ruleset, options);
            if (file is not null) return (int)(terminal.TryWriteFile(file, handbook) ? ExitCode.Done : ExitCode.WrongUsage);
            terminal.Write(handbook);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Ruleset? Load(string path, Terminal terminal)
    {
        var loaded = RulesetLoader.Load(path);
        terminal.ReportErrors(loaded.Diagnostics);
        return loaded.Value;
    }
}
