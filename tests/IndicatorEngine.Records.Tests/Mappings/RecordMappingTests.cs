using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Readers;

namespace IndicatorEngine.Tests.Mappings;

/// <summary>What each member of a mapping means, over tables.</summary>
public sealed class RecordMappingTests
{
    private const string PapersOrDebt = """[{"is": "papers", "code": "c1"}, {"is": "debt", "code": "c2"}]""";

    [Theory]
    [InlineData("1", "c1 Present Document; c2 Absent Person")]
    [InlineData(" 1 ", "c1 Present Document; c2 Absent Person")]
    [InlineData("0", "")]
    [InlineData("", "")]
    [InlineData("-88", "c1 Declined Document")]
    public void AValue_RecordsItsEntries(string cell, string accounts)
    {
        var reading = Read(
            """
            [{"is": "1", "code": "c1"}, {"is": ["1"], "code": "c2", "state": "absent", "by": "person"},
             {"is": [0, "no"], "nothing": true}, {"is": -88, "code": "c1", "state": "declined"}]
            """,
            cell);
        Assert.Equal([accounts], reading.Accounts);
        Assert.Empty(reading.Advice);
    }

    [Theory]
    [InlineData(";", "papers; debt ;", "c1 Present Person; c2 Present Person", 0)]
    [InlineData(" ", "papers  debt", "c1 Present Person; c2 Present Person", 0)]
    [InlineData("||", "papers||unheard of||debt", "c1 Present Person; c2 Present Person", 1)]
    [InlineData(";", """["papers", "debt"]""", "c1 Present Person; c2 Present Person", 0)]
    [InlineData(";", "papers;x;y", "c1 Present Person", 1)]
    public void OneCellOfSeveralValues_IsSplit(string split, string cell, string accounts, int advice)
    {
        var reading = Read(
            $$"""{"split": "{{split}}", "by": "person", "values": {{PapersOrDebt}}}""",
            $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        Assert.Equal([accounts], reading.Accounts);
        Assert.Equal(advice, reading.Advice.Length);
    }

    [Theory]
    [InlineData("16", "hours Present Document 16", 0)]
    [InlineData("16.50", "hours Present Document 16.5", 0)]
    [InlineData("sixteen", "", 1)]
    [InlineData("16,5", "", 1)]
    [InlineData("-88", "hours Declined Document", 0)]
    public void ANumber_BecomesAMeasure(string cell, string accounts, int advice)
    {
        var reading = Read("""{"measure": "hours", "values": [{"is": "-88", "code": "hours", "state": "declined"}]}""", $"\"{cell}\"");
        Assert.Equal([accounts], reading.Accounts);
        Assert.Equal(advice, reading.Advice.Length);
    }

    [Theory]
    [InlineData("17", "under-18 Present Document", 0)]
    [InlineData("18", "under-18 Absent Document", 0)]
    [InlineData("999", "", 1)]
    [InlineData("-1", "", 1)]
    public void ANumberInARange_RecordsItsCode_AndOneOutsideIsCounted(string cell, string accounts, int advice)
    {
        var reading = Read(
            """{"number": [{"from": 0, "to": 17, "code": "under-18"}, {"from": 18, "to": 120, "code": "under-18", "state": "absent"}]}""",
            cell);
        Assert.Equal([accounts], reading.Accounts);
        Assert.Equal(advice, reading.Advice.Length);
    }

    [Theory]
    [InlineData("2008-12-02,2026-12-01", "under-18 Present Document", 0)]
    [InlineData("2008-12-01T00:00:00,2026-12-01", "under-18 Absent Document", 0)]
    [InlineData("2008-12-01,", "", 0)]
    [InlineData(",2026-12-01", "", 0)]
    [InlineData("3/4/2010,2026-12-01", "", 1)]
    [InlineData("2030-01-01,2026-12-01", "", 1)]
    public void ABirthDateAndADay_SayWhetherSomeoneIsAChild(string row, string accounts, int advice)
    {
        var reading = Reading.Of($"born,on\n{row}\n", """ "fields": {"born": {"age": {"on": "on"}}} """);
        Assert.Equal([accounts], reading.Accounts);
        Assert.Equal(advice, reading.Advice.Length);
    }

    [Fact]
    public void AChoice_RecordsItsOption()
    {
        var reading = Read(
            """
            {"choice": "recruiter", "values": [{"is": ["Agent", "broker"], "to": "agency"}, {"is": "?", "state": "unknown"},
             {"is": "-", "nothing": true}]}
            """,
            "Agent", "?", "-", "other");
        Assert.Equal(["recruiter Present Document agency", "recruiter Unknown Document", "", ""], reading.Accounts);
        Assert.Equal(5, Assert.Single(reading.Advice).Location.Line);
    }

    [Fact]
    public void FieldsSayTheContext_WhereTheyDo()
    {
        var reading = Reading.Of(
            "country,alone,a\nUganda,yes,1\nUganda;Kenya,no,1\n,,1\nMars,yes,1\n",
            """
            "context": {"setting": "records", "regions": ["014"], "private": null},
            "contextFrom": {
              "regions": {"field": "country", "split": ";", "values": [{"is": "Uganda", "to": "UG"}, {"is": "Kenya", "to": "KE"}]},
              "private": {"field": "alone", "values": [{"is": "yes", "to": true}, {"is": "no", "to": false}]}},
            "fields": {"a": [{"is": "1", "code": "c1"}]}
            """);
        Assert.Equal(
            ["records UG True", "records KE+UG False", "records 014 ", "records 014 True"],
            reading.Screenings.Select(s => $"{s.Context.Settings.Single()} {string.Join('+', s.Context.Regions)} {s.Context.Private}"));
        Assert.Equal("country", Assert.Single(reading.Advice).Message.Split('`')[1]);
    }

    [Fact]
    public void RecordsOfOneName_AreVisitsOfOnePerson_WhereTheMappingSaysSo()
    {
        const string Table = "nr,a,b\n7,1,\n8,1,\n7,,1\n";
        const string Fields = """ "id": "nr", "fields": {"a": [{"is": "1", "code": "c1"}], "b": [{"is": "1", "code": "c2"}]} """;
        Assert.Equal(["7", "8", "7"], Reading.Of(Table, Fields).Ids);
        var merged = Reading.Of(Table, "\"sameId\": \"merge\", " + Fields);
        Assert.Equal(["7", "8"], merged.Ids);
        Assert.Equal(["c1 Present Document; c2 Present Document", "c1 Present Document"], merged.Accounts);
    }

    [Fact]
    public void WithoutANameOfTheirOwn_RecordsAreNumbered() =>
        Assert.Equal(["1", "2", "3"], Reading.Of("nr,a\n,1\n ,1\n3,1\n", """ "id": "nr", "fields": {"a": [{"is": "1", "code": "c1"}]} """).Ids);

    [Fact]
    public void AFieldThatWaitsForEntries_IsNotRead_AndNeedNotBeThere()
    {
        var reading = Reading.Of("a\nfree text\n", """ "fields": {"a": [], "not there": []} """);
        Assert.Equal([""], reading.Accounts);
        Assert.Empty(reading.Problems.Concat(reading.Advice));
    }

    [Fact]
    public void AFieldOfManyDifferentValues_IsCountedInLevelMemory()
    {
        var table = "a\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"v{i}\n"));
        var found = Reading.Of(table, """ "fields": {"a": [{"is": "1", "code": "c1"}]} """).Advice;
        Assert.Equal(101, found.Length);
        Assert.Contains(found, d => d.Message.Contains("with others in 9900 records", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryMissingColumn_IsNamed_WithTheNearestOfTheTable()
    {
        var found = Reading.Of("control,other\n1,1\n", """ "id": "nr", "fields": {"Control": [{"is": "1", "code": "c1"}]} """).Problems;
        Assert.Equal([("Control", "control"), ("nr", null)], found.Select(d => (d.Message.Split('`')[1], d.Nearest)));
        Assert.All(found, d => Assert.Equal(Problems.MissingColumn, d.Descriptor));
    }

    private static Reading Read(string field, params string[] cells) =>
        Reading.Of("a,x\n" + string.Concat(cells.Select(cell => cell + ",\n")), $$""" "fields": {"a": {{field}}} """);
}
