using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
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
    private bool _anyShut;
    private bool _anyClosed;

    /// <summary>Reads what is raised, and what is lost.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="planes">Set to what is read; zero before.</param>
    public static void Read(CompiledRuleset ruleset, Screening screening, StatePlanes planes)
    {
        var network = ruleset.Network;
        var run = Begin(ruleset, screening);
        run._shown.Sweep(network, Question.Raised, run._shut, planes.Raised);
        if (run._anyClosed || run._anyShut) run._closed.Sweep(network, Question.Lost, run._shut, planes.Lost);
        if (run._anyShut) Merge(planes.Raised, run._shut);
        run.End();
    }

    /// <summary>The outputs that a shown fact is part of, whether or not it changes their state; a bit for each cell.</summary>
    public static byte[] SpokenTo(CompiledRuleset ruleset, Screening screening)
    {
        var spoken = new byte[ruleset.Network.Groups];
        var run = Begin(ruleset, screening);
        run._shown.Sweep(ruleset.Network, Question.Spoken, run._shut, spoken);
        run._closed.Clear();
        run.End();
        return spoken;
    }

    private static NetworkRun Begin(CompiledRuleset ruleset, Screening screening)
    {
        var run = _spare ?? new NetworkRun();
        // INVARIANT: a run that throws is not used again, so half-done sums can never reach the next reading.
        _spare = null;
        run._shown.Fit(ruleset.Network);
        run._closed.Fit(ruleset.Network);
        if (run._shut.Length < ruleset.Network.Groups) run._shut = new byte[ruleset.Network.Groups];
        run.Shut(ruleset.Limits, screening.Context);
        run.Record(ruleset, screening.Observations.AsSpan());
        return run;
    }

    private void End()
    {
        if (_anyShut) Array.Clear(_shut);
        (_anyShut, _anyClosed) = (false, false);
        _spare = this;
    }

    /// <summary>What is limited to contexts that this is known not to be is never raised, and so is lost from the start.</summary>
    private void Shut(LimitedCells[] limits, ScreeningContext context)
    {
        foreach (var (limit, cells) in limits)
        {
            if (!Evaluator.IsElsewhere(limit, context)) continue;
            _anyShut = true;
            foreach (var cell in cells)
            {
                var (group, place) = Math.DivRem(cell, LookupNetwork.GroupSize);
                _shut[group] |= (byte)(1 << place);
                _closed.Touch(group);
            }
        }
    }

    private void Record(CompiledRuleset ruleset, ReadOnlySpan<Observation> observations)
    {
        var network = ruleset.Network;
        for (var start = 0; start < observations.Length;)
        {
            var end = start + 1;
            while (end < observations.Length && observations[end].Code == observations[start].Code) end++;
            var accounts = observations[start..end];
            start = end;
            var code = ruleset.IndexOf(accounts[0].Code);
            if (code < 0) continue;
            foreach (var atom in network.AtomOfCode.AsSpan(network.CodeStart[code], network.CodeStart[code + 1] - network.CodeStart[code]))
            {
                if (Accounts.Show(accounts, network.Atoms[atom]))
                {
                    _shown.Add(network.FeedsOf(atom));
                }
                else if (Accounts.Close(accounts, network.Atoms[atom]))
                {
                    _closed.Add(network.FeedsOf(atom));
                    _anyClosed = true;
                }
            }
        }
    }

    private static void Merge(Span<byte> into, ReadOnlySpan<byte> bits)
    {
        for (var i = 0; i < into.Length; i++) into[i] |= bits[i];
    }
}
