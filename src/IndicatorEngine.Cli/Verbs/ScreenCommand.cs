using System.CommandLine;
using IndicatorEngine.Compilation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Cli;

/// <summary><c>indicators screen</c>: screenings in, explained flags out.</summary>
internal static class ScreenCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = ScreeningArguments.Inputs();
        var rulesets = RulesetArguments.Ruleset();
        var language = RulesetArguments.Language();
        var asOf = RulesetArguments.AsOf();
        var map = ScreeningArguments.Map();
        var strict = new Option<bool>("--strict")
        {
            Description = "Refuse a screening with a code or value that no chosen ruleset knows, instead of listing it.",
        };
        var merge = new Option<bool>("--merge")
        {
            Description = "Read all inputs as partial screenings of one person; refused when they have different ids.",
        };
        var samePerson = new Option<bool>("--same-person") { Description = "With --merge: different ids are of one person." };
        var summary = new Option<bool>("--summary")
        {
            Description = "Print, as JSON, how many screenings each indicator is raised, not yet known, not shown or not read here for.",
        };
        var format = new Option<OutputFormat>("--format", "-f")
        {
            Description = "How to print: text or markdown for people; json, or ndjson with one result a line, for programs.",
            HelpName = "text|markdown|json|ndjson",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json", "ndjson");
        format.Validators.Add(result =>
        {
            if (result.GetValue(summary) && result.Tokens is [{ Value: not "json" }])
                result.AddError("With --summary, what is printed is JSON: leave --format out.");
        });
        var command = new Command("screen",
            """
            Reads screenings through rulesets and explains what they read.

            Examples:
              indicators screen rulesets/examples/kept-papers.json -r rulesets/general
              indicators screen visits.ndjson -r rulesets/childhood -f ndjson
              indicators screen r.csv --map r.mapping.json -r rulesets/general --summary
            """) { inputs, rulesets, map, language, format, strict, merge, samePerson, summary, asOf };
        command.SetAction(parsed =>
        {
            if (RulesetArguments.Load(parsed.GetValue(rulesets)!, terminal) is not { } catalogue) return (int)ExitCode.FilesHaveErrors;
            IReadOnlyList<CompiledRuleset>? strictFor = parsed.GetValue(strict) ? catalogue.All : null;
            if (!ScreeningArguments.TryLoad(parsed.GetValue(map), catalogue.All, strictFor is not null, terminal, out var mapping))
                return (int)ExitCode.FilesHaveErrors;
            var options = new ExplanationOptions { Language = parsed.GetValue(language), AsOf = parsed.GetValue(asOf) ?? terminal.Today };
            var reader = new IndicatorReader(catalogue);
            var ids = catalogue.All.Select(r => r.Ruleset.Id).ToList();
            var unrecognised = new UnrecognisedCounts(catalogue.All);
            ScreeningResult Read(Screening screening)
            {
                unrecognised.Add(screening);
                return reader.Read(screening, ids, options);
            }

            IResultSink sink = parsed.GetValue(summary)
                ? new SummarySink(catalogue, terminal)
                : ResultSink.Create(parsed.GetValue(format), Read, terminal);
            var screenings = new ScreeningInputs(terminal, mapping, strictFor)
            {
                PrintsMeanwhile = sink is ResultSink && !parsed.GetValue(merge),
            };
            var outcome = parsed.GetValue(merge)
                ? Merge(screenings, parsed.GetValue(inputs)!, parsed.GetValue(samePerson), sink, terminal)
                : Screen(screenings, parsed.GetValue(inputs)!, sink);
            if (outcome != InputOutcome.Failed) sink.End();
            terminal.ReportUnrecognised(unrecognised);
            return (int)(outcome == InputOutcome.Whole ? ExitCode.Done : ExitCode.FilesHaveErrors);
        });
        return command;
    }

    private static InputOutcome Screen(ScreeningInputs screenings, IReadOnlyList<string> inputs, IResultSink sink) =>
        sink is SummarySink summary
            ? screenings.ReadAll(inputs, summary.Evaluator, summary.Take, summary.CountUnread)
            : screenings.ReadAll(inputs, sink.Take, sink.CountUnread);

    private static InputOutcome Merge(
        ScreeningInputs screenings,
        IReadOnlyList<string> inputs,
        bool isSamePerson,
        IResultSink sink,
        Terminal terminal
    )
    {
        var parts = new List<Screening>();
        var outcome = screenings.ReadAll(inputs, parts.Add, sink.CountUnread);
        var ids = parts.Select(part => part.Id).OfType<string>().Distinct().Count();
        if (ids > 1 && !isSamePerson)
        {
            // What two people said must never be read as if one had said it.
            terminal.Error.WriteLine(
                $"Nothing was merged: these screenings have {ids} different ids, so they may be of different people. If they are of one person, say so with --same-person."
            );
            return InputOutcome.Failed;
        }

        if (outcome == InputOutcome.Whole && parts.Count > 0) sink.Take(Screening.Merge(parts));
        if (outcome != InputOutcome.InPart) return outcome;
        // A part that could not be read might change the whole: then nothing is shown as if it were whole.
        screenings.SayThatNothingIsMerged();
        return InputOutcome.Failed;
    }
}
