using System.Collections.Immutable;
using IndicatorEngine.Text;

namespace IndicatorEngine.Vocabularies;

/// <summary>The words a ruleset can use: codes, areas, notices, settings and sectors. Immutable and thread-safe.</summary>
public sealed class Vocabulary
{
    internal Vocabulary()
    {
    }

    /// <summary>The vocabulary's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version (Semantic Versioning 2.0.0).</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The languages of its texts; the first is the authors' own.</summary>
    public required ImmutableArray<LanguageTag> Languages { get; init; }

    /// <summary>The areas, in file order.</summary>
    public required ImmutableArray<Area> Areas { get; init; }

    /// <summary>The notices, in file order.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>The words for where a screening is made, in file order; empty when any may be used.</summary>
    public required ImmutableArray<ContextWord> Settings { get; init; }

    /// <summary>The words for the work it is about, in file order; empty when any may be used.</summary>
    public required ImmutableArray<ContextWord> Sectors { get; init; }

    /// <summary>
    /// Where it has the name and version of one that this library carries: the codes that promise something else there, or are
    /// not there. Empty for the carried one itself, and for every other.
    /// </summary>
    public required ImmutableArray<string> DiffersFromCarried { get; init; }

    /// <summary>The codes, in file order.</summary>
    public required ImmutableArray<Code> Codes { get; init; }
}
