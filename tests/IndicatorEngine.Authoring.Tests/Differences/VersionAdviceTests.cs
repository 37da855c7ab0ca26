using IndicatorEngine.Differences;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Differences;

/// <summary>Whether a version was raised as its changes deserve, and the order of versions.</summary>
public sealed class VersionAdviceTests
{
    // The order that Semantic Versioning 2.0.0 §11 gives as its example, and numbers too long for any machine word.
    private static readonly string[] InOrder =
    [
        "0.9.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0",
        "1.9.0", "1.10.0", "2.0.0", "2.1.0", "2.1.1", "99999999999999999999.0.0", "100000000000000000000.0.0",
    ];

    [Fact]
    public void Versions_AreOrderedAsSemVerOrdersThem()
    {
        foreach (var (i, one) in InOrder.Index())
        {
            foreach (var (j, other) in InOrder.Index())
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(new SemanticVersion(one).CompareTo(new SemanticVersion(other))));
        }

        Assert.Equal(0, new SemanticVersion("1.0.0+one").CompareTo(new SemanticVersion("1.0.0+two-2")));
    }

    [Theory]
    [InlineData("1.2.3", "2.0.0", "NoLongerRaised", "Enough", "2.0.0")]
    [InlineData("1.2.3", "2.0.0-rc.1", "NoLongerRaised", "Enough", "2.0.0")]
    [InlineData("1.2.3", "1.3.0", "NoLongerRaised", "TooSmall", "2.0.0")]
    [InlineData("1.2.3", "1.3.0", "NewlyRaised", "Enough", "1.3.0")]
    [InlineData("1.2.3", "1.2.4", "NewlyRaised", "TooSmall", "1.3.0")]
    [InlineData("1.2.3", "1.2.3", "TextsChanged", "TooSmall", "1.2.4")]
    [InlineData("1.2.3", "1.2.3+built-again", "TextsChanged", "TooSmall", "1.2.4")]
    [InlineData("1.2.3", "1.2.4", "TextsChanged", "Enough", "1.2.4")]
    [InlineData("1.2.3", "2.0.0", "TextsChanged", "LargerThanNeeded", "1.2.4")]
    [InlineData("1.2.3", "1.2.3", null, "Enough", null)]
    [InlineData("1.2.3", "1.2.4", null, "LargerThanNeeded", null)]
    [InlineData("1.2.3", "1.2.2", null, "WentDown", null)]
    [InlineData("1.2.3", "1.2.3-rc.1", "TextsChanged", "WentDown", "1.2.4")]
    [InlineData("0.1.3", "0.2.0", "NoLongerRaised", "Enough", "0.2.0")]
    [InlineData("0.1.3", "0.1.4", "NoLongerRaised", "TooSmall", "0.2.0")]
    [InlineData("0.1.3", "0.1.4", "NewlyRaised", "Enough", "0.1.4")]
    [InlineData("0.1.3", "0.2.0", "NewlyRaised", "Enough", "0.1.4")]
    [InlineData("0.1.3", "0.1.4", "TextsChanged", "Enough", "0.1.4")]
    [InlineData("0.1.3", "1.0.0", "NoLongerRaised", "Enough", "0.2.0")]
    [InlineData("1.0.0-rc.1", "1.0.0", "NoLongerRaised", "Enough", null)]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.2", "NoLongerRaised", "Enough", null)]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.1", "TextsChanged", "TooSmall", null)]
    public void AVersion_IsHeldToWhatChanged(string old, string @new, string? reason, string outcome, string? least)
    {
        VersionReason[] reasons = reason is null ? [] : [Enum.Parse<VersionReason>(reason), VersionReason.RecordChanged];
        var advice = new VersionAdvice(Ruleset(old), Ruleset(@new), reasons);
        Assert.Equal((outcome, least), (advice.Outcome.ToString(), advice.Least));
        Assert.Equal(outcome is "Enough" or "LargerThanNeeded", advice.IsEnough);
    }

    [Fact]
    public void TheReasonsGiven_AreThoseOfTheHighestStep()
    {
        var advice = new VersionAdvice(
            Ruleset("1.0.0"),
            Ruleset("1.0.0"),
            [
                VersionReason.TextsChanged,
                VersionReason.AdviceGone,
                VersionReason.NewlyRaised,
                VersionReason.NoLongerRaised,
                VersionReason.AdviceGone,
            ]
        );
        Assert.Equal(VersionStep.Major, advice.Needed);
        Assert.Equal([VersionReason.NoLongerRaised, VersionReason.AdviceGone], advice.Because.AsEnumerable());
    }

    private static Ruleset Ruleset(string version) =>
        Written
            .LoadRuleset(
                Written
                    .Ruleset(Written.Indicator("first", "\"c1\""))
                    .Replace("\"version\": \"1.0.0\", \"status\"", $"\"version\": \"{version}\", \"status\"", StringComparison.Ordinal)
            )
            .Required;
}
