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
        for (var at = 0; at < observations.Length; at++)
        {
            // Whoever says nothing is passed over before the name is read, which is most of the cost.
            var account = observations[at];
            var affirms = account.IsPresent;
            if (!affirms & !Accounts.Denies(account)) continue;
            var code = ruleset.IndexOf(account.Code);
            if (code < 0) continue;
            if (network.PlainAtomOfCode[code] is >= 0 and var plain)
            {
                // Accounts of one code stand together, and one that affirms is enough.
                var last = count > 0 ? facts[count - 1] : int.MaxValue;
                if (last == plain) continue;
                if (last == ~plain) count--;
                facts[count++] = affirms ? plain : ~plain;
                continue;
            }

            var end = at + 1;
            while (end < observations.Length && observations[end].Code == account.Code) end++;
            var accounts = observations[at..end];
            at = end - 1;
            foreach (var atom in network.AtomOfCode.AsSpan(network.CodeStart[code], network.CodeStart[code + 1] - network.CodeStart[code]))
            {
                if (Accounts.Show(accounts, network.Atoms[atom])) facts[count++] = atom;
                else if (Accounts.Close(accounts, network.Atoms[atom])) facts[count++] = ~atom;
            }
        }

        return count;
    }
}
