using IndicatorEngine.Evaluation;
using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Batches;

/// <summary>Which output planes answer for a ruleset: one for each indicator and state, one for each notice rule.</summary>
internal sealed class RulesetOutputs
{
    private const int States = 4;

    private readonly int[] _states;
    private readonly int[] _notices;

    public RulesetOutputs(Ruleset ruleset, PlaneGraph graph, InputPlanes inputs)
    {
        Ruleset = ruleset;
        var conditions = new ConditionPlanes(graph, inputs);
        var nobody = graph.Output(graph.Xor(InputPlanes.Rows, InputPlanes.Rows));
        _states = new int[ruleset.Indicators.Length * States];
        int? flagged = null;
        for (var i = 0; i < ruleset.Indicators.Length; i++)
        {
            var (met, lost) = conditions.Of(ruleset.Indicators[i]);
            flagged = flagged is { } before ? graph.Or(before, met) : met;
            var open = graph.AndNot(InputPlanes.Rows, graph.Or(met, lost));
            int? outside = ruleset.Indicators[i].OnlyIn is { } limit ? inputs.Outside(limit) : null;
            var states = _states.AsSpan(i * States, States);
            states[(int)IndicatorState.Raised] = graph.Output(met);
            states[(int)IndicatorState.NotYetKnown] = graph.Output(open);
            states[(int)IndicatorState.NotShown] = graph.Output(outside is { } known ? graph.AndNot(lost, known) : lost);
            states[(int)IndicatorState.NotReadHere] = outside is { } elsewhere ? graph.Output(elsewhere) : nobody;
        }

        NoFlag = graph.Output(flagged is { } any ? graph.AndNot(InputPlanes.Rows, any) : InputPlanes.Rows);
        _notices = [.. ruleset.NoticeRules.Select(rule => graph.Output(conditions.Of(rule.When).Met))];
    }

    public Ruleset Ruleset { get; }

    /// <summary>The plane of the screenings for which no indicator is raised.</summary>
    public int NoFlag { get; }

    public int Of(int indicator, IndicatorState state)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(indicator);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indicator, Ruleset.Indicators.Length);
        return _states[(indicator * States) + (int)state];
    }

    public int OfNotice(int rule) => _notices[rule];
}
