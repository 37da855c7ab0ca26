using IndicatorEngine.Regions;

namespace IndicatorEngine.Tests.Text;

/// <summary>Countries and areas of the United Nations standard M49.</summary>
public sealed class RegionTableTests
{
    /// <summary>Every country of ISO 3166-1 alpha-2.</summary>
    private static readonly string[] Countries =
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
        KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
        MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
        UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The areas of M49 that hold countries and no further areas.</summary>
    private static readonly string[] Subregions =
        "005 011 013 014 015 017 018 021 029 030 034 035 039 053 054 057 061 143 145 151 154 155".Split(' ');

    private static readonly string[] Continents = ["002", "019", "142", "150", "009"];

    [Fact]
    public void EveryCountry_LiesInExactlyOneSubregionAndOneContinent_ButAntarctica()
    {
        Assert.Equal(249, Countries.Distinct().Count());
        Assert.All(Countries, country =>
        {
            Assert.True(RegionTable.Knows(country));
            Assert.True(RegionTable.IsWithin(country, "001"));
            var places = country == "AQ" ? 0 : 1;
            Assert.Equal(places, Subregions.Count(area => RegionTable.IsWithin(country, area)));
            Assert.Equal(places, Continents.Count(area => RegionTable.IsWithin(country, area)));
        });
    }

    [Fact]
    public void EveryCode_IsACountryOrAnArea() => Assert.All(RegionTable.Codes, code =>
    {
        Assert.True(Countries.Contains(code) || code == "XK" || (code.Length == 3 && code.All(char.IsAsciiDigit)), code);
        Assert.True(RegionTable.Knows(code) && RegionTable.IsWithin(code, "001") && RegionTable.IsWithin(code, code), code);
    });

    [Theory]
    [InlineData("KE", "014")]
    [InlineData("KE", "202")]
    [InlineData("KE", "002")]
    [InlineData("NG", "011")]
    [InlineData("ZA", "018")]
    [InlineData("CD", "017")]
    [InlineData("EG", "015")]
    [InlineData("029", "419")]
    [InlineData("013", "419")]
    [InlineData("005", "419")]
    [InlineData("HT", "419")]
    [InlineData("MX", "003")]
    [InlineData("JM", "003")]
    [InlineData("MX", "019")]
    [InlineData("FR", "150")]
    [InlineData("KH", "035")]
    [InlineData("AE", "145")]
    [InlineData("IN", "034")]
    [InlineData("FJ", "009")]
    [InlineData("KE-30", "KE")]
    [InlineData("KE-30", "014")]
    [InlineData("US-CA", "021")]
    [InlineData("014", "014")]
    public void APlace_LiesWithinAnArea(string place, string area) => Assert.True(RegionTable.IsWithin(place, area));

    [Theory]
    [InlineData("KE", "011")]
    [InlineData("EG", "202")]
    [InlineData("SD", "202")]
    [InlineData("014", "KE")]
    [InlineData("419", "029")]
    [InlineData("US", "419")]
    [InlineData("BR", "003")]
    [InlineData("KE-30", "UG")]
    [InlineData("KE", "KE-30")]
    [InlineData("001", "002")]
    public void OtherPlaces_DoNot(string place, string area) => Assert.False(RegionTable.IsWithin(place, area));

    [Fact]
    public void PlacesOverlap_ExactlyWhenACountryIsInBoth()
    {
        var codes = RegionTable.Codes.ToList();
        // What holds no country is one itself.
        var countries = codes.Where(code => code.Length == 2).ToList();
        var inEach = codes.ToDictionary(code => code, code => countries.Where(country => RegionTable.IsWithin(country, code)).ToHashSet());
        foreach (var one in codes.Where(code => code.Length == 3))
        {
            Assert.All(codes, other => Assert.Equal(inEach[one].Overlaps(inEach[other]), RegionTable.Overlap(one, other)));
        }

        Assert.True(RegionTable.Overlap("419", "003") && !RegionTable.Overlap("FR", "DE") && RegionTable.Overlap("KE-30", "KE"));
    }

    [Theory]
    [InlineData("001", true)]
    [InlineData("UG-102", true)]
    [InlineData("GB-ENG", true)]
    [InlineData("GB-1", true)]
    [InlineData("", false)]
    [InlineData("ke", false)]
    [InlineData("KEN", false)]
    [InlineData("404", false)]
    [InlineData("EU", false)]
    [InlineData("UK", false)]
    [InlineData("KE-", false)]
    [InlineData("KE-3000", false)]
    [InlineData("KE-30\n", false)]
    [InlineData("KE-é", false)]
    [InlineData("KE-\u001b", false)]
    [InlineData("KE 30", false)]
    [InlineData("XX-30", false)]
    public void OnlyWhatTheStandardsHave_IsKnown(string place, bool isKnown) => Assert.Equal(isKnown, RegionTable.Knows(place));
}
