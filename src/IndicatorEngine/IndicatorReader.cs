using IndicatorEngine.Catalogues;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Explanation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine;

/// <summary>Reads screenings through chosen rulesets and explains what they read. Thread-safe.</summary>
/// <param name="catalogue">The rulesets to choose from.</param>
public sealed class IndicatorReader(RulesetCatalogue catalogue)
{
    /// <summary>The rulesets to choose from.</summary>
    public RulesetCatalogue Catalogue { get; } = catalogue ?? throw new ArgumentNullException(nameof(catalogue));

    /// <summary>Reads a screening through the rulesets named.</summary>
    /// <param name="screening">What was recorded.</param>
    /// <param name="rulesetIds">The rulesets to read it through; at least one, because none holds everywhere.</param>
    /// <param name="options">Language, date and limits.</param>
    /// <exception cref="ArgumentException">No ruleset is named, or one is not in the catalogue.</exception>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ScreeningResult Read(
        Screening screening,
        IEnumerable<string> rulesetIds,
        ExplanationOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(screening);
        ArgumentNullException.ThrowIfNull(rulesetIds);
        var rulesets = rulesetIds.Select(id =>
            Catalogue.Find(id) ?? throw new ArgumentException($"There is no ruleset `{id}` in the catalogue.", nameof(rulesetIds)));
        var readings = rulesets.Select(ruleset => Evaluator.Evaluate(ruleset, screening)).ToList();
        if (readings.Count == 0) throw new ArgumentException("Choose at least one ruleset: none holds everywhere.", nameof(rulesetIds));
        return Explainer.Explain(readings, options ?? ExplanationOptions.Default, cancellation);
    }
}
