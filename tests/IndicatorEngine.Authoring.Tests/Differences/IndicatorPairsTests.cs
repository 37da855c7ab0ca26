using IndicatorEngine.Analysis;
using IndicatorEngine.Differences;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Differences;

public sealed class IndicatorPairsTests
{
    [Fact]
    public void AnIndicator_IsPairedWithThatOfItsName_WhateverElseChanged() =>
        Assert.Equal(
            ["one-one", "two-two"],
            Pairs([("one", "One", "\"c1\""), ("two", "Two", "\"c2\"")], [("one", "Other", "\"c3\""), ("two", "One", "\"c1\"")])
        );

    [Fact]
    public void ARenamedOne_IsFoundByItsTextsAndCondition_WhereverItStands() =>
        Assert.Equal(["two-second", "one-first", "-third", "three-"], Pairs(
            [("one", "Same", "\"c1\""), ("two", "Same", "\"c2\""), ("three", "Same", "\"c3\"")],
            [("second", "Same", "\"c2\""), ("first", "Same", "\"c1\""), ("third", "Other", "\"c3\"")]));

    [Fact]
    public void ARenamedOne_IsFoundByItsMeaning_WhenItIsWrittenOtherwise() =>
        Assert.Equal(["one-first"], Pairs([("one", "Same", """{"any": ["c1", {"all": ["c1", "c2"]}]}""")], [("first", "Same", "\"c1\"")]));

    [Fact]
    public void WhatIsWrittenAlike_IsPairedBeforeWhatMeansTheSame() =>
        Assert.Equal(["two-first", "one-second"], Pairs(
            [("one", "Same", """{"any": ["c1", {"all": ["c1", "c2"]}]}"""), ("two", "Same", "\"c1\"")],
            [("first", "Same", "\"c1\""), ("second", "Same", """{"any": ["c1", {"all": ["c1", "c3"]}]}""")]));

    [Fact]
    public void EachOfTheOlderOnes_IsPairedOnce() =>
        Assert.Equal(
            ["one-first", "-second"],
            Pairs([("one", "Same", "\"c1\"")], [("first", "Same", "\"c1\""), ("second", "Same", "\"c1\"")])
        );

    private static IEnumerable<string> Pairs((string Id, string Title, string When)[] old, (string Id, string Title, string When)[] @new) =>
        new IndicatorPairs(new ConditionShapes()).Between(Ruleset(old), Ruleset(@new)).Select(pair => $"{pair.Old?.Id}-{pair.New?.Id}");

    private static Ruleset Ruleset((string Id, string Title, string When)[] indicators) =>
        Written
            .LoadRuleset(
                Written.Ruleset(
                    string.Join(
                        ", ",
                        indicators.Select(one =>
                            Written.Indicator(one.Id, one.When).Replace($"Title {one.Id}", one.Title, StringComparison.Ordinal)
                        )
                    )
                )
            )
            .Required;
}
