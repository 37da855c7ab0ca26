using System.CommandLine;
using IndicatorEngine.Compilation;
using IndicatorEngine.Mappings;

namespace IndicatorEngine.Cli;

/// <summary>Where screenings come from, for the commands that read them.</summary>
internal static class ScreeningArguments
{
    public static Argument<string[]> Inputs()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Screenings in JSON, one, a list or one a line; with --map tables (CSV, .xlsx) and records; - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.Validators.Add(RulesetArguments.RefuseOptions);
        return inputs;
    }

    public static Option<string?> Map() => new("--map") { Description = "What records of another system say: a mapping.", HelpName = "FILE" };

    /// <summary>Loads the mapping, if one was given; false after saying what is wrong with it.</summary>
    public static bool TryLoad(
        string? path,
        IReadOnlyList<CompiledRuleset> rulesets,
        bool isStrict,
        Terminal terminal,
        out RecordMapping? mapping
    )
    {
        mapping = null;
        if (path is null) return true;
        var loaded = MappingLoader.Load(path, rulesets, isStrict);
        return !terminal.Report(loaded.Diagnostics) && loaded.TryGet(out mapping);
    }
}
