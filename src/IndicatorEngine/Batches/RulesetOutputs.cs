using System.Collections.Immutable;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Batches;

/// <summary>
/// Which output planes answer for a ruleset: for each indicator where it is met and where it is lost, from which its
/// four states follow, and one for each rule for notices.
/// </summary>
internal sealed class RulesetOutputs
{
    private readonly ImmutableArray<(int Met, int Lost, int Outside)> _indicators;
    private readonly ImmutableArray<int> _notices;

    public RulesetOutputs(Ruleset ruleset, PlaneGraph graph, InputPlanes inputs)
    {
        Ruleset = ruleset;
        var conditions = new ConditionPlanes(graph, inputs);
        _indicators =
        [
            .. ruleset.Indicators.Select(indicator =>
            {
                var (met, lost) = conditions.Of(indicator);
                return (
                    graph.Output(met),
                    graph.Output(lost),
                    graph.Output(indicator.OnlyIn is { } limit ? inputs.Outside(limit) : PlaneGraph.None)
                );
            }),
        ];
        Met = [.. _indicators.Select(indicator => indicator.Met)];
        _notices = [.. ruleset.NoticeRules.Select(rule => graph.Output(conditions.Of(rule.When).Met))];
    }

    public Ruleset Ruleset { get; }

    /// <summary>For each indicator, the plane of the screenings for which it is raised.</summary>
    public ImmutableArray<int> Met { get; }

    /// <summary>Where an indicator is in a state.</summary>
    public OutputDifference Of(int indicator, IndicatorState state)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(indicator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indicator, _indicators.Length);
        var (met, lost, outside) = _indicators[indicator];
        return state switch
        {
            IndicatorState.Raised => new OutputDifference(met),
            IndicatorState.NotYetKnown => new OutputDifference(PlaneGraph.Rows, met, lost),
            IndicatorState.NotShown => new OutputDifference(lost, outside),
            _ => new OutputDifference(outside),
        };
    }

    public OutputDifference OfNotice(int rule) => new(_notices[rule]);
}
