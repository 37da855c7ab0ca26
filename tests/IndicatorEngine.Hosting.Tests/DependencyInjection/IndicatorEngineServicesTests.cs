using IndicatorEngine.Catalogues;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorEngine.Tests.DependencyInjection;

public sealed class IndicatorEngineServicesTests
{
    [Fact]
    public void AReader_ReadsThroughTheRulesetsAdded()
    {
        using var services = new ServiceCollection()
            .AddIndicatorEngine(options =>
                options.AddRuleset(Repository.PathOf("rulesets", "general")).AddRuleset(Repository.PathOf("rulesets", "childhood"))
            )
            .BuildServiceProvider();
        var reader = services.GetRequiredService<IndicatorReader>();
        Assert.Same(reader, services.GetRequiredService<IndicatorReader>());
        Assert.Equal(["general", "childhood"], reader.Catalogue.All.Select(r => r.Ruleset.Id));
        Assert.Equal("childhood", Assert.Single(reader.Read(new Screening("S", ScreeningContext.Unknown, []), ["childhood"]).Rulesets).Id);
    }

    [Fact]
    public void ARulesetWithErrors_FailsLoudly_WithItsDiagnostics()
    {
        using var services = new ServiceCollection()
            .AddIndicatorEngine(options => options.AddRuleset("nowhere.json"))
            .BuildServiceProvider();
        var fault = Assert.Throws<InvalidOperationException>(services.GetRequiredService<RulesetCatalogue>);
        Assert.Contains(
            "nowhere.json:1:1: error IND1001: The file `nowhere.json` could not be read.",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Reading_WithoutARuleset_IsRefused()
    {
        var reader = new IndicatorReader(new RulesetCatalogue([]));
        var screening = new Screening("S", ScreeningContext.Unknown, []);
        Assert.Throws<ArgumentException>(() => reader.Read(screening, []));
        Assert.Throws<ArgumentException>(() => reader.Read(screening, ["general"]));
    }
}
