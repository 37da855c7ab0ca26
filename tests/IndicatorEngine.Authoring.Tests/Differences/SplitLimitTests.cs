using IndicatorEngine.Analysis;
using IndicatorEngine.Differences;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Differences;

/// <summary>Indicators limited to parts of what another was limited to say together what it said.</summary>
public sealed class SplitLimitTests
{
    private const string Whole = """{"settings": ["shelter", "border"], "regions": ["UG"], "because": {"en": "Because."}}""";
    private const string Shelter = """{"settings": ["shelter"], "regions": ["UG"], "because": {"en": "Because."}}""";
    private const string Border = """{"settings": ["border"], "regions": ["UG"], "because": {"en": "Because."}}""";

    [Fact]
    public void ALimit_SplitOverTwoIndicators_ChangesNothingThatIsBuiltOnThem()
    {
        Assert.Null(Top(Old, Ruleset("""{"any": ["c2", {"indicator": "a"}, {"indicator": "b"}]}""", ("a", Shelter), ("b", Border))));
        Assert.Null(Top(Ruleset("""{"any": ["c2", {"indicator": "a"}, {"indicator": "b"}]}""", ("a", Shelter), ("b", Border)), Old));
    }

    [Fact]
    public void ALimit_OfWhichAPartIsGone_IsNoLongerHeardThere()
    {
        var change = Top(Old, Ruleset("""{"any": ["c2", {"indicator": "a"}]}""", ("a", Shelter)))!;
        Assert.Equal([["c1", "UG", "border"]], change.Meaning.NoLonger.Select(set => set.Facts.Select(Name)));
        Assert.True(change.Meaning is { NoLongerIsAll: true, Now: [], NowIsAll: true });
    }

    [Fact]
    public void AWiderPlace_HoldsWhateverANarrowerOneDoes()
    {
        var wide = Ruleset("""{"any": ["c2", {"indicator": "a"}]}""", ("a", Whole.Replace("UG", "014", StringComparison.Ordinal)));
        var both = Ruleset(
            """{"any": ["c2", {"indicator": "a"}, {"indicator": "b"}]}""",
            ("a", Whole.Replace("UG", "014", StringComparison.Ordinal)),
            ("b", Shelter)
        );
        Assert.Null(Top(wide, both));
        Assert.NotNull(Top(wide, Old));
    }

    private static string Old { get; } = Ruleset("""{"any": ["c2", {"indicator": "a"}]}""", ("a", Whole));

    private static string Name(Premise premise) => premise switch
    {
        FactPremise fact => fact.Code.Id,
        _ => string.Concat(((ContextPremise)premise).Limit is var limit ? [.. limit.Settings, .. limit.Regions] : Array.Empty<string>()),
    };

    private static string Ruleset(string top, params (string Id, string OnlyIn)[] limited) =>
        Written.Ruleset(
            string.Join(
                ", ",
                limited
                    .Select(one => Written.Indicator(one.Id, "\"c1\"", more: $", \"onlyIn\": {one.OnlyIn}"))
                    .Append(Written.Indicator("top", top))
            )
        );

    private static IndicatorDifference? Top(string old, string @new) =>
        VersionComparer
            .Compare(Written.Compile(old), Written.Compile(@new), [], [])
            .Indicators.SingleOrDefault(change => change.Indicator.Id == "top");
}
