using IndicatorEngine.Analysis;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Analysis;

/// <summary>What the analysis says where limits and texts of several indicators meet.</summary>
public sealed class RulesetAnalysisTests
{
    private const string Pair = """{"all": ["c1", "c2"]}""";

    [Fact]
    public void LimitsThatAreWrittenOtherwise_AndMeanTheSame_AreTheSame() =>
        Assert.Equal(
            ["Exactly what raises `b` raises `a` too, with other texts."],
            Said(
                Problems.SameMeaning,
                Written.Indicator("a", Pair, more: Only("shelter", "border"))
                    + ","
                    + Written.Indicator("b", Pair, more: Only("border", "shelter"))
            )
        );

    [Fact]
    public void AWiderLimit_IsAlwaysRaisedWithANarrowerOne() =>
        Assert.Equal(["Whatever raises `a` raises `b` too, with other texts."], Said(
            Problems.AlwaysWithAnother,
            Written.Indicator("a", Pair, more: Only("shelter")) + "," + Written.Indicator("b", Pair, more: Only("border", "shelter"))));

    [Fact]
    public void TextsThatAreTheSame_AreSaidToBe() =>
        Assert.Equal(["Exactly what raises `b` raises `a` too, with the same texts."], Said(
            Problems.SameMeaning,
            Written.Indicator("a", Pair) + "," + Written.Indicator("b", Pair).Replace("Title b", "Title a", StringComparison.Ordinal)));

    [Fact]
    public void AnIndicatorThatNeedsOneOfAnotherSetting_IsRaisedNowhere()
    {
        var indicators =
            Written.Indicator("a", Pair, more: Only("shelter"))
            + ","
            + Written.Indicator("b", """{"all": [{"indicator": "a"}, "c3"]}""", more: Only("border"));
        Assert.Equal(
            ["Within the scope of this ruleset, no known setting, sector and place lets `b` be raised."],
            Said(Problems.RaisedNowhere, indicators)
        );
        Assert.Empty(
            Said(
                Problems.RaisedNowhere,
                indicators.Replace(
                    """{"all": [{"indicator": "a"}, "c3"]}""",
                    """{"any": [{"indicator": "a"}, "c3"]}""",
                    StringComparison.Ordinal
                )
            )
        );
    }

    [Fact]
    public void AreasThatShareAPart_LeaveRoomForEachOther()
    {
        // Mexico is in Latin America and the Caribbean, and in North America.
        const string Latin = """, "onlyIn": {"regions": ["419"], "because": {"en": "Because."}}""";
        var indicators =
            Written.Indicator("a", Pair, more: Latin)
            + ","
            + Written.Indicator(
                "b",
                """{"all": [{"indicator": "a"}, "c3"]}""",
                more: Latin.Replace("419", "003", StringComparison.Ordinal)
            );
        Assert.Empty(Said(Problems.RaisedNowhere, indicators));
        Assert.Single(Said(Problems.RaisedNowhere, indicators.Replace("003", "150", StringComparison.Ordinal)));
    }

    private static string Only(params string[] settings) =>
        $$$""", "onlyIn": {"settings": [{{{string.Join(',', settings.Select(setting => $"\"{setting}\""))}}}], "because": {"en": "Because."}}""";

    private static IEnumerable<string> Said(DiagnosticDescriptor problem, string indicators) =>
        new RulesetAnalysis(Written.LoadRuleset(Written.Ruleset(indicators)).Required)
            .Findings(asOf: null)
            .Where(found => found.Descriptor == problem)
            .Select(found => found.Message);
}
