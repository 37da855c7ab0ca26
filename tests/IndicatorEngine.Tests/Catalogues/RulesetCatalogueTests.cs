using IndicatorEngine.Catalogues;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Catalogues;

public sealed class RulesetCatalogueTests
{
    private static readonly RulesetCatalogue Shipped = new(
        Repository.Rulesets.Select(path => CompiledRuleset.Compile(RulesetLoader.Load(path).Required))
    );

    private static IEnumerable<string> For(ScreeningContext context) => Shipped.For(context).Select(r => r.Ruleset.Id);

    [Fact]
    public void APlace_BringsItsOwnRulesetFirst_AndNoOtherRegions()
    {
        Assert.Equal("west-east-africa", For(new ScreeningContext { Regions = ["KE"] }).First());
        Assert.Equal("latin-america-caribbean", For(new ScreeningContext { Regions = ["HT"] }).First());
        Assert.DoesNotContain("west-east-africa", For(new ScreeningContext { Regions = ["HT"] }));
    }

    [Fact]
    public void AnUnknownContext_LeavesEveryRulesetIn() => Assert.Equal(Shipped.All.Length, For(ScreeningContext.Unknown).Count());

    [Fact]
    public void TwoRulesetsOfOneName_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new RulesetCatalogue([Shipped.All[0], Shipped.All[0]]));
}
