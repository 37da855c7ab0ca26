using System.Globalization;
using IndicatorEngine.Benchmarks.Baselines;
using IndicatorEngine.Compilation;
using IndicatorEngine.Screenings;
using IndicatorEngine.Text;

namespace IndicatorEngine.Benchmarks.Workloads;

/// <summary>A generated vocabulary, a ruleset over it, and screenings: the same bytes on every machine.</summary>
internal sealed class Workload
{
    public const int ScreeningCount = 10_000;

    /// <summary>How many screenings one call of a benchmark reads; the next call reads the next ones.</summary>
    public const int Block = 500;

    // What each size must come out as; a change to the generator changes what is measured, and has to say so here.
    private static readonly Dictionary<WorkloadSize, ulong> Expected = new()
    {
        [new(60, 60)] = 0xfa680d2eb33a07c9,
        [new(600, 60)] = 0x4daec10c579bbd0b,
        [new(600, 600)] = 0x63a00b7f9a567416,
        [new(6_000, 60)] = 0xd9423c888b97ed48,
        [new(6_000, 6_000)] = 0x114a8d06f78c35f7,
        [new(60, 60, 5)] = 0x32eebe646449f6a7,
        [new(60, 60, 30)] = 0xc4765d589c2cfb79,
        [new(60, 60, 45)] = 0xd665bdd1f98f80e8,
        [new(600, 600, 150)] = 0xdf0c9685f9707123,
    };

    private Workload(WorkloadSize size)
    {
        var random = new Xorshift(2026);
        var vocabulary = new GeneratedVocabulary(size.Codes, random);
        var ruleset = new GeneratedRuleset(size.Indicators, vocabulary, random);
        Codes = vocabulary.Codes;
        Conditions = ruleset.Conditions;
        Files = new RulesetFiles(
            new SourceText(GeneratedRuleset.File, ruleset.Utf8),
            new SourceText(GeneratedVocabulary.File, vocabulary.Utf8)
        );
        ScreeningFiles =
        [
            .. Enumerable
                .Range(0, ScreeningCount)
                .Select(i => new SourceText($"screening {i}", GeneratedScreenings.Write(i, Codes, size.Facts, random))),
        ];
    }

    public IReadOnlyList<string> Codes { get; }

    public IReadOnlyList<PlainCondition> Conditions { get; }

    public RulesetFiles Files { get; }

    public IReadOnlyList<SourceText> ScreeningFiles { get; }

    /// <summary>The workload of a size, as written.</summary>
    public static Workload Write(WorkloadSize size) => new(size);

    /// <summary>The workload of a measured size, once its bytes have been checked.</summary>
    /// <exception cref="InvalidOperationException">The generator no longer gives what was measured before.</exception>
    public static Workload Of(WorkloadSize size)
    {
        var workload = new Workload(size);
        var checksum = workload.Checksum();
        if (Expected.GetValueOrDefault(size) != checksum)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The workload {size} with {size.Facts} facts has checksum 0x{checksum:x16}, which is not the one expected."
                )
            );
        }

        return workload;
    }

    public CompiledRuleset Compile() => CompiledRuleset.Compile(Files.Load());

    /// <summary>The screenings, as they are read from one file.</summary>
    public Screening[] Screenings()
    {
        using var lines = new MemoryStream();
        foreach (var screening in ScreeningFiles)
        {
            lines.Write(screening.Utf8.Span);
            lines.WriteByte((byte)'\n');
        }

        lines.Position = 0;
        return [.. ScreeningFeed.Read(lines, "screenings", ScreeningFormat.NdJson).Select(loaded => loaded.Required)];
    }

    private ulong Checksum()
    {
        var checksum = new Checksum();
        checksum.Add(Files.Ruleset.Utf8.Span);
        checksum.Add(Files.Vocabulary.Utf8.Span);
        foreach (var screening in ScreeningFiles) checksum.Add(screening.Utf8.Span);
        return checksum.Value;
    }
}
