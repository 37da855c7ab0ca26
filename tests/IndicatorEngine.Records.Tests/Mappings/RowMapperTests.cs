using IndicatorEngine.Diagnostics;
using IndicatorEngine.Mappings;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Loading;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Mappings;

/// <summary>Rows of a table as screenings: what no entry names is counted, never guessed.</summary>
public sealed class RowMapperTests
{
    private static readonly string[] Columns = ["Other", "Work", "Control", "Number"];

    [Fact]
    public void AValue_RecordsItsCode_FromTheMappingsSourceAndContext()
    {
        var screening = Map(Open(), "x", "", "1", "R-7");
        Assert.Equal("R-7", screening.Id);
        Assert.Equal("records", screening.Context.Settings.Single());
        Assert.Equal(new Observation("c1", ObservationState.Present, AccountSource.Document), screening.Observations.Single());
    }

    [Fact]
    public void OneValue_MayRecordSeveralCodes() =>
        Assert.Equal(["c2", "s1"], Map(Open(), "", "yes", "", "").Observations.Select(o => o.Code));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t \u00A0")]
    public void ABlankCell_RecordsNothing_AndIsNotCounted(string blank)
    {
        var mapper = Open();
        Assert.Empty(Map(mapper, "x", blank, blank, "1").Observations);
        Assert.Empty(mapper.Unmapped());
    }

    [Fact]
    public void AColumnWithoutAnEntry_RecordsNothing_AndIsNotCounted()
    {
        var mapper = Open();
        Assert.Empty(Map(mapper, "1", "", "", "1").Observations);
        Assert.Empty(mapper.Unmapped());
    }

    [Fact]
    public void AColumnListedWithNoEntriesYet_IsNotRead()
    {
        var mapping = MappingLoader
            .Load(Written.Source("m.mapping.json", """{"format": "column-mapping/1", "columns": {"Other": []}}"""), null)
            .Required;
        var mapper = RowMapper.Open(mapping, Columns, "table.csv").Required;
        Assert.Empty(Map(mapper, "free text", "", "", "").Observations);
        Assert.Empty(mapper.Unmapped());
    }

    [Fact]
    public void AValueThatNoEntryNames_IsCountedWithItsColumn_AndFoundByItsLine()
    {
        var mapper = Open();
        foreach (var (line, work, control) in new[] { (2, "YES", "1"), (3, "yes", "2"), (4, "YES", "2"), (5, "yes ", "-99"), (6, "", "2") })
        {
            mapper.BeginRow(line);
            Map(mapper, "", work, control, "");
        }

        Assert.Equal(
            [
                "table.csv:2:1: advice IND4005: No entry for the column `Work` names its value in this row, found in 2 rows: nothing was recorded for it.",
                "table.csv:3:1: advice IND4005: No entry for the column `Control` names its value in this row, found in 3 rows: nothing was recorded for it.",
                "table.csv:5:1: advice IND4005: No entry for the column `Control` names its value in this row, found in 1 row: nothing was recorded for it.",
                "table.csv:5:1: advice IND4005: No entry for the column `Work` names its value in this row, found in 1 row: nothing was recorded for it.",
            ],
            mapper.Unmapped().Select(d => d.ToString()));
    }

    [Fact]
    public void AColumnFullOfDifferentValues_IsCountedInLevelMemory()
    {
        var mapper = Open();
        for (var i = 0; i < 10_000; i++)
        {
            mapper.BeginRow(2 + i);
            Map(mapper, "", "", $"v{i}", "");
        }

        Map(mapper, "", "other", "", "");
        var found = mapper.Unmapped();
        Assert.Equal(102, found.Length);
        Assert.Contains(found, d =>
            d.ToString()
            == "table.csv:102:1: advice IND4005: No entry for the column `Control` names its value in this row, found with others in 9900 rows: nothing was recorded for it."
        );
        Assert.Contains(found, d => d.Message.Contains("`Work`", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutANameOfTheirOwn_RowsAreNumbered_AndUnreadableRowsCountToo()
    {
        var mapper = Open();
        Assert.Equal("1", Map(mapper, "", "", "", "").Id);
        Assert.Equal(Problems.InvalidRow, Assert.Single(mapper.Unreadable(3, isLast: false).Diagnostics).Descriptor);
        Assert.Equal("3", Map(mapper, "", "", "", "").Id);
        Assert.Equal("named", Map(mapper, "", "", "", "named").Id);
        Assert.Equal("5", Map(mapper, "", "", "", "").Id);
    }

    [Fact]
    public void ANullIdColumn_NumbersTheRows()
    {
        var mapper = RowMapper
            .Open(Mapping(SmallFiles.Mapping.Replace("\"Number\"", "null", StringComparison.Ordinal)), ["Work", "Control"], "table.csv")
            .Required;
        Assert.Equal("1", mapper.Map(_ => "yes").Id);
        Assert.Equal("2", mapper.Map(_ => "").Id);
    }

    [Fact]
    public void EveryMissingColumn_IsNamed_WithTheNearestOfTheTable()
    {
        var found = RowMapper.Open(Mapping(SmallFiles.Mapping), ["Numbers", "control", "Control "], "table.csv");
        Assert.Null(found.Value);
        Assert.Equal(
            [("Control", "control"), ("Number", "Numbers"), ("Work", null)],
            found.Diagnostics.Select(d => (d.Message.Split('`')[1], d.Nearest))
        );
        Assert.All(found.Diagnostics, d => Assert.Equal(Problems.MissingColumn, d.Descriptor));
    }

    [Fact]
    public void ADuplicateColumn_IsRefusedOnlyWhereItMatters()
    {
        Assert.Equal(
            Problems.DuplicateColumn,
            Assert.Single(RowMapper.Open(Mapping(SmallFiles.Mapping), [.. Columns, "Work"], "table.csv").Diagnostics).Descriptor
        );
        Assert.Equal(
            Problems.DuplicateColumn,
            Assert.Single(RowMapper.Open(Mapping(SmallFiles.Mapping), [.. Columns, "Number"], "table.csv").Diagnostics).Descriptor
        );
        Assert.Empty(RowMapper.Open(Mapping(SmallFiles.Mapping), [.. Columns, "Other", "Other"], "table.csv").Diagnostics);
    }

    [Fact]
    public void ATableWithoutAFirstLine_IsEmpty() =>
        Assert.Equal(
            Problems.EmptyFile,
            Assert.Single(RowMapper.Open(Mapping(SmallFiles.Mapping), [], "table.csv").Diagnostics).Descriptor
        );

    [Fact]
    public void ControlCharactersOfATable_AreNeverShown()
    {
        var opened = RowMapper.Open(Mapping(SmallFiles.Mapping), ["Number\u001b", "Control", "Work"], "table.csv");
        Assert.Equal("Number\uFFFD", Assert.Single(opened.Diagnostics).Nearest);
    }

    private static RowMapper Open() => RowMapper.Open(Mapping(SmallFiles.Mapping), Columns, "table.csv").Required;

    private static ColumnMapping Mapping(string json) => MappingLoader.Load(Written.Source("small.mapping.json", json), null).Required;

    private static Screening Map(RowMapper mapper, params string[] cells) => mapper.Map(column => cells[column]);
}
