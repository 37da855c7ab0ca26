using System.Text;
using IndicatorEngine.Diagnostics;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Loading;

namespace IndicatorEngine.Tests.Screenings;

/// <summary>Any number of screenings from one stream.</summary>
public sealed class ScreeningFeedTests
{
    private static readonly string One = SmallFiles.Line("S-1");
    private static readonly string Two = SmallFiles.Line("S-2");

    [Fact]
    public void ALineThatCannotBeRead_DoesNotStopTheOnesAfterIt()
    {
        var lines = string.Join(
            '\n',
            One,
            "{\"format\": \"screening/1\"}",
            "",
            "oops",
            "  \t\r",
            Two.Replace("present", "presnt", StringComparison.Ordinal),
            Two + "\r",
            "{\"cut\": "
        );
        Assert.Equal(
            [
                "S-1",
                "feed:2:1: error IND2002: `observations` is missing here.",
                "feed:4:1: error IND1005: This is not valid JSON here: `o` does not belong in this place.",
                "feed:6:81: error IND2005: `presnt` is not one of the words that can be used here: present, absent, not-asked, declined, unknown. Did you mean `present`?",
                "S-2",
                "feed:8:9: error IND1012: This line ends before the screening in it is complete.",
            ],
            Read(lines, ScreeningFormat.NdJson));
    }

