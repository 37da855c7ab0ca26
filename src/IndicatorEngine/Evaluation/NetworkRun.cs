using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>One screening taken through a network, in memory that each thread uses again.</summary>
internal sealed class NetworkRun
{
    [ThreadStatic]
    private static NetworkRun? _spare;

    private readonly CellSums _shown = new();
    private readonly CellSums _closed = new();
    private byte[] _shut = [];
    private int[] _facts = [];
    private bool _anyShut;
    private bool _anyClosed;

    /// <summary>Reads what is raised, and what is lost.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="planes">Set to what is read; zero before.</param>
    public static void Read(CompiledRuleset ruleset, Screening screening, StatePlanes planes)
    {
        var run = Begin(ruleset.Network);
        var count = CodedScreening.Code(ruleset, screening, run._facts);
        run.Read(ruleset, screening, run._facts.AsSpan(0, count), planes);
        run.End();
    }

    /// <summary>Reads a screening whose facts were looked up before.</summary>
    public static void Read(CodedScreening coded, StatePlanes planes)
    {
        var run = Begin(coded.Ruleset.Network);
        run.Read(coded.Ruleset, coded.Screening, coded.Facts, planes);
        run.End();
    }

    /// <summary>The outputs that a shown fact is part of, whether or not it changes their state; a bit for each cell.</summary>
    public static byte[] SpokenTo(CompiledRuleset ruleset, Screening screening)
    {
        var spoken = new byte[ruleset.Network.Groups];
        var run = Begin(ruleset.Network);
        run.Shut(ruleset.Limits, screening, lose: false);
        foreach (var fact in run._facts.AsSpan(0, CodedScreening.Code(ruleset, screening, run._facts)))
        {
            if (fact >= 0) run._shown.Add(ruleset.Network.FeedsOf(fact));
        }

        run._shown.Sweep(ruleset.Network, Question.Spoken, run._shut, spoken);
        run.End();
        return spoken;
    }

    private static NetworkRun Begin(LookupNetwork network)
    {
        var run = _spare ?? new NetworkRun();
        // INVARIANT: a run that throws is not used again, so half-done sums can never reach the next reading.
        _spare = null;
        run._shown.Fit(network);
        run._closed.Fit(network);
        if (run._shut.Length < network.Groups) run._shut = new byte[network.Groups];
        if (run._facts.Length < network.Atoms.Length) run._facts = new int[network.Atoms.Length];
        return run;
    }

    private void End()
    {
        if (_anyShut) Array.Clear(_shut);
        (_anyShut, _anyClosed) = (false, false);
        _spare = this;
    }

    /// <summary>What is limited to contexts that this is known not to be is never raised, and so is lost from the start.</summary>
    private void Shut(LimitedCells[] limits, Screening screening, bool lose)
    {
        foreach (var (limit, cells) in limits)
        {
            if (!Evaluator.IsElsewhere(limit, screening.Context)) continue;
            _anyShut = true;
            foreach (var cell in cells)
            {
                var (group, place) = Math.DivRem(cell, LookupNetwork.GroupSize);
                _shut[group] |= (byte)(1 << place);
                if (lose) _closed.Touch(group);
            }
        }
    }

    private void Read(CompiledRuleset ruleset, Screening screening, ReadOnlySpan<int> facts, StatePlanes planes)
    {
        var network = ruleset.Network;
        Shut(ruleset.Limits, screening, lose: true);
        foreach (var fact in facts)
        {
            if (fact >= 0)
            {
                _shown.Add(network.FeedsOf(fact));
            }
            else
            {
                _closed.Add(network.FeedsOf(~fact));
                _anyClosed = true;
            }
        }

        _shown.Sweep(network, Question.Raised, _shut, planes.Raised);
        if (_anyClosed || _anyShut) _closed.Sweep(network, Question.Lost, _shut, planes.Lost);
        if (_anyShut) Merge(planes.Raised, _shut);
    }

    private static void Merge(Span<byte> into, ReadOnlySpan<byte> bits)
    {
        for (var i = 0; i < into.Length; i++) into[i] |= bits[i];
    }
}
