using System.Globalization;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>How large a generated workload is.</summary>
/// <param name="Indicators">The indicators of the ruleset.</param>
/// <param name="Codes">The codes of the vocabulary.</param>
/// <param name="Facts">About how many facts a screening records.</param>
public sealed record WorkloadSize(int Indicators, int Codes, int Facts = 15)
{
    /// <summary>The sizes measured: few codes that every indicator shares, and as many codes as indicators.</summary>
    public static IReadOnlyList<WorkloadSize> Measured { get; } =
        [new(60, 60), new(600, 60), new(600, 600), new(6_000, 60), new(6_000, 6_000)];

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicators} over {Codes}");
}
