using IndicatorEngine.Rulesets;

namespace IndicatorEngine.Differences;

/// <summary>How contexts that something is limited to changed. Immutable.</summary>
/// <param name="Old">The contexts before; null for no limit.</param>
/// <param name="New">The contexts now; null for no limit.</param>
internal sealed record ContextChange(ContextLimit? Old, ContextLimit? New)
{
    /// <summary>The change; null when the same contexts are meant.</summary>
    public static ContextChange? Between(ContextLimit? old, ContextLimit? @new) =>
        Covers(old, @new) && Covers(@new, old) ? null : new ContextChange(old, @new);

    /// <summary>True when some context is left out that was not before.</summary>
    public bool LeavesOut => !Covers(New, Old);

    /// <summary>True when some context is taken in that was not before.</summary>
    public bool TakesIn => !Covers(Old, New);

    private static bool Covers(ContextLimit? one, ContextLimit? other) =>
        one is null || one.IsUnlimited || (other is not null && one.Covers(other));
}
