using IndicatorEngine.Diagnostics;
using IndicatorEngine.Scenarios;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Requirements;

/// <summary>Words that doubt, blame or label the person the text is about.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("en", "inconsistent")] // R14
    [InlineData("en", "evasive")]
    [InlineData("en", "unreliable")]
    [InlineData("en", "uncooperative")]
    [InlineData("fr", "incohérente")]
    [InlineData("fr", "évasive")]
    [InlineData("es", "incoherente")]
    [InlineData("es", "evasiva")]
    [InlineData("en", "should have known")] // R25
    [InlineData("en", "risky lifestyle")]
    [InlineData("en", "promiscuous")]
    [InlineData("en", "willing")]
    [InlineData("en", "prostitute")] // R29
    [InlineData("fr", "prostituée")]
    [InlineData("es", "prostituta")]
    public void AnAuthorWhoUsesOne_IsTold(string language, string word)
    {
        var ruleset = Written
            .Ruleset(Written.Indicator("i", "\"c1\""))
            .Replace("Why.", $"Here {word} stands.", StringComparison.Ordinal)
            .Replace("\"en\"", $"\"{language}\"", StringComparison.Ordinal);
        var found = Assert.Single(Written.LoadRuleset(ruleset).Diagnostics, d => d.Descriptor == Problems.WordToAvoid);
        Assert.Contains(word, found.Message, StringComparison.Ordinal);
        Assert.False(found.IsError);
    }

    [Fact]
    public void NothingShipped_UsesOne()
    {
        var rulesets = Repository.Rulesets.SelectMany(path => RulesetLoader.Load(path).Diagnostics);
        var scenarios = Repository
            .Rulesets.Zip(Shipped.Rulesets)
            .SelectMany(pair => ScenarioLoader.LoadBeside(pair.First, pair.Second))
            .SelectMany(loaded => loaded.Diagnostics);
        Assert.DoesNotContain(rulesets.Concat(scenarios), found => found.Descriptor == Problems.WordToAvoid);
    }
}
