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
            Description = "Screenings: .json (one, or a list), .ndjson (one a line), .csv (with --map), or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.Validators.Add(RulesetArguments.RefuseOptions);
        return inputs;
    }

    public static Option<string?> Map() => new("--map") { Description = "What the columns of a CSV file record.", HelpName = "FILE" };

    /// <summary>Loads the mapping, if one was given; false after saying what is wrong with it.</summary>
    public static bool TryLoad(string? path, IReadOnlyList<CompiledRuleset>? strictFor, Terminal terminal, out ColumnMapping? mapping)
    {
        mapping = null;
        if (path is null) return true;
        var loaded = MappingLoader.Load(path, strictFor);
        return !terminal.Report(loaded.Diagnostics) && loaded.TryGet(out mapping);
    }
}
