using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Readers;

/// <summary>Tables as people have them: what is between cells, the encoding and the line of the names are found, and said.</summary>
public sealed class TableReaderTests
{
    private const string Papers =
        """ "id": "nr", "fields": {"papiers gardés": [{"is": ["gardé", "oui"], "code": "c1"}, {"is": "non", "nothing": true}]} """;

    [Theory]
    [InlineData("nr,papiers gardés\n7,gardé\n", null)]
    [InlineData("nr;papiers gardés\r\n7;gardé\r\n", "semicolons between cells")]
    [InlineData("nr\tpapiers gardés\n7\tgardé\n", "tabs between cells")]
    [InlineData("nr|papiers gardés\n7|gardé\n", "vertical bars between cells")]
    [InlineData("sep=;\nnr;papiers gardés\n7;gardé\n", "semicolons between cells, the names of its columns in line 2")]
    [InlineData("sep=^\nnr^papiers gardés\n7^gardé\n", "`^` between cells, the names of its columns in line 2")]
    [InlineData("\n \n,,\nnr,papiers gardés\n7,gardé\n", "the names of its columns in line 4")]
    [InlineData("\"nr\";\"papiers gardés\";\"a, b, c, d\"\n\"7\";\"gardé\";\"\"\n", "semicolons between cells")]
    [InlineData("nr ,papiers\u00a0garde\u0301s  \n7, garde\u0301 \n", null)]
    public void HoweverItIsWritten_TheTableIsRead(string table, string? found)
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var reading = Reading.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(table)], Papers);
            Assert.Empty(reading.Problems);
            Assert.Equal(["c1 Present Document"], reading.Accounts);
            Assert.Equal(["7"], reading.Ids);
            var isUtf16 = encoding is UnicodeEncoding;
            if (!isUtf16 && found is null) Assert.Empty(reading.Advice);
            else Assert.Equal(Problems.TableAsFound, Assert.Single(reading.Advice).Descriptor);
            if (!isUtf16 && found is not null)
                Assert.Equal($"This table was read with {found}.", Assert.Single(reading.Advice).Message);
        }
    }

    [Fact]
    public void AWorkbook_IsReadLikeTheSameTable()
    {
        var reading = Reading.Of(
            Workbook.Of([], ["hidden", "names"], ["nr", "hours"], ["7", "16"], ["", ""], ["8", "4.5"]),
            """ "from": {"table": {"headerRow": 3}}, "id": "nr", "fields": {"hours": {"measure": "hours", "by": "person"}} """);
        Assert.Empty(reading.Problems);
        Assert.Equal(["hours Present Person 16", "hours Present Person 4.5"], reading.Accounts);
        Assert.Equal(["7", "8"], reading.Ids);
    }

    [Theory]
    [InlineData("\"nr\"x,papiers gardés\n7,gardé\n", 1)]
    [InlineData("nr,papiers gardés\n7,gardé\n8,\"x\"y\n9,gardé\n", 3)]
    public void WhereReadingStops_ItSaysSoOnce_AndNeverThatNothingIsThere(string table, int line)
    {
        var reading = Reading.Of(table, Papers);
        Assert.Equal([Problems.ReadingStopped, Problems.InvalidRow], reading.Problems.Select(d => d.Descriptor));
        Assert.All(reading.Problems, d => Assert.Equal(line, d.Location.Line));
    }

    [Fact]
    public void ARowThatHasShifted_IsNotRead_AndThoseAfterItAre()
    {
        var reading = Reading.Of("nr,papiers gardés\n1\n2,gardé,x\n3,gardé\n\n4,\uFFFD\n", Papers);
        Assert.Equal([2, 3], reading.Problems.Select(d => d.Location.Line));
        Assert.Equal(["3", "4"], reading.Ids);
        // A character that stands for a lost one is a value like others: no byte of this row is wrong.
        Assert.Equal(6, Assert.Single(reading.Advice).Location.Line);
    }

    [Fact]
    public void BytesThatAreNotInTheEncoding_MakeARowUnreadable()
    {
        byte[] table = [.. "nr,papiers gardés\n1,gard"u8, 0xE9, .. "\n2,oui\n"u8];
        var reading = Reading.Of(table, Papers);
        Assert.Equal(Problems.InvalidRow, Assert.Single(reading.Problems).Descriptor);
        Assert.Equal(["2"], reading.Ids);
    }

    [Fact]
    public void ColumnsOfOneName_AreToldByPlace_OnlyWhereTheyMatter()
    {
        var reading = Reading.Of("nr,papiers gardés,x,x,papiers garde\u0301s\n1,oui,,,\n", Papers);
        Assert.Equal("The columns 2, 5 are all named `papiers gardés`, so their values cannot be told apart.", Assert.Single(reading.Problems).Message);
        Assert.Empty(Reading.Of("nr,papiers gardés,x,x,,\n1,oui,,,,\n", Papers).Problems);
    }

    [Fact]
    public void ATableOfTooManyColumns_IsRefusedAtOnce()
    {
        var reading = Reading.Of(string.Join(',', Enumerable.Repeat("a", 100_000)) + "\n", Papers);
        Assert.Equal(Problems.TooMany, Assert.Single(reading.Problems).Descriptor);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 not a zip at all")]
    [InlineData("")]
    [InlineData("\n\n")]
    public void WhatIsNoTable_IsAProblemAtAPlace(string bytes) =>
        Assert.Contains(Reading.Of(Encoding.Latin1.GetBytes(bytes), Papers).Problems, d => d.IsError && d.Location.Line >= 1);

    [Fact]
    public void AWorkbookCutOffAnywhere_EndsInADiagnostic()
    {
        var whole = Workbook.Of(["nr", "papiers gardés"], ["1", "oui"]);
        for (var length = 4; length < whole.Length; length += 7)
        {
            var reading = Reading.Of(whole[..length], Papers);
            Assert.True(reading.Problems.Any(d => d.IsError) || reading.Screenings.Length == 1, $"{length} bytes");
        }
    }

    [Fact]
    public void NoValueOfATable_IsEverRepeated()
    {
        var reading = Reading.Of("nr,papiers gardés\n1,a secret\n2,\"secret\"x\n", Papers);
        Assert.NotEmpty(reading.Advice);
        Assert.DoesNotContain(reading.Advice.Concat(reading.Problems), d => d.ToString().Contains("secret", StringComparison.Ordinal));
    }
}
