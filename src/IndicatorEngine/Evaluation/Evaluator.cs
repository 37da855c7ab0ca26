using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>Evaluate: one screening through one ruleset. Thread-safe.</summary>
public static class Evaluator
{
    private static readonly ConditionalWeakTable<GateNetwork, ConcurrentBag<NetworkRun>> Runs = [];

    /// <summary>Reads a screening. The cost follows what was recorded, not the size of the ruleset.</summary>
    public static RulesetReading Evaluate(CompiledRuleset ruleset, Screening screening)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(screening);
        var spare = Runs.GetOrCreateValue(ruleset.Network);
        if (!spare.TryTake(out var run)) run = new NetworkRun(ruleset.Network);
        foreach (var limited in ruleset.Limited)
        {
            if (IsElsewhere(ruleset.Ruleset.Indicators[limited], screening.Context)) run.Shutter(limited);
        }

        Record(ruleset, screening, run);
        run.Propagate();
        var reading = Read(ruleset, screening, run);
        run.Reset();
        // INVARIANT: a run that threw is not returned, so a half-done count can never reach the next reading.
        spare.Add(run);
        return reading;
    }

    internal static bool IsElsewhere(Indicator indicator, ScreeningContext context) =>
        indicator.OnlyIn is { } limit && !limit.MayInclude(context.CertainSettings, context.CertainSectors, context.CertainRegions);

    private static void Record(CompiledRuleset ruleset, Screening screening, NetworkRun run)
    {
        var network = ruleset.Network;
        var observations = screening.Observations.AsSpan();
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
                if (Accounts.Show(accounts, network.Atoms[atom])) run.SetTrue(atom);
                else if (Accounts.Close(accounts, network.Atoms[atom])) run.SetLost(atom);
            }
        }
    }

    private static RulesetReading Read(CompiledRuleset ruleset, Screening screening, NetworkRun run)
    {
        var states = new IndicatorState[ruleset.Ruleset.Indicators.Length];
        var rules = new List<int>();
        foreach (var gate in run.Touched)
        {
            if (gate < states.Length) states[gate] = run.IsOpen(gate) ? IndicatorState.Raised : run.IsLost(gate) ? IndicatorState.NotShown : IndicatorState.NotYetKnown;
            else if (gate < ruleset.Network.Outputs && run.IsOpen(gate)) rules.Add(gate - states.Length);
        }

        foreach (var limited in ruleset.Limited)
        {
            if (IsElsewhere(ruleset.Ruleset.Indicators[limited], screening.Context)) states[limited] = IndicatorState.NotReadHere;
        }

        rules.Sort();
        return new RulesetReading(ruleset, screening, ImmutableCollectionsMarshal.AsImmutableArray(states), [.. rules.Select(rule => ruleset.Ruleset.NoticeRules[rule])]);
    }
}
