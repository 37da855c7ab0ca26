using System.Globalization;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>Makes sure that what is compared answers the same question.</summary>
internal static class Agreement
{
    /// <summary>Compares the evaluator with the walk and with the hand-written code, over every screening.</summary>
    /// <exception cref="InvalidOperationException">They differ, or a state never occurs, so that nothing was compared.</exception>
    public static void Check(CompiledRuleset ruleset, TreeWalk walk, HandWritten hand, IReadOnlyList<Screening> screenings)
    {
        var found = new long[4];
        var again = new IndicatorStates();
        foreach (var screening in screenings)
        {
            var states = Evaluator.Evaluate(ruleset, screening).States;
            Evaluator.Evaluate(ruleset, screening, again);
            var raised = again.Raised;
            var isSame = raised.SequenceEqual(hand.ReadArray(hand.Code(screening))) && raised.SequenceEqual(hand.ReadArray(screening))
                && raised.SequenceEqual(hand.ReadMasks(hand.Code(screening))) && raised.SequenceEqual(hand.ReadMasks(screening));
            if (!isSame) throw new InvalidOperationException($"The hand-written code raises others for {screening.Id}.");
            walk.ReadStates(screening);
            if (!walk.States.SequenceEqual(states.AsSpan()))
                throw new InvalidOperationException($"The walk and the evaluator differ for {screening.Id}.");
            foreach (var state in states)
                found[(int)state]++;
            for (var i = 0; i < states.Length; i++)
            {
                if (again[i] != states[i] || (states[i] == IndicatorState.Raised) != raised.Contains(i))
                    throw new InvalidOperationException($"Memory used again says something else for {screening.Id}.");
            }
        }

        IndicatorState[] wanted = [IndicatorState.Raised, IndicatorState.NotYetKnown, IndicatorState.NotShown];
        if (wanted.Any(state => found[(int)state] == 0))
            throw new InvalidOperationException("A state never occurs, so it was not compared.");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"// Same answers. {string.Join(", ", wanted.Select(state => $"{state}: {found[(int)state] / (double)screenings.Count:F1}"))} per screening."
            )
        );
    }
}
