using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Batches;
using IndicatorEngine.Cli;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>A table read into batches has one meaning with the same table read row by row.</summary>
public sealed class TableBatchGuarantees
{
    private static readonly string[] Cells = ["", "", " ", "0", "1", "1", "yes", "\"1\"", "\"0,\"", "\"q\"\"q\"", "\u00E9", "\"two\nlines\"", "\uFFFD", "1 ", "x\"y", "#", "1\r", "\r"];

    private static readonly ColumnMapping Mapping = MappingLoader.Load(Written.Source("table.mapping.json",
        """
        {"format": "column-mapping/1", "by": "document", "id": "name", "context": {"setting": "records"}, "columns": {
          "one": [{"is": "1", "code": "c1", "state": "present"}, {"is": "0", "code": "c1", "state": "absent"}],
          "two": [{"is": "1", "code": "c1", "state": "absent"}, {"is": "1", "code": "c2", "state": "present"}, {"is": "0", "code": "unheard-of", "state": "present"}]}}
        """), null).Required;

    [FsCheck.Xunit.Property(MaxTest = 300)]
    public Property Batches_SayWhatRowsSay_AndReportTheSame() => Prop.ForAll(Arb.From(Tables()), table =>
    {
        var ruleset = Written.Compile(Written.Ruleset(
            Written.Indicator("first", "\"c1\"") + "," + Written.Indicator("second", """{"any": ["c2", "c1"]}""", more: """, "onlyIn": {"settings": ["shelter"], "because": {"en": "Because."}}""")));
        var evaluator = new BatchEvaluator([ruleset]);
        var (rows, batches) = (Open(table), Open(table));
        var plain = StateCounts.OneByOne(ruleset, rows.Screenings().Select(Ungrouped)).ToString();
        Assert.Equal(plain, StateCounts.InBatches(evaluator, batches.Batches(evaluator)).ToString());
        Assert.Equal(rows.Advice().Select(d => d.ToString()), batches.Advice().Select(d => d.ToString()));
    });

    private static Loaded<Screening> Ungrouped(Loaded<GroupedScreening> loaded) =>
        loaded.TryGet(out var row) ? Loaded.Of(row.Screening) : Loaded.Failed<Screening>(loaded.Diagnostics);

    private static CsvTable Open(string table) => new(new MemoryStream(Encoding.UTF8.GetBytes(table)), "table.csv", Mapping);

    private static Gen<string> Tables() =>
        from header in Gen.Frequency((8, Gen.Constant("name,one,two\n")), (1, Gen.Elements("", "one,two\n", "name,two\n", "name,one,two,one\n", "two,more,name,,one\n")))
        from rows in Gen.ListOf(Rows())
        select header + string.Concat(rows);

    private static Gen<string> Rows() =>
        from width in Gen.Frequency((9, Gen.Constant(3)), (1, Gen.Choose(0, 5)))
        from cells in Gen.Elements(Cells).ListOf(width)
        from end in Gen.Frequency((6, Gen.Constant("\n")), (1, Gen.Elements("\r\n", "\r", "\r\r\n", ",,\n")))
        select string.Join(',', cells) + end;
}
