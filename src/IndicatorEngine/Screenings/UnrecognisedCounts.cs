using System.Collections.Frozen;
using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Regions;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Text;

namespace IndicatorEngine.Screenings;

/// <summary>
/// Counts what the chosen rulesets do not know of the screenings given: codes, values of codes, and words of the context.
/// Each is named once; a value never is, only its code. Not thread-safe.
/// </summary>
public sealed class UnrecognisedCounts
{
    // Memory stays level, whatever a file holds.
    private const int MostNamed = 1000;

    private readonly IReadOnlyList<CompiledRuleset> _rulesets;
    private readonly FrozenSet<string> _settings;
    private readonly FrozenSet<string> _sectors;
    private readonly Dictionary<(UnrecognisedKind Kind, string Name), long> _counts = [];
    private long _others;

    /// <summary>Begins to count.</summary>
    /// <param name="rulesets">The chosen rulesets.</param>
    public UnrecognisedCounts(IReadOnlyList<CompiledRuleset> rulesets)
    {
        ArgumentNullException.ThrowIfNull(rulesets);
        _rulesets = rulesets;
        _settings = Words(vocabulary => vocabulary.Settings.Select(word => word.Id), limit => limit.Settings);
        _sectors = Words(vocabulary => vocabulary.Sectors.Select(word => word.Id), limit => limit.Sectors);
    }

    /// <summary>True when nothing was met that is not known.</summary>
    public bool IsEmpty => _counts.Count == 0;

    /// <summary>Counts what is not known of a screening.</summary>
    /// <param name="screening">The screening.</param>
    public void Add(Screening screening)
    {
        ArgumentNullException.ThrowIfNull(screening);
        foreach (var account in screening.Observations) Add(account);
        foreach (var (kind, word) in UnknownWords(screening.Context)) Count(kind, word, 1);
    }

    /// <summary>Takes over what another has counted, and empties it.</summary>
    /// <param name="other">The other.</param>
    public void TakeFrom(UnrecognisedCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (key, count) in other._counts) Count(key.Kind, key.Name, count);
        _others += other._others;
        other._counts.Clear();
        other._others = 0;
    }

    /// <summary>What was met, by kind and name. Past a thousand names the rest are one last entry named "…".</summary>
    public ImmutableArray<UnrecognisedName> Names()
    {
        var names = _counts
            .OrderBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Select(pair => new UnrecognisedName(pair.Key.Kind, DisplayText.Short(pair.Key.Name), pair.Value, Nearest(pair.Key)));
        return [.. names, .. _others == 0 ? [] : new[] { new UnrecognisedName(UnrecognisedKind.Code, "…", _others, null) }];
    }

    internal void Add(Observation account)
    {
        var recognition = Recognise(account);
        if (recognition == Recognition.UnknownCode) Count(UnrecognisedKind.Code, account.Code, 1);
        else if (recognition == Recognition.UnknownValue) Count(UnrecognisedKind.Value, account.Code, 1);
    }

    internal Recognition Recognise(Observation account) => _rulesets
        .Select(ruleset => ruleset.Recognise(account.Code, account.Number, account.Choice))
        .DefaultIfEmpty()
        .Max();

    /// <summary>
    /// The words of a context that no chosen ruleset knows. Where none of them knows any setting, none of them reads it.
    /// </summary>
    internal IEnumerable<(UnrecognisedKind Kind, string Word)> UnknownWords(ScreeningContext context) =>
    [
        .. context.Settings.Where(word => _settings.Count > 0 && !_settings.Contains(word)).Select(word => (UnrecognisedKind.Setting, word)),
        .. context.Sectors.Where(word => _sectors.Count > 0 && !_sectors.Contains(word)).Select(word => (UnrecognisedKind.Sector, word)),
        .. context.Regions.Where(word => !RegionTable.Knows(word)).Select(word => (UnrecognisedKind.Region, word)),
    ];

    private void Count(UnrecognisedKind kind, string name, long count)
    {
        if (_counts.TryGetValue((kind, name), out var before)) _counts[(kind, name)] = before + count;
        else if (_counts.Count < MostNamed) _counts[(kind, name)] = count;
        else _others += count;
    }

    private string? Nearest((UnrecognisedKind Kind, string Name) unknown) => unknown.Kind switch
    {
        UnrecognisedKind.Code => NearestName.Of(unknown.Name, _rulesets.SelectMany(ruleset => ruleset.CodeNames)),
        UnrecognisedKind.Setting => NearestName.Of(unknown.Name, _settings),
        UnrecognisedKind.Sector => NearestName.Of(unknown.Name, _sectors),
        UnrecognisedKind.Region => NearestName.Of(unknown.Name, RegionTable.Codes),
        _ => null,
    };

    private FrozenSet<string> Words(
        Func<Vocabularies.Vocabulary, IEnumerable<string>> declared,
        Func<ContextLimit, IEnumerable<string>> named
    ) => _rulesets
        .Select(compiled => compiled.Ruleset)
        .SelectMany(ruleset => ruleset.Vocabularies.SelectMany(declared)
            .Concat(named(ruleset.Scope))
            .Concat(ruleset.Indicators.Select(indicator => indicator.OnlyIn).OfType<ContextLimit>().SelectMany(named))
            .Concat(ruleset.Indicators.SelectMany(indicator => indicator.InContext).SelectMany(part => named(part.Where))))
        .ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What no chosen ruleset knows. Immutable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The code or the word of the context; of a value its code.</param>
/// <param name="Count">How often it was met.</param>
/// <param name="Nearest">The nearest name that is known; null when none is near.</param>
public sealed record UnrecognisedName(UnrecognisedKind Kind, string Name, long Count, string? Nearest);

/// <summary>A kind of what is not known.</summary>
public enum UnrecognisedKind
{
    /// <summary>A code.</summary>
    Code,

    /// <summary>A value that the code's vocabulary does not have.</summary>
    Value,

    /// <summary>A setting.</summary>
    Setting,

    /// <summary>A sector of work.</summary>
    Sector,

    /// <summary>A place.</summary>
    Region,
}
