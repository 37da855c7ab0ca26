using IndicatorEngine.Compilation;
using IndicatorEngine.Rulesets;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// A screening with its names already looked up in a ruleset, for reading it more than once. Looking up costs more than
/// the rest of a reading. Immutable and thread-safe.
/// </summary>
public sealed class CodedScreening
{
    private readonly int[] _facts;

    /// <summary>Looks a screening up.</summary>
    /// <param name="ruleset">The ruleset that is to read it.</param>
    /// <param name="screening">The screening.</param>
    public CodedScreening(CompiledRuleset ruleset, Screening screening)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(screening);
        Ruleset = ruleset;
        Screening = screening;
        var facts = new int[ruleset.Network.Atoms.Length];
        _facts = facts[..Code(ruleset, screening, facts)];
    }

    /// <summary>The ruleset.</summary>
    public CompiledRuleset Ruleset { get; }

    /// <summary>The screening.</summary>
    public Screening Screening { get; }

    /// <summary>The atoms that are shown, and those that are closed as their complement (<c>~atom</c>).</summary>
    internal ReadOnlySpan<int> Facts => _facts;

    /// <summary>Lists the atoms that are shown or closed, and says how many they are.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="facts">Where to list them, as in <see cref="Facts"/>; room for every atom.</param>
    internal static int Code(CompiledRuleset ruleset, Screening screening, Span<int> facts)
    {
        var network = ruleset.Network;
        var observations = screening.Observations.AsSpan();
        var count = 0;
        for (var start = 0; start < observations.Length;)
        {
            var end = start + 1;
            while (end < observations.Length && observations[end].Code == observations[start].Code) end++;
            var accounts = observations[start..end];
            start = end;
            var (affirmed, denied) = Accounts.Answers(accounts);
            if (!affirmed && !denied) continue;
            var code = ruleset.IndexOf(accounts[0].Code);
            if (code < 0) continue;
            foreach (var atom in network.AtomOfCode.AsSpan(network.CodeStart[code], network.CodeStart[code + 1] - network.CodeStart[code]))
            {
                var fact = network.Atoms[atom];
                // A plain fact asks for no value, and needs no second look.
                if (fact is PresentCondition) facts[count++] = affirmed ? atom : ~atom;
                else if (Accounts.Show(accounts, fact)) facts[count++] = atom;
                else if (Accounts.Close(accounts, fact)) facts[count++] = ~atom;
            }
        }

        return count;
    }
}
