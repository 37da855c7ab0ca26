using IndicatorEngine.Text;

namespace IndicatorEngine.Differences;

/// <summary>A plain value of a file that changed. Immutable.</summary>
/// <param name="Of">What it belongs to: <c>ruleset</c>, <c>vocabulary</c>, <c>code</c>, <c>area</c> or <c>notice</c>.</param>
/// <param name="Id">The name of that.</param>
/// <param name="Label">Its plain words; null when there are none.</param>
/// <param name="Property">What changed about it, as one word: the member of the file, or <c>existence</c>.</param>
/// <param name="Old">The value before, in the words of the file; null for none.</param>
/// <param name="New">The value now, in the words of the file; null for none.</param>
/// <param name="Reason">What it means for the version.</param>
internal sealed record PropertyChange(
    string Of,
    string Id,
    LocalizedText? Label,
    string Property,
    string? Old,
    string? New,
    VersionReason Reason
);
