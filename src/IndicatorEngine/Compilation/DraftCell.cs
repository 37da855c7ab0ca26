namespace IndicatorEngine.Compilation;

/// <summary>A cell before the network is laid out.</summary>
/// <param name="Inputs">Atoms, and other draft cells as their complement (<c>~cell</c>), in order; for a table each once.</param>
/// <param name="IsCount">Whether its rules are counts or tables.</param>
/// <param name="Raising">Its rule over what is shown.</param>
/// <param name="RulingOut">Its rule over what is closed.</param>
internal readonly record struct DraftCell(IReadOnlyList<int> Inputs, bool IsCount, ulong Raising, ulong RulingOut)
{
    /// <summary>A cell that adds its inputs up as bits, and looks the sum up.</summary>
    /// <remarks>
    /// Bit 63 - s of a rule answers for the sum s, so that it is the top bit once the rule is shifted by the sum. The
    /// dual of f holds of a sum when f fails of its opposite, which is read from the table's other end.
    /// </remarks>
    public static DraftCell Table(ulong table, IReadOnlyList<int> inputs) => new(inputs, false, TruthTable.Reverse(table), ~table);

    /// <summary>A cell that counts its inputs.</summary>
    public static DraftCell Count(int needed, IReadOnlyList<int> inputs) =>
        new(inputs, true, (ulong)needed, (ulong)(inputs.Count - needed + 1));
}
