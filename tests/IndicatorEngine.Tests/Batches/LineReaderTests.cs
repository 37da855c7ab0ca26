using System.Text;
using IndicatorEngine.Batches;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Batches;

public sealed class LineReaderTests
{
    private const string Account = """{"code": "c1", "state": "present", "by": "person"}""";

    private static readonly BatchEvaluator Small = new([Written.Compile(Written.Ruleset(Written.Indicator("first", "\"c1\"")))]);

    [Theory]
    [InlineData("""{"format":"screening/1","observations":[]}""")]
    [InlineData(
        """{"format": "screening/1", "id": "S-1", "context": {"setting": "shelter", "private": true}, "observations": [ACCOUNT, ACCOUNT]}"""
    )]
    [InlineData(" { \"observations\" : [ ACCOUNT ] , \"context\" : null , \"id\" : 17 , \"format\" : \"screening/1\" } \r")]
    [InlineData(
        """{"format":"screening/1","observations":[{"code": "hours", "value": 16},{"code":"unheard-of","state":"declined"},{"code":"c1","state":"absent","note":"free \u00e9 \"text\" \\ }"}]}"""
    )]
    public void WhatProgramsWrite_NeedsNoParser(string line) => Assert.True(Reads(line));

    [Theory]
    [InlineData("")]
    [InlineData("""{"format":"screening/2","observations":[]}""")]
    [InlineData("""{"observations":[]}""")]
    [InlineData("""{"format":"screening/1"}""")]
    [InlineData("""{"format":"screening/1","observations":[],"observations":[]}""")]
    [InlineData("""{"format":"screening/1","observations":[],"more":1}""")]
    [InlineData("""{"format":"screening/1","observations":[],}""")]
    [InlineData("""{"format":"screening/1","observations":[ACCOUNT,]}""")]
    [InlineData("""{"format":"screening/1","observations":[ACCOUNT ACCOUNT]}""")]
    [InlineData("""{"format":"screening/1","observations":[{}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"maybe"}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"present"},{"code":"c1"]}]}""")]
    [InlineData("""{"format":"screening/1","id":" ","observations":[]}""")]
    [InlineData("""{"format":"screening/1","id":"\n","observations":[]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"absent","note":"half \ud83d"}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"absent","note":"\u00"}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"absent","note":"\x"}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"present","note":"\xnull}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"present","value":"été" null}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"hours","value":1e2}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"hours","value":12345678901234567890123456789}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"hours","value":3,"state":"absent"}]}""")]
    [InlineData("""{"format":"screening/1","observations":[{"code":"c1","state":"present","state":"present"}]}""")]
    [InlineData("""{"format":"screening/1","id":017,"observations":[]}""")]
    [InlineData("""{"format":"screening/1","context":{"setting":"A b"},"observations":[]}""")]
    [InlineData("""{"format":"screening/1","context":{"x":{"y":1},"observations":[]}""")]
    [InlineData("""{"format":"screening/1","observations":[]} {""")]
    public void AnythingUnusual_IsForTheParser(string line) => Assert.False(Reads(line));

    [Fact]
    public void Strictly_WhatNoRulesetKnows_IsForTheParser()
    {
        const string Unknown = """{"format":"screening/1","observations":[{"code":"unheard-of","state":"present"}]}""";
        Assert.True(new LineReader(Small.Inputs, Small.Rulesets, null).TryRead(Encoding.UTF8.GetBytes(Unknown), []));
        Assert.False(new LineReader(Small.Inputs, Small.Rulesets, Small.Rulesets).TryRead(Encoding.UTF8.GetBytes(Unknown), []));
    }

    [Fact]
    public void MoreFragmentsThanAreRemembered_AreReadAlike()
    {
        var reader = new LineReader(Small.Inputs, Small.Rulesets, null);
        for (var round = 0; round < 2; round++)
        {
            for (var value = 0; value < 10_000; value++)
            {
                var planes = new List<int>();
                Assert.True(
                    reader.TryRead(
                        Encoding.UTF8.GetBytes(
                            $$"""{"format":"screening/1","observations":[{"code":"hours","value":{{value}}},{"code":"c1","state":"{{(value % 2 == 0 ? "present" : "declined")}}"}]}"""
                        ),
                        planes
                    )
                );
                Assert.Equal(value % 2 == 0, planes.Count == 1);
            }
        }
    }

    private static bool Reads(string line) =>
        new LineReader(Small.Inputs, Small.Rulesets, null).TryRead(
            Encoding.UTF8.GetBytes(line.Replace("ACCOUNT", Account, StringComparison.Ordinal)),
            []
        );
}
