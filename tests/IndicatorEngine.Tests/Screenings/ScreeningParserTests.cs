using IndicatorEngine.Diagnostics;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Loading;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Screenings;

/// <summary>One screening from JSON: what is kept, and what is refused.</summary>
public sealed class ScreeningParserTests
{
    [Fact]
    public void EverythingRecorded_IsKept()
    {
        var screening = Written.LoadScreening(SmallFiles.Screening).Required;
        Assert.Equal("S-1", screening.Id);
        Assert.Equal(
            ("shelter", "domestic-work", "UG", "interpreter", true),
            (
                screening.Context.Settings.Single(),
                screening.Context.Sectors.Single(),
                screening.Context.Regions.Single(),
                screening.Context.Present.Single(),
                screening.Context.Private
            )
        );
        Assert.Equal(
            [
                new Observation("c1", ObservationState.Present, AccountSource.Person),
                new Observation("c2", ObservationState.Absent, AccountSource.ThirdParty) { Note = "A note." },
                new Observation("hours", ObservationState.Present, AccountSource.Screener) { Number = 16 },
                new Observation("recruiter", ObservationState.Present) { Choice = "agency" },
            ],
            screening.Observations.AsEnumerable());
    }

    [Fact]
    public void WhatIsNotSaid_IsUnknown()
    {
        var screening = Written.LoadScreening("""{"format": "screening/1", "id": null, "context": null, "observations": []}""").Required;
        Assert.Null(screening.Id);
        Assert.Null(screening.Context.Private);
        Assert.Empty(screening.Context.Settings);
        Assert.Empty(screening.Observations);
    }

    [Fact]
    public void ANumberAsId_IsTakenAsItIsWritten() =>
        Assert.Equal("0017.50", "00" + Written.LoadScreening("""{"format": "screening/1", "id": 17.50, "observations": []}""").Required.Id);

    [Fact]
    public void AnUnknownCodeOrValue_IsKept_AndRefusedOnlyWhenStrict()
    {
        var source = Written.Source(
            "screening.json",
            """{"format": "screening/1", "observations": [{"code": "Unheard of", "state": "present"}, {"code": "recruiter", "value": "robot"}]}"""
        );
        Assert.Equal(["Unheard of", "recruiter"], ScreeningParser.Parse(source).Required.Observations.Select(o => o.Code));
        Assert.Equal(
            [Problems.UnrecognisedCode, Problems.UnrecognisedValue],
            ScreeningParser.Parse(source, [SmallFiles.Compiled]).Diagnostics.Select(d => d.Descriptor)
        );
    }

    [Fact]
    public void AStrictScreening_IsKnown_WhenAnyOfSeveralRulesetsKnowsIt()
    {
        var other = Written.Compile(
            Written.Ruleset(Written.Indicator("i1", "\"c1\"")),
            Written.VocabularyJson.Replace("\"recruiter\"", "\"recruiter-of-another\"", StringComparison.Ordinal)
        );
        var source = Written.Source(
            "screening.json",
            """{"format": "screening/1", "observations": [{"code": "recruiter", "value": "agency"}, {"code": "recruiter-of-another", "value": "agency"}]}"""
        );
        Assert.NotNull(ScreeningParser.Parse(source, [SmallFiles.Compiled, other]).Value);
        Assert.Null(ScreeningParser.Parse(source, [other]).Value);
    }

    [Fact]
    public void AValueWithoutAState_MeansPresent()
    {
        var observation = Written
            .Screening("""{"code": "hours", "value": 14.5}, {"code": "recruiter", "value": "agency", "state": "present"}""")
            .Observations;
        Assert.All(observation, o => Assert.Equal(ObservationState.Present, o.State));
        Assert.Equal(14.5m, observation[0].Number);
        Assert.Equal("agency", observation[1].Choice);
    }
}
