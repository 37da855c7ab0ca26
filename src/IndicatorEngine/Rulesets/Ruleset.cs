using System.Collections.Immutable;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Text;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rulesets;

/// <summary>
/// A set of indicators its authors wrote for their own context: loaded, and proved to keep the promises of its
/// codes. Immutable and thread-safe.
/// </summary>
public sealed class Ruleset
{
    internal Ruleset(SourceLocation reviewByLocation) => ReviewByLocation = reviewByLocation;

    /// <summary>The ruleset's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version (Semantic Versioning 2.0.0).</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the ruleset file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How far its authors have taken it.</summary>
    public required RulesetStatus Status { get; init; }

    /// <summary>The languages of its texts; the first is the authors' own.</summary>
    public required ImmutableArray<LanguageTag> Languages { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What it is for.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>What its authors say of words in its name and title that could be taken for a rating or a verdict.</summary>
    public required ImmutableArray<WordMeaning> MeansHere { get; init; }

    /// <summary>The vocabularies it uses.</summary>
    public required ImmutableArray<Vocabulary> Vocabularies { get; init; }

    /// <summary>The contexts it was written for.</summary>
    public required ContextLimit Scope { get; init; }

    /// <summary>What its authors say about the scope.</summary>
    public required LocalizedText? ScopeNote { get; init; }

    /// <summary>Who wrote it, and how.</summary>
    public required Authorship Authorship { get; init; }

    /// <summary>The day by which it must be reviewed.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>Where that day stands.</summary>
    internal SourceLocation ReviewByLocation { get; }

    /// <summary>
    /// The settings it knows: those its vocabularies declare and those it names itself, by name. Another word in a
    /// screening says nothing to it.
    /// </summary>
    public ImmutableArray<string> KnownSettings => Known(vocabulary => vocabulary.Settings, limit => limit.Settings);

    /// <summary>The sectors it knows, like <see cref="KnownSettings"/>.</summary>
    public ImmutableArray<string> KnownSectors => Known(vocabulary => vocabulary.Sectors, limit => limit.Sectors);

    /// <summary>The indicators, in the authors' order.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>The rules for notices, in the authors' order.</summary>
    public required ImmutableArray<NoticeRule> NoticeRules { get; init; }

    /// <summary>What each version brought, in the authors' order.</summary>
    public required ImmutableArray<VersionChange> Changes { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Version}";

    private ImmutableArray<string> Known(
        Func<Vocabulary, ImmutableArray<ContextWord>> declared,
        Func<ContextLimit, ImmutableArray<string>> named
    )
    {
        var limits = Indicators
            .Select(indicator => indicator.OnlyIn)
            .OfType<ContextLimit>()
            .Concat(Indicators.SelectMany(indicator => indicator.InContext).Select(advice => advice.Where))
            .Prepend(Scope);
        return
        [
            .. Vocabularies
                .SelectMany(vocabulary => declared(vocabulary))
                .Select(word => word.Id)
                .Concat(limits.SelectMany(limit => named(limit)))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}

/// <summary>What a version of a ruleset brought. Immutable.</summary>
/// <param name="Version">The version.</param>
/// <param name="On">Its day.</param>
/// <param name="What">What it brought.</param>
public sealed record VersionChange(string Version, DateOnly On, LocalizedText What);
