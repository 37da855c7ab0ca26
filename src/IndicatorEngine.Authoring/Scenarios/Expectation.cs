using System.Collections.Immutable;

namespace IndicatorEngine.Scenarios;

/// <summary>What a ruleset should make of a scenario; an empty list expects nothing. Immutable and thread-safe.</summary>
public sealed class Expectation
{
    /// <summary>Areas in which some indicator is raised.</summary>
    public ImmutableArray<string> Areas { get; init; } = [];

    /// <summary>Areas in which none is raised; <c>*</c> stands for every area.</summary>
    public ImmutableArray<string> NoAreas { get; init; } = [];

    /// <summary>Indicators that are raised.</summary>
    public ImmutableArray<string> Raised { get; init; } = [];

    /// <summary>Indicators that are not raised.</summary>
    public ImmutableArray<string> NotRaised { get; init; } = [];

    /// <summary>Indicators that could still be raised.</summary>
    public ImmutableArray<string> NotYetKnown { get; init; } = [];

    /// <summary>Notices that are given.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Notices that are not given.</summary>
    public ImmutableArray<string> NoNotices { get; init; } = [];

    /// <summary>Codes that some flag used.</summary>
    public ImmutableArray<string> MustCite { get; init; } = [];

    /// <summary>The same with other names for indicators.</summary>
    internal Expectation WithNames(Func<string, string> name) => new()
    {
        Areas = Areas,
        NoAreas = NoAreas,
        Raised = [.. Raised.Select(name)],
        NotRaised = [.. NotRaised.Select(name)],
        NotYetKnown = [.. NotYetKnown.Select(name)],
        Notices = Notices,
        NoNotices = NoNotices,
        MustCite = MustCite,
    };
}