    [Fact]
    public void InAList_PositionsAreThoseOfTheWholeFile()
    {
        var list =
            $"[\n {One},\n\n  {{\"format\": \"screening/1\", \"observations\": [{{\"code\": \"c1\"}}]}}, {Two.Replace("\"c1\"", "1", StringComparison.Ordinal)}]";
        var loaded = Feed(list, ScreeningFormat.Json).ToList();
        Assert.Equal(
            [
                "S-1",
                "feed:4:46: error IND4004: This observation has neither a state nor a value.",
                "feed:4:129: error IND2003: Here a text is expected, and this is a number.",
            ],
            loaded.SelectMany(Shown)
        );
        Assert.Equal(
            ["/1/observations/0", "/2/observations/0/code"],
            loaded.SelectMany(l => l.Diagnostics).Select(d => d.Location.JsonPointer)
        );
    }

    [Fact]
    public void ACodeThatComesAgain_IsOneString()
    {
        var codes = Feed(string.Join('\n', One, Two), ScreeningFormat.NdJson)
            .Select(loaded => loaded.Required.Observations[0].Code)
            .ToList();
        Assert.Equal(2, codes.Count);
        Assert.Same(codes[0], codes[1]);
    }

    [Theory]
    [InlineData("[{0},▸}]", "}")]
    [InlineData("[{0} ▸{0}]", "{")]
    [InlineData("[{0},\n ▸é, {0}]", "é")]
    [InlineData("[{0} ▸\U0001F600]", "\U0001F600")]
    [InlineData("[{0}] ▸[]", "[")]
    [InlineData("{0}\n▸{0}", "{")]
    [InlineData("[{0},▸]", "]")]
    [InlineData("[{0}, {\"id\": ▸S-2}, {0}]", "S")]
    [InlineData("[{0}, {\"id\": \"S▸\n-2\"}, {0}]", "end of line")]
    public void AfterASyntaxError_ReadingStops_AndSaysSo(string list, string wrong)
    {
        var text = list.Replace("{0}", One, StringComparison.Ordinal);
        var before = text[..text.IndexOf('▸', StringComparison.Ordinal)];
        var place = $"feed:{1 + before.Count(c => c == '\n')}:{before.Length - before.LastIndexOf('\n')}";
        Assert.Equal(
            [
                "S-1",
                $"{place}: error IND1005: This is not valid JSON here: `{wrong}` does not belong in this place.",
                $"{place}: error IND1011: Reading stopped here: what follows in this file was not read.",
            ],
            Read(text.Replace("▸", "", StringComparison.Ordinal), ScreeningFormat.Json)
        );
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[\n")]
    [InlineData("[{0}")]
    [InlineData("[{0},")]
    [InlineData("[{0}, ")]
    public void AListThatIsCutOff_IsNeverTakenForAWholeOne(string list)
    {
        var last = Feed(list.Replace("{0}", One, StringComparison.Ordinal), ScreeningFormat.Json).Last();
        Assert.Equal(Problems.UnexpectedEnd, Assert.Single(last.Diagnostics).Descriptor);
        Assert.Null(last.Value);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ \n ] ")]
    public void AnEmptyList_HoldsNoScreenings(string list) => Assert.Empty(Feed(list, ScreeningFormat.Json));

    [Theory]
    [InlineData("\uFEFF{0}", ScreeningFormat.Json, 1)]
    [InlineData("\uFEFF[{0}, {0}]", ScreeningFormat.Json, 2)]
    [InlineData("\uFEFF{0}\n{0}", ScreeningFormat.NdJson, 2)]
    [InlineData("{0}\r\n{0}\r\n", ScreeningFormat.NdJson, 2)]
    [InlineData("\n\n{0}", ScreeningFormat.NdJson, 1)]
    public void AByteOrderMark_AndAnyLineEnds_AreReadOver(string text, ScreeningFormat format, int count)
    {
        var json = text.Replace("{0}", One, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Repeat("S-1", count), Read(json, format));
        Assert.Equal(
            Enumerable.Repeat("S-1", count),
            ScreeningFeed.Read(new SlowStream(Encoding.UTF8.GetBytes(json)), "feed", format).SelectMany(Shown)
        );
    }

    [Fact]
    public void AByteOrderMark_IsNotCountedInColumns()
    {
        Assert.Equal(
            ["feed:1:2: error IND1005: This is not valid JSON here: `!` does not belong in this place."],
            Read("\uFEFF{!}", ScreeningFormat.NdJson)
        );
        Assert.Equal(
            ["feed:1:2: error IND1005: This is not valid JSON here: `!` does not belong in this place."],
            Read("\uFEFF{!}", ScreeningFormat.Json)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(InputLimits.ScreeningBytes)]
    public void ALineOverTheLimit_IsReportedAndPassedOver(int over)
    {
        var tooLong = "{\"id\": \"" + new string('é', (InputLimits.ScreeningBytes + over) / 2) + "\"}";
        var items = Feed($"{One}\n{tooLong}\n{Two}\n{tooLong}", ScreeningFormat.NdJson).ToList();
        Assert.Equal(
            [
                "S-1",
                "feed:2:1: error IND1002: This is longer than 1048576 bytes, the limit for one screening.",
                "S-2",
                "feed:4:1: error IND1002: This is longer than 1048576 bytes, the limit for one screening.",
            ],
            items.SelectMany(Shown));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(InputLimits.ScreeningBytes)]
    [InlineData(10 * InputLimits.ScreeningBytes)]
    public void AScreeningInAListOverTheLimit_StopsReading_AndSaysSo(int over)
    {
        var tooLong = "{\"id\": \"" + new string('a', InputLimits.ScreeningBytes + over) + "\"}";
        var items = Feed($"[{One}, {tooLong}, {Two}]", ScreeningFormat.Json).ToList();
        Assert.Equal(
            [
                "S-1",
                "feed:1:96: error IND1002: This is longer than 1048576 bytes, the limit for one screening.",
                "feed:1:96: error IND1011: Reading stopped here: what follows in this file was not read.",
            ],
            items.SelectMany(Shown));
        Assert.Equal("/1", items[1].Diagnostics[0].Location.JsonPointer);
    }

    [Fact]
    public void ASyntaxErrorEarlyInALargeScreening_IsTheOnlyProblem()
    {
        // The end of what has been read may fall inside a character, and must not be taken for the mistake.
        var text = "{\"format\" \"screening/1\", \"id\": \"" + new string('é', 100_000) + "\"}";
        Assert.Equal(
            ["feed:1:11: error IND1005: This is not valid JSON here: `\"` does not belong in this place."],
            Read(text, ScreeningFormat.Json)
        );
        Assert.Single(Feed($"[{text}]", ScreeningFormat.Json));
    }

    [Fact]
    public void AnInvalidByteInOneScreening_DoesNotStopTheOthers()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{One},\n{One.Replace("S-1", "#", StringComparison.Ordinal)}, {Two}]");
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        var items = ScreeningFeed.Read(new MemoryStream(bytes), "feed", ScreeningFormat.Json).SelectMany(Shown);
        Assert.Equal(["S-1", "feed:2:34: error IND1003: The file is not UTF-8 text from here on.", "S-2"], items);
    }

    [Fact]
    public void TheStream_IsReadOnlyAsFarAsAsked_AndLeftOpen()
    {
        var stream = new RepeatedStream([], Encoding.UTF8.GetBytes(One + "\n"), [], 100_000);
        Assert.Equal("S-1", ScreeningFeed.Read(stream, "feed", ScreeningFormat.NdJson).First().Required.Id);
        Assert.InRange(stream.Given, 1, 100_000);
        Assert.True(stream.CanRead);
    }

    [Theory]
    [InlineData(ScreeningFormat.Json)]
    [InlineData(ScreeningFormat.NdJson)]
    public void AFiftyMegabyteStream_IsReadThroughASmallWindow(ScreeningFormat format)
    {
        var isList = format == ScreeningFormat.Json;
        var one = Encoding.UTF8.GetBytes(
            One.Replace("\"state\"", $"\"note\": \"{new string('a', 4000)}\", \"state\"", StringComparison.Ordinal)
                + (isList ? ",\n" : "\n")
        );
        var times = 1 + (50 * 1024 * 1024 / one.Length);
        var stream = new RepeatedStream(
            Encoding.UTF8.GetBytes(isList ? "[" : ""),
            one,
            Encoding.UTF8.GetBytes(One + (isList ? "]" : "")),
            times
        );
        Assert.Equal(times + 1, ScreeningFeed.Read(stream, "feed", format).Count(loaded => loaded.Value is not null));
        // The window reads as much as it has room for, so that one that grew with the input would show here.
        Assert.InRange(stream.LargestRead, 1, 2 * InputLimits.ScreeningBytes);
        Assert.InRange(stream.Given, 50 * 1024 * 1024, long.MaxValue);
    }

    [Fact]
    public void AnEndlessLine_IsPassedOverThroughASmallWindow()
    {
        var stream = new RepeatedStream(Encoding.UTF8.GetBytes(One + "\n"), new byte[1024], Encoding.UTF8.GetBytes("\n" + Two), 50 * 1024);
        Assert.Equal(
            ["S-1", "feed:2:1: error IND1002: This is longer than 1048576 bytes, the limit for one screening.", "S-2"],
            ScreeningFeed.Read(stream, "feed", ScreeningFormat.NdJson).SelectMany(Shown)
        );
        Assert.InRange(stream.LargestRead, 1, 2 * InputLimits.ScreeningBytes);
    }

    internal static IEnumerable<string> Shown(Loaded<Screening> loaded) =>
        loaded.Value is { } screening ? [screening.Id ?? ""] : loaded.Diagnostics.Select(d => d.ToString());

    private static IEnumerable<string> Read(string text, ScreeningFormat format) => Feed(text, format).SelectMany(Shown);

    private static IEnumerable<Loaded<Screening>> Feed(string text, ScreeningFormat format) =>
        ScreeningFeed.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "feed", format);
}
