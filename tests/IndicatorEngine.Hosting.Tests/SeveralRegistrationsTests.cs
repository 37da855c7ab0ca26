using IndicatorEngine.Catalogues;
using IndicatorEngine.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IndicatorEngine.Tests.Hosting;

public sealed class SeveralRegistrationsTests
{
    [Fact]
    public void SeveralCalls_AddUp()
    {
        var all = new ServiceCollection()
            .AddIndicatorEngine(options => options.AddRuleset(Repository.PathOf("rulesets", "general")))
            .AddIndicatorEngine(options => options.AddRuleset(Repository.PathOf("rulesets", "childhood")))
            .BuildServiceProvider()
            .GetRequiredService<RulesetCatalogue>();
        Assert.Equal(["general", "childhood"], all.All.Select(ruleset => ruleset.Ruleset.Id));
    }
}
