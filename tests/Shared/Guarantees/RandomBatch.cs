using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Batches;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;

namespace IndicatorEngine.Tests.Guarantees;

/// <summary>A random ruleset and a few random screenings, repeated in turn until a batch has the size that is wanted.</summary>
public sealed class RandomBatch
{
    private readonly IReadOnlyList<NaiveEvaluator> _naive;

    internal RandomBatch(RandomReading reading, IReadOnlyList<(List<Observation> Accounts, string? Setting)> screenings, int count)
    {
        Written = reading.Written;
        Compiled = reading.Compiled;
        Screenings =
        [
            .. screenings.Select(s => new Screening(
                null,
                new ScreeningContext { Settings = s.Setting is null ? [] : [s.Setting] },
                s.Accounts
            )),
        ];
        Count = count;
        _naive = [.. screenings.Select(s => new NaiveEvaluator(Written, s.Accounts, s.Setting))];
    }

    internal TestRuleset Written { get; }

    internal CompiledRuleset Compiled { get; }

    internal IReadOnlyList<Screening> Screenings { get; }

    internal int Count { get; }

    /// <summary>What the naive evaluator says of each of the screenings that are repeated.</summary>
    internal IEnumerable<NaiveEvaluator> Naive => _naive;

    internal ScreeningBatch For(BatchEvaluator evaluator)
    {
        var batch = new ScreeningBatch(evaluator);
        for (var row = 0; row < Count; row++) batch.Add(Screenings[row % Screenings.Count]);
        return batch;
    }

    public override string ToString() =>
        $"{Written.ToJson()}\n{Count} rows of\n{string.Join('\n', Screenings.Select(s => $"{string.Join(',', s.Context.Settings)}: {string.Join("; ", s.Observations)}"))}";
}

/// <summary>Makes random batches for FsCheck: sizes around the ends of words, lanes and blocks.</summary>
public static class RandomBatches
{
    private static readonly int[] Sizes =
    [
        0,
        1,
        2,
        63,
        64,
        65,
        127,
        200,
        511,
        512,
        513,
        PlaneProgram.BlockLanes - 1,
        PlaneProgram.BlockLanes,
        PlaneProgram.BlockLanes + 1,
        (2 * PlaneProgram.BlockLanes) + 77,
    ];

    public static Arbitrary<RandomBatch> Batches() => Arb.From(
        from reading in RandomReadings.Readings().Generator
        from screenings in Screenings().Between(1, 9)
        from count in Gen.Elements(Sizes)
        select new RandomBatch(reading, screenings, count));

    private static Gen<(List<Observation> Accounts, string? Setting)> Screenings() =>
        from accounts in RandomReadings.Observation().Between(0, 24)
        from setting in Gen.Elements(null, "shelter", "border")
        select (accounts, setting);
}

/// <summary>A property over random batches.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchPropertyAttribute : FsCheck.Xunit.PropertyAttribute
{
    public BatchPropertyAttribute()
    {
        Arbitrary = [typeof(RandomBatches)];
        MaxTest = 150;
        QuietOnSuccess = true;
    }
}
