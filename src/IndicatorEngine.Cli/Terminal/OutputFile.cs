using System.CommandLine;

namespace IndicatorEngine.Cli;

/// <summary>
/// One file to write a report into: with an ending that says what it is, never over what it was made from, and over
/// another file only when that is asked for.
/// </summary>
internal sealed class OutputFile
{
    private readonly Option<string?> _target;
    private readonly Option<bool> _force = new("--force") { Description = "Write over FILE if it is already there." };
    /// <param name="what">What is written, for the help.</param>
    /// <param name="endings">The endings a file of it can have, such as <c>.html</c>.</param>
    public OutputFile(string what, params string[] endings)
    {
        _target = new Option<string?>("--out", "-o") { Description = $"Write {what} into this file.", HelpName = "FILE" };
        _target.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
                result.AddError($"`{path}` cannot be written: the name of FILE ends in one of {Listed(endings)}.");
        });
    }

    private static string Listed(string[] endings) => string.Join(", ", endings.Where(ending => ending.Length > 0));

    public void AddTo(Command command)
    {
        command.Options.Add(_target);
        command.Options.Add(_force);
    }

    /// <summary>The file asked for; null to print.</summary>
    public string? In(ParseResult parsed) => parsed.GetValue(_target);

    /// <summary>False after saying why the file asked for will not be written: before any work is done for it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="readFrom">Files and folders that are read: nothing in them is written over.</param>
    /// <param name="terminal">Where to say so.</param>
    public bool IsFree(ParseResult parsed, IEnumerable<string?> readFrom, Terminal terminal)
    {
        if (In(parsed) is not { } path) return true;
        var full = Path.GetFullPath(path);
        if (readFrom.OfType<string>().Any(read => IsPartOf(full, read)))
        {
            terminal.Error.WriteLine($"`{path}` is read by this command, or is in a ruleset that is: choose another name.");
            return false;
        }

        if (!Path.Exists(full) || parsed.GetValue(_force)) return true;
        terminal.Error.WriteLine($"`{path}` is already there. Add --force to write over it.");
        return false;
    }

    // A ruleset's folder also holds its vocabularies and scenarios: nothing that is there already is written over.
    private static bool IsPartOf(string full, string read)
    {
        var other = Path.GetFullPath(read);
        if (full == other) return true;
        var isWithin = full.StartsWith(other + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isWithin && Directory.Exists(other) && File.Exists(full) && Path.GetExtension(full) == ".json";
    }
}
