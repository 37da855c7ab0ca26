using System.Collections.Immutable;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>A made-up story that teaches how a ruleset reads, and tests that it does. Immutable and thread-safe.</summary>
public sealed class Scenario
{
    internal Scenario()
    {
    }

    /// <summary>The scenario's name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The story; never that of a real person.</summary>
    public required LocalizedText Story { get; init; }

    /// <summary>What it teaches.</summary>
    public required LocalizedText Teaches { get; init; }

    /// <summary>What was recorded in the story.</summary>
    public required Screening Screening { get; init; }

    /// <summary>What the ruleset should make of it.</summary>
    public required Expectation Expect { get; init; }

    /// <summary>The same scenario with other names for indicators, such as those of another version.</summary>
    internal Scenario WithNames(Func<string, string> name) => new()
    {
        Id = Id,
        Title = Title,
        Story = Story,
        Teaches = Teaches,
        Screening = Screening,
        Expect = new Expectation
        {
            Areas = Expect.Areas,
            NoAreas = Expect.NoAreas,
            Raised = [.. Expect.Raised.Select(name)],
            NotRaised = [.. Expect.NotRaised.Select(name)],
            NotYetKnown = [.. Expect.NotYetKnown.Select(name)],
            Notices = Expect.Notices,
            MustCite = Expect.MustCite,
        },
    };
}

/// <summary>What a ruleset should make of a scenario; an empty list expects nothing.</summary>
public sealed class Expectation
{
    /// <summary>Areas in which some indicator is raised.</summary>
    public required ImmutableArray<string> Areas { get; init; }

    /// <summary>Areas in which none is raised; <c>*</c> stands for every area.</summary>
    public required ImmutableArray<string> NoAreas { get; init; }

    /// <summary>Indicators that are raised.</summary>
    public required ImmutableArray<string> Raised { get; init; }

    /// <summary>Indicators that are not raised.</summary>
    public required ImmutableArray<string> NotRaised { get; init; }

    /// <summary>Indicators that could still be raised.</summary>
    public required ImmutableArray<string> NotYetKnown { get; init; }

    /// <summary>Notices that are given.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>Codes that some flag used.</summary>
    public required ImmutableArray<string> MustCite { get; init; }
}
