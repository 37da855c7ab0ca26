using IndicatorEngine.Vocabularies;

namespace IndicatorEngine.Rulesets;

/// <summary>The codes of one kind that carry the same tags. Immutable.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Element">Their element; null for any.</param>
/// <param name="Group">Their group; null for any.</param>
internal sealed record CodeClass(CodeKind Kind, string? Element, string? Group);
