using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using IndicatorEngine.Cli;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Explanation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>What a record can hold about a person: facts and who said them, and nothing of who the person is.</summary>
public sealed partial class WhatIsRecordedTests
{
    [Theory]
    [InlineData(typeof(Screening), "Context Id Observations")]
    [InlineData(typeof(ScreeningContext), "Present Private Regions Sectors Settings")]
    [InlineData(typeof(Observation), "By Choice Code Note Number State")]
    public void ARecord_HasTheseFieldsAndNoOthers(Type type, string fields) => // R05, R13, R20, R21, R36, R42, R49
        Assert.Equal(
            fields,
            string.Join(
                ' ',
                type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Select(property => property.Name)
                    .Order(StringComparer.Ordinal)
            )
        );

    [Theory]
    [InlineData("name")]
    [InlineData("gender")]
    [InlineData("nationality")]
    [InlineData("religion")]
    [InlineData("dateOfBirth")]
    [InlineData("nextOfKin")]
    [InlineData("photo")]
    [InlineData("screener")]
    [InlineData("at")]
    [InlineData("cooperates")]
    public void AnythingElseAboutAPerson_IsRefused(string member)
    {
        string[] screenings =
        [
            $$"""{"format": "screening/1", "{{member}}": "x", "observations": []}""",
            $$"""{"format": "screening/1", "context": {"{{member}}": "x"}, "observations": []}""",
            $$"""{"format": "screening/1", "observations": [{"code": "c1", "state": "present", "{{member}}": "x"}]}""",
        ];
        Assert.All(screenings, json =>
            Assert.Contains(Written.LoadScreening(json).Diagnostics, d => d.Descriptor == Problems.UnknownMember)
        );
    }

    [Fact]
    public void AScreening_NeedsNoNameAndNoPlace() // R21, R42
    {
        var screening = Written
            .LoadScreening("""{"format": "screening/1", "observations": [{"code": "child-in-sexual-exchange", "state": "present"}]}""")
            .Required;
        Assert.Null(screening.Id);
        Assert.All(Shipped.Rulesets, ruleset => Assert.NotEmpty(Shipped.Read(ruleset, screening).Rulesets[0].Flags));
    }

    [Fact]
    public void HavingNoPapers_TakesNothingAway() // R21
    {
        Assert.Equal(CodeKind.Context, Shipped.Code("no-identity-documents").Kind);
        foreach (var (ruleset, scenario) in Shipped.Scenarios)
        {
            var before = Shipped.Read(ruleset, scenario.Screening).Rulesets[0];
            var after = Shipped
                .Read(
                    ruleset,
                    Shipped.With(
                        scenario.Screening,
                        [.. scenario.Screening.Observations, new("no-identity-documents", ObservationState.Present)]
                    )
                )
                .Rulesets[0];
            Assert.Superset(Shipped.Raised(before), Shipped.Raised(after));
            Assert.Contains("no-id-needed", Shipped.Notices(after));
        }
    }

    [Theory]
    [InlineData("woman")]
    [InlineData("man")]
    [InlineData("boy")]
    [InlineData("girl")]
    [InlineData("another")]
    public void AGenderRecordedAllTheSame_ChangesNothing(string gender) // R22
    {
        foreach (var (ruleset, scenario) in Shipped.Scenarios)
        {
            var recorded = scenario.Screening.Observations.Append(
                new Observation("gender", ObservationState.Present, AccountSource.Person) { Choice = gender }
            );
            var result = Shipped.Read(ruleset, Shipped.With(scenario.Screening, recorded));
            Assert.Equal(Shipped.Told(Shipped.Read(ruleset, scenario.Screening)), Shipped.Told(result));
            Assert.Contains(result.Unrecognised, missed => missed.Code == "gender");
        }
    }

    [Fact]
    public void ANote_ChangesNothing() // R46
    {
        foreach (var (ruleset, scenario) in Shipped.Scenarios)
        {
            var noted = scenario.Screening.Observations.Select((o, i) => o with { Note = $"what was said, {i}" });
            var result = ResultJson.ToUtf8(Shipped.Read(ruleset, Shipped.With(scenario.Screening, noted)));
            Assert.Equal(ResultJson.ToUtf8(Shipped.Read(ruleset, scenario.Screening)), result);
        }
    }

    [Fact]
    public void TheLibraryAndTheTool_HaveNoWayToANetwork() // R45
    {
        Assembly[] ours = [typeof(RulesetLoader).Assembly, typeof(Tool).Assembly];
        var used = ours.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(name => name.Name!).ToList();
        Assert.True(used.Count > 10, $"Only {used.Count} references were seen.");
        Assert.DoesNotContain(used, name => name.StartsWith("System.Net", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingWeighsWhatAPersonSays() // R05
    {
        var names = typeof(RulesetLoader)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMembers().Select(member => $"{type.Name}.{member.Name}"));
        Assert.DoesNotContain(names, name => Weighing().IsMatch(name));
        var files = Directory.EnumerateFiles(Repository.PathOf("rulesets"), "*.json", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count > 100, $"Only {files.Count} files were seen.");
        Assert.All(files, file => Assert.DoesNotMatch(Weighing(), File.ReadAllText(file, Encoding.UTF8)));
        Assert.All(Phrases.Texts.Values, text =>
            Assert.All(text.Languages, language => Assert.DoesNotMatch(Weighing(), text.In(language)))
        );
    }

    [GeneratedRegex(
        "credib|credíb|crédib|creíb|reliab|fiable|confiab|(?<!international )coop[eé]r|genuin|authentiq|auténtic",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Weighing();
}
