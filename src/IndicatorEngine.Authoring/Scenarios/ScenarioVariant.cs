using System.Collections.Immutable;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>
/// The story of a scenario with something changed, and what the ruleset should make of it then: the near misses that
/// show which fact makes the difference. Immutable and thread-safe.
/// </summary>
public sealed class ScenarioVariant
{
    internal ScenarioVariant()
    {
    }

    /// <summary>The variant's name; where its file names several changes to make one at a time, with the code it is about.</summary>
    public required string Id { get; init; }

    /// <summary>What is different, in words; null when that goes without saying.</summary>
    public required LocalizedText? Changes { get; init; }

    /// <summary>The codes of which no account is recorded here, although the story has some.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>The accounts recorded besides.</summary>
    public required ImmutableArray<Observation> With { get; init; }

    /// <summary>What is recorded in the end.</summary>
    public required Screening Screening { get; init; }

    /// <summary>What the ruleset should make of it.</summary>
    public required Expectation Expect { get; init; }

    /// <summary>The same variant with other names for indicators.</summary>
    internal ScenarioVariant WithNames(Func<string, string> name) =>
        new() { Id = Id, Changes = Changes, Without = Without, With = With, Screening = Screening, Expect = Expect.WithNames(name) };
}
