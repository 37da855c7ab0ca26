using System.Collections.Immutable;
using IndicatorEngine.Evaluation;

namespace IndicatorEngine.Comparison;

/// <summary>
/// The state of an area in a screening, from the states of its indicators: raised if any of them is; else not yet known
/// if any is; else not shown if any is; not read here only when every one of them is limited to other contexts.
/// </summary>
internal static class AreaState
{
    /// <summary>The states, from the one that decides first.</summary>
    public static readonly ImmutableArray<IndicatorState> Order =
    [
        IndicatorState.Raised,
        IndicatorState.NotYetKnown,
        IndicatorState.NotShown,
        IndicatorState.NotReadHere,
    ];

    /// <summary>For each area, the place of its state in <see cref="Order"/>.</summary>
    /// <param name="areas">How many areas there are.</param>
    /// <param name="areaOf">The area of each indicator.</param>
    /// <param name="states">The state of each indicator.</param>
    public static int[] Of(int areas, ReadOnlySpan<int> areaOf, ReadOnlySpan<IndicatorState> states)
    {
        var places = new int[areas];
        Array.Fill(places, Order.Length - 1);
        for (var i = 0; i < states.Length; i++) places[areaOf[i]] = Math.Min(places[areaOf[i]], Order.IndexOf(states[i]));
        return places;
    }
}
