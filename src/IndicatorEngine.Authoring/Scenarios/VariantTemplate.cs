using System.Collections.Immutable;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Scenarios;

/// <summary>A variant of a scenario to be finished by hand. Immutable.</summary>
internal sealed class VariantTemplate
{
    /// <summary>The variant's name.</summary>
    public required string Id { get; init; }

    /// <summary>What stands where its author will say what is different.</summary>
    public required string Changes { get; init; }

    /// <summary>The codes left out of the story.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>The codes left out one at a time.</summary>
    public required ImmutableArray<string> WithoutEach { get; init; }

    /// <summary>The accounts added to the story.</summary>
    public required ImmutableArray<Observation> With { get; init; }

    /// <summary>The accounts added one at a time.</summary>
    public required ImmutableArray<Observation> WithEach { get; init; }

    /// <summary>Where the screening is made; null for where the story is.</summary>
    public required ScreeningContext? Context { get; init; }

    /// <summary>What the ruleset should make of it.</summary>
    public required Expectation Expect { get; init; }

    /// <summary>Writes what there is of it.</summary>
    public void WriteTo(AuthoredJson json, LanguageTag language)
    {
        json.Text("id", Id).Member("changes", AuthoredJson.In(language, Changes));
        if (!Without.IsEmpty) json.Member("without", AuthoredJson.List(Without));
        if (!WithoutEach.IsEmpty) json.Member("withoutEach", AuthoredJson.List(WithoutEach));
        if (!With.IsEmpty) json.Member("with", AuthoredScenario.Accounts(With));
        if (!WithEach.IsEmpty) json.Member("withEach", AuthoredScenario.Accounts(WithEach));
        if (Context is not null) json.Member("context", AuthoredScenario.Context(Context));
        var expected = AuthoredScenario.Members(Expect).Where(expected => expected.Names.Count > 0);
        json.Member(
            "expect",
            $"{{{string.Join(", ", expected.Select(expected => $"{AuthoredJson.Quoted(expected.Member)}: {AuthoredJson.List(expected.Names)}"))}}}"
        );
    }
}
