using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Compilation;

/// <summary>
/// All conditions of a ruleset as one network of threshold gates over atoms. A gate opens when enough of its inputs
/// are true, and is lost when too few can still become true; both spread upwards from what was recorded, so a
/// reading costs as much as what it touches, not as much as the ruleset.
/// </summary>
/// <remarks>
/// The counting scheme is that of W. F. Dowling and J. H. Gallier, Linear-time algorithms for testing the
/// satisfiability of propositional Horn formulae (Journal of Logic Programming, 1984), with thresholds.
/// Nodes are numbered atoms first, then gates; the first gates are the outputs, in the order of
/// the indicators and then of the notice rules.
/// </remarks>
internal sealed class GateNetwork
{
    /// <summary>What each atom asks of an account; equal atoms are one.</summary>
    public required FactCondition[] Atoms { get; init; }

    /// <summary>Atoms by code: those of code c are <c>AtomOfCode[CodeStart[c] .. CodeStart[c + 1]]</c>.</summary>
    public required int[] CodeStart { get; init; }

    public required int[] AtomOfCode { get; init; }

    /// <summary>Gates that a node feeds: those of node n are <c>Fed[FedStart[n] .. FedStart[n + 1]]</c>, a gate as often as it is fed.</summary>
    public required int[] FedStart { get; init; }

    public required int[] Fed { get; init; }

    /// <summary>For each gate, how many inputs must be true.</summary>
    public required int[] Needed { get; init; }

    /// <summary>For each gate, how many inputs may be lost before it is lost itself.</summary>
    public required int[] Spare { get; init; }

    /// <summary>How many gates are outputs.</summary>
    public required int Outputs { get; init; }
}
