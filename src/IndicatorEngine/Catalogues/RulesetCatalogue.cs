using System.Collections.Immutable;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Catalogues;

/// <summary>
/// The rulesets at hand. They are chosen by name, or by setting, sector and place; never by who a person is.
/// Immutable and thread-safe.
/// </summary>
public sealed class RulesetCatalogue
{
    /// <summary>Makes a catalogue.</summary>
    /// <exception cref="ArgumentException">Two rulesets have the same name.</exception>
    public RulesetCatalogue(IEnumerable<CompiledRuleset> rulesets)
    {
        ArgumentNullException.ThrowIfNull(rulesets);
        All = [.. rulesets];
        if (All.GroupBy(r => r.Ruleset.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two rulesets are named `{twice.Key}`.", nameof(rulesets));
        }
    }

    /// <summary>Every ruleset, in the order given.</summary>
    public ImmutableArray<CompiledRuleset> All { get; }

    /// <summary>The ruleset of that name; null when there is none.</summary>
    public CompiledRuleset? Find(string id) => All.FirstOrDefault(r => r.Ruleset.Id == id);

    /// <summary>
    /// The rulesets whose scope may include a context, those written closest to it first. Retired ones are left out.
    /// </summary>
    public ImmutableArray<CompiledRuleset> For(ScreeningContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return
        [
            .. All.Where(r =>
                    r.Ruleset.Status != RulesetStatus.Retired
                    && r.Ruleset.Scope.MayInclude(context.CertainSettings, context.CertainSectors, context.CertainRegions)
                )
                .OrderByDescending(r => Closeness(r.Ruleset.Scope, context))
                .ThenBy(r => r.Ruleset.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>In how many respects the scope names the context, rather than leaving it open.</summary>
    private static int Closeness(ContextLimit scope, ScreeningContext context) =>
        Named(scope.Settings, context.Settings) + Named(scope.Sectors, context.Sectors) + Named(scope.Regions, context.Regions);

    private static int Named(ImmutableArray<string> scope, ImmutableArray<string> known) => scope.IsEmpty || known.IsEmpty ? 0 : 1;
}
