using System.Text;
using IndicatorEngine.Text;

namespace IndicatorEngine.Cli;

/// <summary>Writes files that were not there before.</summary>
internal static class NewFiles
{
    /// <summary>A file as the loaders read it, before it is written.</summary>
    public static SourceText Source(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));

    /// <summary>True after saying that a file is already there.</summary>
    public static bool Exists(string path, Terminal terminal)
    {
        if (!Path.Exists(path)) return false;
        terminal.Error.WriteLine($"`{path}` is already there, and nothing is overwritten.");
        return true;
    }

    /// <summary>Writes all of the files, or says why not.</summary>
    public static ExitCode Write(IReadOnlyList<SourceText> files, Terminal terminal)
    {
        if (files.Any(file => Exists(file.Name, terminal))) return ExitCode.WrongUsage;
        foreach (var file in files)
        {
            if (!terminal.TryWriteFile(file.Name, file.Utf8.Span, overwrites: false)) return ExitCode.WrongUsage;
            terminal.Write(file.Name + "\n");
        }

        return ExitCode.Done;
    }

    /// <summary>
    /// The path, relative to a file, of the schema that <c>indicators schema</c> wrote into the nearest folder
    /// <c>schemas</c>; null when there is none.
    /// </summary>
    public static string? SchemaFor(string path, string format)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            var schema = Path.Combine(above, "schemas", $"{format}.schema.json");
            if (File.Exists(schema)) return Relative(folder, schema);
        }

        return null;
    }

    /// <summary>A path as files name it: relative to their folder, with forward slashes.</summary>
    public static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    /// <summary>A file's or folder's name as an identifier; null when it cannot be one.</summary>
    public static string? IdFrom(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Split('.')[0];
        var id = string.Join('-', name.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
        return id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? id : null;
    }
}
