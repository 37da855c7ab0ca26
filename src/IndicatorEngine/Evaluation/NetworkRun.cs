using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>One screening taken through a network, in memory that each thread uses again.</summary>
internal sealed class NetworkRun
{
    [ThreadStatic]
    private static NetworkRun? _spare;

    private readonly List<int> _shown = [];
    private readonly List<int> _closed = [];
    private readonly RuledOutCells _shut = new();
    private readonly CellSums _cells = new();
    private readonly ColumnSums _columns = new();

    /// <summary>Reads what is raised, and what is lost.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="planes">Set to what is read; zero before.</param>
    public static void Read(CompiledRuleset ruleset, Screening screening, StatePlanes planes)
    {
        var run = Begin(ruleset, screening);
        CodedScreening.Code(ruleset, screening, run._shown, run._closed);
        run.ReadStates(ruleset, planes);
        run.End();
    }

    /// <summary>Reads a screening whose facts were looked up before.</summary>
    public static void Read(CodedScreening coded, StatePlanes planes)
    {
        var run = Begin(coded.Ruleset, coded.Screening);
        run._shown.AddRange(coded.Shown);
        run._closed.AddRange(coded.Closed);
        run.ReadStates(coded.Ruleset, planes);
        run.End();
    }

    /// <summary>The outputs that a shown fact is part of, whether or not it changes their state; a bit for each cell.</summary>
    public static byte[] SpokenTo(CompiledRuleset ruleset, Screening screening)
    {
        var spoken = new byte[ruleset.Network.Groups];
        var run = Begin(ruleset, screening);
        CodedScreening.Code(ruleset, screening, run._shown, run._closed);
        run.Sweep(ruleset, Question.Spoken, run._shown, spoken);
        run.End();
        return spoken;
    }

    private static NetworkRun Begin(CompiledRuleset ruleset, Screening screening)
    {
        var run = _spare ?? new NetworkRun();
        // INVARIANT: a run that throws is not used again, so half-done sums can never reach the next reading.
        _spare = null;
        run._shut.Fit(ruleset.Network);
        foreach (var (limit, cells) in ruleset.Limits)
        {
            if (!Evaluator.IsElsewhere(limit, screening.Context)) continue;
            foreach (var cell in cells) run._shut.Add(cell);
        }

        return run;
    }

    private void End()
    {
        _shown.Clear();
        _closed.Clear();
        _shut.Clear();
        _spare = this;
    }

    private void ReadStates(CompiledRuleset ruleset, StatePlanes planes)
    {
        Sweep(ruleset, Question.Raised, _shown, planes.Raised);
        if (_closed.Count > 0 || _shut.Groups.Length > 0) Sweep(ruleset, Question.RuledOut, _closed, planes.Lost);
        // What is limited to contexts that this is known not to be is not read here, which is both.
        foreach (var group in _shut.Groups) planes.Raised[group] |= _shut.Bits[group];
    }

    private void Sweep(CompiledRuleset ruleset, Question question, List<int> nodes, Span<byte> holds)
    {
        if (ruleset.Columns is { } columns) _columns.Sweep(ruleset.Network, columns, question, nodes, _shut, holds);
        else _cells.Sweep(ruleset.Network, question, nodes, _shut, holds);
    }
}
