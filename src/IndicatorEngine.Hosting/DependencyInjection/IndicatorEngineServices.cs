using IndicatorEngine.Catalogues;
using IndicatorEngine.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

// Extension methods on IServiceCollection stand where every application already looks.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the library with an application's services.</summary>
public static class IndicatorEngineServices
{
    /// <summary>
    /// Registers <see cref="IndicatorEngine.IndicatorReader"/> and <see cref="RulesetCatalogue"/> as singletons. The
    /// rulesets are loaded when one of them is first asked for; a ruleset with errors makes that fail, with all its
    /// diagnostics in the message, so that it can never look like "nothing raised". Several calls add up.
    /// </summary>
    public static IServiceCollection AddIndicatorEngine(this IServiceCollection services, Action<IndicatorEngineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(configure);
        services.TryAddSingleton(provider =>
        {
            var options = new IndicatorEngineOptions();
            foreach (var one in provider.GetServices<Action<IndicatorEngineOptions>>()) one(options);
            return new RulesetCatalogue(options.Load());
        });
        services.TryAddSingleton(provider => new IndicatorEngine.IndicatorReader(provider.GetRequiredService<RulesetCatalogue>()));
        return services;
    }
}
