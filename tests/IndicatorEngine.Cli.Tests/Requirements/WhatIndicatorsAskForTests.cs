using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;
using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>What the shipped indicators ask for, and what none of them may need.</summary>
public sealed partial class WhatIndicatorsAskForTests
{
    private static readonly string[] Folders = ["docs", "rulesets"];

    private static readonly string[] PartsOfAPlot =
    [
        "svg",
        "title",
        "desc",
        "defs",
        "pattern",
        "g",
        "rect",
        "path",
        "circle",
        "text",
        "polyline",
    ];

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    private static readonly string[] Journeys =
    [
        "moved-or-transported-by-others", "travelled-with-smuggler", "insecure-immigration-status", "permit-tied-to-employer",
        "displaced-by-conflict-or-disaster", "language-isolation", "no-identity-documents", "false-documents-supplied",
    ];

    public static TheoryData<string> Rulesets => Shipped.Names;

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void NoIndicator_IsOnlyACount(string name) => // R02
        Assert.All(Shipped.Ruleset(name).Ruleset.Indicators, indicator =>
            Assert.False(indicator.When is GroupCondition group && group.Needed > 1 && group.Needed < group.Parts.Length, indicator.Id));

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void OneFact_CanBeEnough(string name) => // R02
        Assert.Contains(Shipped.Ruleset(name).Ruleset.Indicators, indicator =>
            Shipped.CodesOf(Shipped.Ruleset(name)).Any(code => Shipped.Raised(Shipped.Read(name, [code.Id])).Contains(indicator.Id)));

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void NoIndicator_NeedsInjuryDistressOrLocks(string name) // R03, R20
    {
        var seen = Shipped.CodesOf(Shipped.Ruleset(name)).Where(code => code.Elements.Contains("presentation")).Select(code => code.Id);
        Assert.Empty(NeedOneOf(name, [.. seen, "visible-injury", "locked-in-or-guarded", "physical-violence"]));
    }

    [Fact]
    public void NoCodeOfHowSomeoneSeems_CanGroundAnything() => // R03
        Assert.All(Shipped.Core.Codes.Where(code => code.Elements.Contains("presentation")), code =>
            Assert.NotEqual(CodeKind.Concern, code.Kind)
        );

    [Fact]
    public void NothingShipped_ShowsOrNamesChains() // R03
    {
        var files = Folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .ToList();
        // The packages' icon is a page with three lines of writing on it.
        Assert.Equal(["icon.png"], files.Where(file => Pictures.Contains(Path.GetExtension(file))).Select(Path.GetFileName));
        // A drawing of numbers is bars, patterns and words; it cannot show anything else. Times are drawn as lines, too.
        Assert.All(files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)), file =>
            Assert.True(
                Path.GetFileName(file).StartsWith("performance-", StringComparison.Ordinal)
                    || XDocument.Load(file).Descendants().All(part => part.Name.LocalName != "polyline"),
                file
            )
        );
        Assert.All(
            files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)).SelectMany(file => XDocument.Load(file).Descendants()),
            part =>
                Assert.True(
                    PartsOfAPlot.Contains(part.Name.LocalName)
                        && (part.Name.LocalName is not ("path" or "circle") || part.Parent!.Name.LocalName == "pattern"),
                    part.ToString()
                )
        );
        Assert.All(files.Where(file => file.EndsWith(".json", StringComparison.Ordinal)), file =>
            Assert.DoesNotMatch(Chains(), File.ReadAllText(file, Encoding.UTF8))
        );
    }

    [Fact]
    public void ACondition_HasTheseFormsAndNoOthers() // R23: none of them is about who a person is.
    {
        var forms = typeof(Condition)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Condition)) && !type.IsAbstract)
            .Select(type => type.Name);
        Assert.Equal(
            ["ChoiceCondition", "GroupCondition", "IndicatorCondition", "MeasureCondition", "PresentCondition"],
            forms.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["Regions", "Sectors", "Settings"],
            typeof(ContextLimit).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void NoCode_IsAboutWhoSomeoneIs(string name) // R23, R24, R30
    {
        var named = Shipped
            .CodesOf(Shipped.Ruleset(name))
            .SelectMany(code => (code.Value as ChoiceValue)?.Options.Select(option => option.Id).Prepend(code.Id) ?? [code.Id])
            .ToList();
        Assert.True(named.Count >= 140, $"Only {named.Count} names were seen.");
        // A wrong placement is the one thing recorded about gender; as a safety code it can only change handling.
        Assert.DoesNotContain(named.Where(id => id != "placed-against-gender-identity"), id => Identity().IsMatch(id));
        Assert.Equal(CodeKind.Safety, Shipped.Code("placed-against-gender-identity").Kind);
    }

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void NoArea_NeedsAJourneyABorderOrAStatus(string name) // R52
    {
        var ruleset = Shipped.Ruleset(name);
        var reached = Shipped
            .Read(name, Shipped.CodesOf(ruleset).Select(code => code.Id).Except(Journeys))
            .Flags.Select(flag => flag.Area)
            .ToHashSet();
        Assert.Subset(reached, ruleset.Ruleset.Indicators.Select(indicator => indicator.Area.Id).ToHashSet());
    }

    [Fact]
    public void TheIndicatorsThatNeedOne_AreTheTwoThatAreKnown() => // R52: so that the requirement stays `partly` for as long as they are there.
        Assert.Equal(
            ["crossing-ends-in-debt-or-sale", "tied-permit-and-no-way-out"],
            Shipped.Rulesets.SelectMany(compiled => NeedOneOf(compiled.Ruleset.Id, Journeys)).Order(StringComparer.Ordinal));

    /// <summary>The indicators that are not raised when everything but these codes is recorded.</summary>
    private static IEnumerable<string> NeedOneOf(string name, IEnumerable<string> codes)
    {
        var all = Shipped.CodesOf(Shipped.Ruleset(name)).Select(code => code.Id).ToList();
        var raisedByAll = Shipped.Raised(Shipped.Read(name, all));
        Assert.Equal(Shipped.Ruleset(name).Ruleset.Indicators.Length, raisedByAll.Count);
        return raisedByAll.Except(Shipped.Raised(Shipped.Read(name, all.Except(codes))));
    }

    [GeneratedRegex(@"\bchain(s|ed)?\b|shackle|handcuff", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chains();

    [GeneratedRegex(
        "gender|woman|women|female|male|nation|ethnic|race|tribe|caste|relig|muslim|christian|orientation|lgbt|accent|skin|citizen|foreign",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Identity();
}
