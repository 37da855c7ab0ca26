using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Rendering;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Tests.Support;

/// <summary>What came of reading many screenings, one by one or in batches, in a form that can be compared.</summary>
internal sealed class StateCounts
{
    private readonly SortedDictionary<string, int> _states = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    public int Screenings { get; private set; }

    public int Problems => _problems.Count;

    public static StateCounts OneByOne(CompiledRuleset ruleset, IEnumerable<Loaded<Screening>> feed)
    {
        var counts = new StateCounts();
        foreach (var loaded in feed)
        {
            counts.Note(loaded.Diagnostics);
            if (!loaded.TryGet(out var screening)) continue;
            counts.Screenings++;
            var states = Evaluator.Evaluate(ruleset, screening).States;
            for (var i = 0; i < states.Length; i++) counts.Add(i, states[i], 1);
        }

        return counts;
    }

    public static StateCounts InBatches(BatchEvaluator evaluator, IEnumerable<Loaded<ScreeningBatch>> feed)
    {
        var counts = new StateCounts();
        foreach (var loaded in feed)
        {
            counts.Note(loaded.Diagnostics);
            if (!loaded.TryGet(out var batch)) continue;
            counts.Screenings += batch.Count;
            var reading = evaluator.Evaluate(batch).Rulesets[0];
            for (var i = 0; i < reading.Ruleset.Indicators.Length; i++)
            {
                foreach (var state in Enum.GetValues<IndicatorState>()) counts.Add(i, state, reading.CountOf(i, state));
            }
        }

        return counts;
    }

    public override string ToString() =>
        $"{Screenings} screenings\n{string.Join('\n', _states.Where(s => s.Value > 0).Select(s => $"{s.Key}: {s.Value}"))}\n{string.Join('\n', _problems)}";

    private void Add(int indicator, IndicatorState state, int count) =>
        _states[$"{indicator} {state}"] = _states.GetValueOrDefault($"{indicator} {state}") + count;

    private void Note(IEnumerable<Diagnostic> diagnostics) =>
        _problems.AddRange(diagnostics.Select(diagnostic => DiagnosticText.ToPlainText(diagnostic)));
}
