using IndicatorEngine.Benchmarks.Workloads;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>
/// The evaluator one would write by hand for yes-or-no codes: mark what is recorded in arrays, then walk every
/// indicator's tree. It allocates nothing and explains nothing.
/// </summary>
internal sealed class TreeWalk
{
    private readonly PlainCondition[] _conditions;
    private readonly Dictionary<string, int> _codes;
    private readonly bool[] _present;
    private readonly bool[] _possible;
    private readonly IndicatorState[] _states;

    public TreeWalk(Workload workload)
    {
        _conditions = [.. workload.Conditions];
        _codes = workload.Codes.Select((code, index) => (code, index)).ToDictionary(p => p.code, p => p.index, StringComparer.Ordinal);
        _present = new bool[_codes.Count];
        _possible = new bool[_codes.Count];
        Array.Fill(_possible, true);
        _states = new IndicatorState[_conditions.Length];
    }

    /// <summary>The state of each indicator, until the next screening is read.</summary>
    public ReadOnlySpan<IndicatorState> States => _states;

    /// <summary>Answers what the evaluator answers: raised, not yet known or not shown.</summary>
    public void ReadStates(Screening screening)
    {
        Mark(screening, value: true);
        Close(screening, value: true);
        for (var i = 0; i < _conditions.Length; i++)
        {
            _states[i] = _conditions[i].Holds(_present) ? IndicatorState.Raised
                : _conditions[i].Holds(_possible) ? IndicatorState.NotYetKnown
                : IndicatorState.NotShown;
        }

        Close(screening, value: false);
        Mark(screening, value: false);
    }

    private void Mark(Screening screening, bool value)
    {
        foreach (var observation in screening.Observations)
        {
            if (observation.State == ObservationState.Present) _present[_codes[observation.Code]] = value;
        }
    }

    private void Close(Screening screening, bool value)
    {
        foreach (var observation in screening.Observations)
        {
            if (observation.State != ObservationState.Absent || observation.By == AccountSource.ThirdParty) continue;
            var code = _codes[observation.Code];
            _possible[code] = !value || _present[code];
        }
    }
}
