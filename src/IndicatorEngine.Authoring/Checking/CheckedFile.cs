using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;

namespace IndicatorEngine.Checking;

/// <summary>A file and everything found in it. Immutable.</summary>
public sealed class CheckedFile
{
    internal CheckedFile(string path, ImmutableArray<Diagnostic> diagnostics)
    {
        Path = path;
        Diagnostics = diagnostics;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What was found, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
