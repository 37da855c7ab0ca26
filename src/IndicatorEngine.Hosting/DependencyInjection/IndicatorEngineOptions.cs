using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.DependencyInjection;

/// <summary>Which rulesets an application reads with.</summary>
public sealed class IndicatorEngineOptions
{
    private readonly List<Func<Ruleset>> _rulesets = [];

    /// <summary>Adds a ruleset from a file, or from the folder that holds a <c>ruleset.json</c>.</summary>
    /// <param name="path">The file or folder.</param>
    public IndicatorEngineOptions AddRuleset(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _rulesets.Add(() => RulesetLoader.Load(path).Required);
        return this;
    }

    /// <summary>Adds a ruleset that is already loaded.</summary>
    /// <param name="ruleset">The ruleset.</param>
    public IndicatorEngineOptions AddRuleset(Ruleset ruleset)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        _rulesets.Add(() => ruleset);
        return this;
    }

    internal IEnumerable<CompiledRuleset> Load() => _rulesets.Select(load => CompiledRuleset.Compile(load()));
}
