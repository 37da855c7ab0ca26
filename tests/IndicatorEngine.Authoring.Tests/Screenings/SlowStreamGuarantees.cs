using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IndicatorEngine.Screenings;
using IndicatorEngine.Tests.Loading;

namespace IndicatorEngine.Tests.Screenings;

/// <summary>How much of a stream comes at a time changes nothing in what is read from it.</summary>
public sealed class SlowStreamGuarantees
{
    [AnyInputProperty]
    public Property AnyBytes_AreReadTheSame_HoweverLittleComesAtATime(AnyInput input) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 6)), Arb.From(Gen.Elements(ScreeningFormat.Json, ScreeningFormat.NdJson)), (start, format) =>
        {
            var atOnce = Read(new MemoryStream(input.Bytes), format);
            var slowly = Read(new SlowStream(input.Bytes, start), format);
            return atOnce.SequenceEqual(slowly).Label($"{format}\n{string.Join('\n', atOnce)}\nslowly\n{string.Join('\n', slowly)}");
        });

    [Theory]
    [InlineData(ScreeningFormat.Json)]
    [InlineData(ScreeningFormat.NdJson)]
    public void GoodFiles_AreReadTheSame_HoweverLittleComesAtATime(ScreeningFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(
            "\uFEFF" + (format == ScreeningFormat.Json ? SmallFiles.ScreeningList : SmallFiles.ScreeningLines)
        );
        for (var start = 0; start < 7; start++)
        {
            Assert.Equal(2, Read(new SlowStream(bytes, start), format).Count);
            Assert.Equal(Read(new MemoryStream(bytes), format), Read(new SlowStream(bytes, start), format));
        }
    }

    [Theory]
    [InlineData(ScreeningFormat.NdJson, "")]
    [InlineData(ScreeningFormat.NdJson, "\n")]
    [InlineData(ScreeningFormat.Json, "")]
    public void ALineLongerThanWhatIsReadAtOnce_ComesWhole_ByteByByte(ScreeningFormat format, string end)
    {
        var bytes = Encoding.UTF8.GetBytes(
            "\uFEFF"
                + SmallFiles
                    .Line("S-1")
                    .Replace(
                        "\"state\"",
                        $"\"note\": \"{new string('é', format == ScreeningFormat.Json ? 4_000 : 40_000)}\", \"state\"",
                        StringComparison.Ordinal
                    )
                + end
        );
        Assert.StartsWith("S-1: ", Assert.Single(Read(new SlowStream(bytes, most: 1), format)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScreeningFormat.NdJson)]
    [InlineData(ScreeningFormat.Json)]
    public void AFileThatEndsWithinACharacter_SaysSoAtTheSamePlace_ByteByByte(ScreeningFormat format)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("\n{\"format\": \"screening/1\", \"id\": \"caf"), 0xC3];
        var expected = new[] { "feed:2:37: error IND1003: The file is not UTF-8 text from here on. " };
        Assert.Equal(expected, Read(new MemoryStream(bytes), format));
        Assert.Equal(expected, Read(new SlowStream(bytes, most: 1), format));
    }

    private static List<string> Read(Stream stream, ScreeningFormat format) =>
        [.. ScreeningFeed.Read(stream, "feed", format).SelectMany(loaded => loaded.Value is { } screening
            ? [$"{screening.Id}: {string.Join(", ", screening.Observations)}"]
            : loaded.Diagnostics.Select(d => $"{d} {d.Location.JsonPointer}"))];
}
