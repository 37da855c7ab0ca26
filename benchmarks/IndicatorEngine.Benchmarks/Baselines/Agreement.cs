using System.Globalization;
using IndicatorEngine.Compilation;
using IndicatorEngine.Evaluation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Benchmarks.Baselines;

/// <summary>Makes sure that what is compared answers the same question.</summary>
internal static class Agreement
{
    /// <summary>Compares the evaluator with the walk over every screening.</summary>
    /// <exception cref="InvalidOperationException">They differ, or nothing was raised, so that nothing was compared.</exception>
    public static void Check(CompiledRuleset ruleset, TreeWalk walk, IReadOnlyList<Screening> screenings)
    {
        var found = new long[4];
        foreach (var screening in screenings)
        {
            var states = Evaluator.Evaluate(ruleset, screening).States;
            walk.ReadStates(screening);
            if (!walk.States.SequenceEqual(states.AsSpan())) throw new InvalidOperationException($"The walk and the evaluator differ for {screening.Id}.");
            foreach (var state in states) found[(int)state]++;
            walk.ReadRaised(screening);
            for (var i = 0; i < states.Length; i++)
            {
                if ((walk.States[i] == IndicatorState.Raised) != (states[i] == IndicatorState.Raised)) throw new InvalidOperationException($"The walk for what is raised differs for {screening.Id}.");
            }
        }

        IndicatorState[] wanted = [IndicatorState.Raised, IndicatorState.NotYetKnown, IndicatorState.NotShown];
        if (wanted.Any(state => found[(int)state] == 0)) throw new InvalidOperationException("A state never occurs, so it was not compared.");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// Same answers. {string.Join(", ", wanted.Select(state => $"{state}: {found[(int)state] / (double)screenings.Count:F1}"))} per screening."));
    }
}
