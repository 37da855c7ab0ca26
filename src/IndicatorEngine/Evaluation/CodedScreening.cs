using System.Runtime.CompilerServices;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Evaluation;

/// <summary>
/// A screening with its names already looked up in a ruleset, for reading it more than once. Looking up costs more than
/// the rest of a reading. Immutable and thread-safe.
/// </summary>
public sealed class CodedScreening
{
    private readonly int[] _atoms;
    private readonly int _shown;

    /// <summary>Looks a screening up.</summary>
    /// <param name="ruleset">The ruleset that is to read it.</param>
    /// <param name="screening">The screening.</param>
    public CodedScreening(CompiledRuleset ruleset, Screening screening)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(screening);
        Ruleset = ruleset;
        Screening = screening;
        var (shown, closed) = (new List<int>(), new List<int>());
        Code(ruleset, screening, shown, closed);
        (_atoms, _shown) = ([.. shown, .. closed], shown.Count);
    }

    /// <summary>The ruleset.</summary>
    public CompiledRuleset Ruleset { get; }

    /// <summary>The screening.</summary>
    public Screening Screening { get; }

    /// <summary>The atoms that are shown.</summary>
    internal ReadOnlySpan<int> Shown => _atoms.AsSpan(0, _shown);

    /// <summary>The atoms that are closed.</summary>
    internal ReadOnlySpan<int> Closed => _atoms.AsSpan(_shown);

    /// <summary>Lists the atoms that are shown and those that are closed, each once.</summary>
    /// <param name="ruleset">The ruleset.</param>
    /// <param name="screening">The screening.</param>
    /// <param name="shown">Where to list those that are shown; empty before.</param>
    /// <param name="closed">Where to list those that are closed; empty before.</param>
    internal static void Code(CompiledRuleset ruleset, Screening screening, List<int> shown, List<int> closed)
    {
        var network = ruleset.Network;
        var observations = screening.Observations.AsSpan();
        for (var at = 0; at < observations.Length; at++)
        {
            // Whoever says nothing is passed over before the name is read, which is most of the cost.
            var account = observations[at];
            if (!account.IsPresent && !Accounts.Denies(account)) continue;
            var code = ruleset.IndexOf(account.Code);
            if (code < 0) continue;
            // Accounts of one code stand together, and one that affirms is enough.
            var atom = network.PlainAtomOfCode[code];
            if (atom < 0)
            {
                at = CodeValues(network, code, observations, at, shown, closed);
            }
            else if (!EndsWith(shown, atom))
            {
                var isClosed = EndsWith(closed, atom);
                if (account.IsPresent)
                {
                    if (isClosed) closed.RemoveAt(closed.Count - 1);
                    shown.Add(atom);
                }
                else if (!isClosed)
                {
                    closed.Add(atom);
                }
            }
        }
    }

    // Out of line, so that the loop above keeps what it needs at hand.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CodeValues(
        LookupNetwork network,
        int code,
        ReadOnlySpan<Observation> observations,
        int at,
        List<int> shown,
        List<int> closed
    )
    {
        var end = at + 1;
        while (end < observations.Length && observations[end].Code == observations[at].Code) end++;
        var accounts = observations[at..end];
        foreach (var atom in network.AtomOfCode.AsSpan(network.CodeStart[code]..network.CodeStart[code + 1]))
        {
            if (Accounts.Show(accounts, network.Atoms[atom])) shown.Add(atom);
            else if (Accounts.Close(accounts, network.Atoms[atom])) closed.Add(atom);
        }

        return end - 1;
    }

    private static bool EndsWith(List<int> atoms, int atom) => atoms.Count > 0 && atoms[^1] == atom;
}
