using System.Collections.Immutable;

namespace IndicatorEngine.Screenings;

/// <summary>
/// What was recorded with one person, without saying who they are. The order and repetition of observations never
/// matter. Immutable and thread-safe.
/// </summary>
public sealed class Screening
{
    private static readonly Comparer<Observation> ByAccount = Comparer<Observation>.Create(Compare);

    /// <summary>Makes a screening.</summary>
    /// <param name="id">The caller's name for the record, never a person's; null for none.</param>
    /// <param name="context">Where and how it was made.</param>
    /// <param name="observations">The accounts.</param>
    public Screening(string? id, ScreeningContext context, IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(observations);
        Id = id;
        Context = context;
        Observations = [.. observations.Distinct().Order(ByAccount)];
    }

    /// <summary>The caller's name for the record; null for none.</summary>
    public string? Id { get; }

    /// <summary>Where and how it was made.</summary>
    public ScreeningContext Context { get; }

    /// <summary>The accounts, each once, in a fixed order: by code, then by who said it, state and value.</summary>
    public ImmutableArray<Observation> Observations { get; }

    /// <summary>Joins partial screenings of one person. The order of the parts never matters, and nothing is dropped.</summary>
    /// <param name="parts">The parts; at least one.</param>
    /// <param name="id">The name of the whole; by default the name all parts share, if they do.</param>
    /// <exception cref="ArgumentException">There are no parts.</exception>
    public static Screening Merge(IReadOnlyCollection<Screening> parts, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException("There is nothing to merge.", nameof(parts));
        var names = parts.Select(part => part.Id).Distinct().ToList();
        return new Screening(
            id ?? (names.Count == 1 ? names[0] : null),
            parts.Select(part => part.Context).Aggregate((one, other) => one.Merge(other)),
            parts.SelectMany(part => part.Observations));
    }

    /// <summary>All accounts of a code.</summary>
    internal ReadOnlySpan<Observation> AccountsOf(string code)
    {
        var (low, high) = (0, Observations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Observations[middle].Code, code) < 0) low = middle + 1;
            else high = middle;
        }

        var end = low;
        while (end < Observations.Length && Observations[end].Code == code) end++;
        return Observations.AsSpan(low, end - low);
    }

    private static int Compare(Observation one, Observation other)
    {
        var order = string.CompareOrdinal(one.Code, other.Code);
        if (order == 0) order = Nullable.Compare(one.By, other.By);
        if (order == 0) order = one.State.CompareTo(other.State);
        if (order == 0) order = Nullable.Compare(one.Number, other.Number);
        if (order == 0) order = string.CompareOrdinal(one.Choice, other.Choice);
        return order == 0 ? string.CompareOrdinal(one.Note, other.Note) : order;
    }
}
