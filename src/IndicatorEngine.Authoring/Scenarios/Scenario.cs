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

    /// <summary>The same story with something changed, in the author's order.</summary>
    public ImmutableArray<ScenarioVariant> Variants { get; init; } = [];

    /// <summary>The same scenario with other names for indicators, such as those of another version.</summary>
    internal Scenario WithNames(Func<string, string> name) => new()
    {
        Id = Id,
        Title = Title,
        Story = Story,
        Teaches = Teaches,
        Screening = Screening,
        Expect = Expect.WithNames(name),
        Variants = [.. Variants.Select(variant => variant.WithNames(name))],
    };
}
