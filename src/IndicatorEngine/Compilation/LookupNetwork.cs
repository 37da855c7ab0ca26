using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Compilation;

/// <summary>
/// All conditions of a ruleset as one network of cells over atoms. A cell adds up what its inputs bring, and looks the
/// sum up in its rule: a table of at most six inputs, or a count of any number. So a reading costs as much as what was
/// recorded feeds, not as much as the ruleset.
/// </summary>
/// <remarks>
/// A circuit laid out in lookup tables, as for programmable logic (J. Cong, Y. Ding, FlowMap: an optimal technology
/// mapping algorithm for delay optimization in lookup-table based FPGA designs, IEEE Transactions on CAD, 1994). It
/// answers two questions. What is raised runs it over the facts that are shown. What can no longer be reached runs it
/// over the facts that are closed, with the dual rules: a monotone function is lost when its dual holds of what is lost.
/// Nodes are numbered atoms first, then cells.
/// </remarks>
internal sealed class LookupNetwork
{
    /// <summary>Cells are looked up side by side, so many at once.</summary>
    public const int GroupSize = 8;

    /// <summary>The number of groups is a multiple of this, so that a bit for each cell fills whole words.</summary>
    public const int GroupsPerWord = 8;

    /// <summary>What each atom asks of an account; equal atoms are one.</summary>
    public required FactCondition[] Atoms { get; init; }

    /// <summary>Atoms by code: those of code c are <c>AtomOfCode[CodeStart[c] .. CodeStart[c + 1]]</c>.</summary>
    public required int[] CodeStart { get; init; }

    public required int[] AtomOfCode { get; init; }

    /// <summary>For each code, its atom when it has one alone that asks for no value; -1 otherwise.</summary>
    public required int[] PlainAtomOfCode { get; init; }

    /// <summary>What a node feeds: for node n, <c>Feeds[FeedStart[n] .. FeedStart[n + 1]]</c>.</summary>
    public required int[] FeedStart { get; init; }

    public required Feed[] Feeds { get; init; }

    /// <summary>For each cell, its rule over what is shown: see <see cref="Stage"/>.</summary>
    public required ulong[] Raising { get; init; }

    /// <summary>For each cell, its rule over what is closed.</summary>
    public required ulong[] RulingOut { get; init; }

    /// <summary>The cells in the order to look them up; a cell feeds only cells of later stages.</summary>
    public required Stage[] Stages { get; init; }

    /// <summary>The stage of each group of cells.</summary>
    public required int[] StageOfGroup { get; init; }

    /// <summary>The cell of each output: the indicators, then the notice rules.</summary>
    public required int[] CellOfOutput { get; init; }

    /// <summary>The output that each cell is; -1 for none.</summary>
    public required int[] OutputOfCell { get; init; }

    /// <summary>How many groups of cells there are.</summary>
    public int Groups => Raising.Length / GroupSize;

    /// <summary>How many nodes may feed a cell: the atoms, and the cells that others build on, which stand before the rest.</summary>
    public int FeedingNodes => Atoms.Length + (Stages.LastOrDefault(stage => stage.HasFeeds).EndGroup * GroupSize);

    /// <summary>The node that a cell is.</summary>
    public int NodeOf(int group, int place) => Atoms.Length + (group * GroupSize) + place;

    public ReadOnlySpan<Feed> FeedsOf(int node) => Feeds.AsSpan(FeedStart[node], FeedStart[node + 1] - FeedStart[node]);
}

/// <summary>What a node adds to the sum of a cell when it holds: one for a count, the bit of its slot for a table.</summary>
internal readonly record struct Feed
{
    private readonly uint _packed;

    public Feed(int cell, int adds) => _packed = ((uint)cell << TruthTable.MostInputs) | (uint)adds;

    public int Cell => (int)(_packed >> TruthTable.MostInputs);

    public ushort Adds => (ushort)(_packed & ((1u << TruthTable.MostInputs) - 1));
}

/// <summary>
/// Cells that can be looked up together, because none feeds another. First come tables of the sums, of which the highest
/// bit is for 0; then counts, whose rule is the smallest sum for which the cell holds.
/// </summary>
/// <param name="FirstGroup">The first group of cells.</param>
/// <param name="FirstCount">The first group of counts.</param>
/// <param name="EndGroup">The group after the last.</param>
/// <param name="HasFeeds">True when other cells build on these.</param>
internal readonly record struct Stage(int FirstGroup, int FirstCount, int EndGroup, bool HasFeeds);
