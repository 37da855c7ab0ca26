using IndicatorEngine.Benchmarks.Workloads;

namespace IndicatorEngine.Benchmarks;

/// <summary>Where a measured ruleset comes from.</summary>
/// <param name="Size">The size of a generated one; null for the general ruleset as it ships.</param>
public sealed record RulesetSource(WorkloadSize? Size)
{
    /// <summary>The shipped ruleset, and the generated ones.</summary>
    public static IReadOnlyList<RulesetSource> Measured { get; } =
    [new((WorkloadSize?)null), .. WorkloadSize.Measured.Select(size => new RulesetSource(size))];

    internal RulesetFiles Files => Size is null ? RulesetFiles.General : Workload.Of(Size).Files;

    /// <inheritdoc/>
    public override string ToString() => Size?.ToString() ?? "general";
}
