using IndicatorEngine.Screenings;

namespace IndicatorEngine.Mappings;

/// <summary>A screening made from a record, and the text of the field that records are grouped by. Immutable.</summary>
/// <param name="Screening">The screening.</param>
/// <param name="Group">The text; null when records are not grouped.</param>
public sealed record MappedScreening(Screening Screening, string? Group);
