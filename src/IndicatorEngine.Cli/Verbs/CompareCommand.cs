using System.CommandLine;
using System.Text;
using IndicatorEngine.Comparison;
using IndicatorEngine.Mappings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators compare</c>: which screenings each of several rulesets sees and misses.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = ScreeningArguments.Inputs();
        var rulesets = RulesetArguments.Ruleset();
        var map = ScreeningArguments.Map();
        var groupBy = new Option<string?>("--group-by")
        {
            Description =
                "A column of the table to count by, such as an age band. Rulesets cannot read it, and the mapping need not name it.",
            HelpName = "COLUMN",
        };
        var format = new Option<string?>("--format", "-f")
        {
            Description =
                "How to print: html is one page with a plot, svg the plot alone. By default as the name of FILE ends, and else text.",
            HelpName = "text|markdown|json|html|svg",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json", "html", "svg");
        var output = new OutputFile("the comparison", ".txt", ".md", ".json", ".html", ".svg", "");
        var language = RulesetArguments.Language();
        var command = new Command("compare",
            """
            Reads screenings through several rulesets and counts which of them each ruleset sees and misses. Counts from 1 to 10 are withheld. It says nothing about people nobody found.

            Examples:
              indicators compare visits.ndjson -r rulesets/general -r rulesets/childhood
              indicators compare r.csv --map r.mapping.json -r ours --group-by age
              indicators compare r.csv --map r.mapping.json -r ours -o r.html
            """) { inputs, rulesets, map, groupBy, format, language };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var paths = parsed.GetValue(inputs)!;
            if (!output.IsFree(parsed, [.. paths, .. parsed.GetValue(rulesets)!, parsed.GetValue(map)], terminal))
                return (int)ExitCode.WrongUsage;
            if (parsed.GetValue(groupBy) is not null && paths.FirstOrDefault(path => !IsTable(path, parsed.GetValue(map))) is { } notATable)
            {
                terminal.Error.WriteLine(
                    $"`{notATable}` is no table. --group-by takes its groups from a column of a .csv file: screenings themselves do not say who someone is."
                );
                return (int)ExitCode.WrongUsage;
            }

            if (RulesetArguments.Load(parsed.GetValue(rulesets)!, terminal) is not { } catalogue) return (int)ExitCode.FilesHaveErrors;
            if (!ScreeningArguments.TryLoad(parsed.GetValue(map), catalogue.All, false, terminal, out var mapping))
                return (int)ExitCode.FilesHaveErrors;
            var comparer = new RulesetComparer(catalogue.All);
            if (Read(paths, mapping, parsed.GetValue(groupBy), comparer, terminal) is not { } outcome) return (int)ExitCode.WrongUsage;
            if (outcome == InputOutcome.Failed) return (int)ExitCode.FilesHaveErrors;
            var file = output.In(parsed);
            var report = Render(
                comparer.ToTable(parsed.GetValue(groupBy)),
                parsed.GetValue(format) ?? FormatOf(file),
                parsed.GetValue(language)
            );
            if (file is null)
                terminal.Output.Write(report);
            else if (!terminal.TryWriteFile(file, report))
                return (int)ExitCode.WrongUsage;
            return (int)(outcome == InputOutcome.Whole ? ExitCode.Done : ExitCode.FilesHaveErrors);
        });
        return command;
    }

    private static bool IsTable(string path, string? map) =>
        path == "-" ? map is not null : Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts the screenings; null after saying that the column is none to group by.</summary>
    private static InputOutcome? Read(
        IEnumerable<string> paths,
        RecordMapping? mapping,
        string? groupBy,
        RulesetComparer comparer,
        Terminal terminal
    )
    {
        var (unread, isGrouping) = (0L, true);
        var outcome = new ScreeningInputs(terminal, mapping, null, groupBy).ReadAll(
            paths,
            (screening, group) => isGrouping &= comparer.TryAdd(group, screening),
            () => unread++
        );
        if (!isGrouping)
        {
            terminal.Error.WriteLine(
                $"The column `{groupBy}` has more than {RulesetComparer.MostGroups} different values. Group by one with fewer, such as an age band."
            );
            return null;
        }

        if (unread > 0) terminal.Error.WriteLine($"Not counted, because they could not be read: {unread}.");
        return outcome;
    }

    private static string FormatOf(string? file) => Path.GetExtension(file)?.ToLowerInvariant() switch
    {
        ".json" => "json",
        ".md" => "markdown",
        ".html" => "html",
        ".svg" => "svg",
        _ => "text",
    };

    private static byte[] Render(ComparisonTable table, string format, LanguageTag language) => format switch
    {
        "json" => ComparisonJson.ToUtf8(table, language),
        "markdown" => Encoding.UTF8.GetBytes(ComparisonText.ToMarkdown(table, language)),
        "html" => Encoding.UTF8.GetBytes(ComparisonText.ToHtml(table, language)),
        "svg" => Encoding.UTF8.GetBytes(ComparisonText.ToSvg(table, language)),
        _ => Encoding.UTF8.GetBytes(ComparisonText.ToPlainText(table, language)),
    };
}
