using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Batches;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Readers;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Readers;

/// <summary>A table read into batches has one meaning with the same table read row by row.</summary>
public sealed class TableBatchGuarantees
{
    private static readonly string[] Cells =
    [
        "",
        "",
        " ",
        "0",
        "1",
        "1",
        "yes",
        "\"1\"",
        "\"0,\"",
        "\"q\"\"q\"",
        "\u00E9",
        "\"two\nlines\"",
        "\uFFFD",
        "1 ",
        "x\"y",
        "#",
        "1\r",
        "\r",
    ];

    private static readonly RecordMapping Mapping = MappingLoader
        .Load(
            Written.Source(
                "table.mapping.json",
                """
                {"format": "record-mapping/1", "by": "document", "id": "name", "context": {"setting": "records"}, "fields": {
                  "one": [{"is": "1", "code": "c1", "state": "present"}, {"is": "0", "code": "c1", "state": "absent"}],
                  "two": [{"is": "1", "code": "c1", "state": "absent"}, {"is": "1", "code": "c2", "state": "present"}, {"is": "0", "code": "unheard-of", "state": "present"}]}}
                """
            ),
            null
        )
        .Required;

    private const int WideColumns = 40;

    // The last columns come first, and every code has several.
    private static readonly RecordMapping WideMapping = MappingLoader
        .Load(
            Written.Source(
                "wide.mapping.json",
                """{"format": "record-mapping/1", "by": "person", "fields": {"""
                    + string.Join(
                        ',',
                        Enumerable
                            .Range(1, WideColumns / 2)
                            .Select(i => $"\"w{WideColumns - (2 * i)}\": [{Entry("1", "present", i)}, {Entry("0", "absent", i)}]")
                    )
                    + "}}"
            ),
            null
        )
        .Required;

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public Property Batches_SayWhatRowsSay_AndReportTheSame() => Prop.ForAll(Arb.From(Tables()), table =>
        {
            var ruleset = Written.Compile(
                Written.Ruleset(
                    Written.Indicator("first", "\"c1\"")
                        + ","
                        + Written.Indicator(
                            "second",
                            """{"any": ["c2", "c1"]}""",
                            more: """, "onlyIn": {"settings": ["shelter"], "because": {"en": "Because."}}"""
                        )
                )
            );
            var evaluator = new BatchEvaluator([ruleset]);
            var (rows, batches) = (Open(), Open());
            var plain = StateCounts.OneByOne(ruleset, rows.Read(Bytes(table)).Select(Ungrouped)).ToString();
            Assert.Equal(plain, StateCounts.InBatches(evaluator, batches.ReadBatches(Bytes(table), evaluator)).ToString());
            Assert.Equal(rows.Advice().Select(d => d.ToString()), batches.Advice().Select(d => d.ToString()));
        });

    [FsCheck.Xunit.Property(MaxTest = 200)]
    public Property AWideTableWithLittleInIt_SaysTheSame_HoweverLittleComesAtATime() => Prop.ForAll(Arb.From(WideTables()), table =>
        {
            var ruleset = Written.Compile(Written.Ruleset(Written.Indicator("first", """{"atLeast": 2, "of": ["c1", "c2", "c3"]}""")));
            var evaluator = new BatchEvaluator([ruleset]);
            var bytes = Encoding.UTF8.GetBytes(table);
            var (rows, batches) = (
                new RecordReader(WideMapping, "table.csv"),
                new RecordReader(WideMapping, "table.csv")
            );
            var plain = StateCounts.OneByOne(ruleset, rows.Read(new MemoryStream(bytes)).Select(Ungrouped)).ToString();
            Assert.Equal(plain, StateCounts.InBatches(evaluator, batches.ReadBatches(new SlowStream(bytes, most: 1), evaluator)).ToString());
            Assert.Equal(rows.Advice().Select(d => d.ToString()), batches.Advice().Select(d => d.ToString()));
        });

    private static Loaded<Screening> Ungrouped(Loaded<MappedScreening> loaded) =>
        loaded.TryGet(out var row) ? Loaded.Of(row.Screening) : Loaded.Failed<Screening>(loaded.Diagnostics);

    private static string Entry(string value, string state, int column) =>
        $$"""{"is": "{{value}}", "code": "c{{1 + (column % 3)}}", "state": "{{state}}"}""";

    private static RecordReader Open() => new(Mapping, "table.csv");

    private static MemoryStream Bytes(string table) => new(Encoding.UTF8.GetBytes(table));

    private static Gen<string> Tables() =>
        from header in Gen.Frequency(
            (8, Gen.Constant("name,one,two\n")),
            (1, Gen.Elements("", "one,two\n", "name,two\n", "name,one,two,one\n", "two,more,name,,one\n"))
        )
        from rows in Gen.ListOf(Rows())
        select header + string.Concat(rows);

    /// <summary>Forty columns, every second of them mapped; a cell in ten holds something. Where a line breaks is never in doubt.</summary>
    private static Gen<string> WideTables() =>
        from rows in Gen.ListOf(
            Rows(
                Gen.Constant(WideColumns),
                Gen.Frequency(
                    (9, Gen.Constant("")),
                    (1, Gen.Elements(Cells).Where(cell => !cell.Contains('\r', StringComparison.Ordinal)))
                ),
                Gen.Elements("\n", "\r\n")
            )
        )
        select string.Join(',', Enumerable.Range(0, WideColumns).Select(i => $"w{i}")) + "\n" + string.Concat(rows);

    private static Gen<string> Rows() =>
        Rows(
            Gen.Frequency((9, Gen.Constant(3)), (1, Gen.Choose(0, 5))),
            Gen.Elements(Cells),
            Gen.Frequency((6, Gen.Constant("\n")), (1, Gen.Elements("\r\n", "\r", "\r\r\n", ",,\n")))
        );

    private static Gen<string> Rows(Gen<int> widths, Gen<string> cell, Gen<string> ends) =>
        from width in widths
        from cells in cell.ListOf(width)
        from end in ends
        select string.Join(',', cells) + end;
}
