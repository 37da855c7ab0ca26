using System.Collections.Immutable;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;

namespace IndicatorEngine.Scenarios;

/// <summary>What came of running a scenario, or a variant of it. Immutable.</summary>
public sealed class ScenarioOutcome
{
    // Explained when asked for: most outcomes only count.
    private readonly Lazy<ScreeningResult> _result;

    internal ScenarioOutcome(
        Scenario scenario,
        ScenarioVariant? variant,
        RulesetReading reading,
        ImmutableArray<string> failures,
        ImmutableArray<ScenarioOutcome> variants
    )
    {
        Scenario = scenario;
        Variant = variant;
        Reading = reading;
        _result = new(() => Explainer.Explain([reading], ExplanationOptions.Default));
        Failures = failures;
        Variants = variants;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The variant; null for the story itself.</summary>
    public ScenarioVariant? Variant { get; }

    /// <summary>What the ruleset read.</summary>
    public ScreeningResult Result => _result.Value;

    /// <summary>
    /// What came out otherwise than expected, and which facts made the difference, a sentence each; empty when
    /// everything came out as expected. What came of the variants stands under <see cref="Variants"/>.
    /// </summary>
    public ImmutableArray<string> Failures { get; }

    /// <summary>What came of each variant; a variant has none itself.</summary>
    public ImmutableArray<ScenarioOutcome> Variants { get; }

    /// <summary>True when everything came out as expected, in the variants too.</summary>
    public bool Passed => Failures.IsEmpty && Variants.All(variant => variant.Passed);

    /// <summary>The states and notice rules behind <see cref="Result"/>.</summary>
    internal RulesetReading Reading { get; }

    /// <summary>What was expected.</summary>
    internal Expectation Expect => Variant?.Expect ?? Scenario.Expect;

    /// <summary>The outcome of the story, then those of its variants.</summary>
    internal IEnumerable<ScenarioOutcome> All => [this, .. Variants];
}
