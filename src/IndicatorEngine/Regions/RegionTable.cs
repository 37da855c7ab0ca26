using System.Collections.Frozen;

namespace IndicatorEngine.Regions;

/// <summary>
/// Which place lies inside which: countries (ISO 3166-1 alpha-2) inside the areas of the United Nations M49
/// standard, and country subdivisions (ISO 3166-2, such as <c>KE-30</c>) inside their country.
/// </summary>
/// <remarks>Source: UN Statistics Division, Standard country or area codes for statistical use (M49). Thread-safe.</remarks>
internal static class RegionTable
{
    private const string World = "001";

    private static readonly FrozenDictionary<string, string[]> Parents = Build();

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ParentsOf = Parents.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>
    /// The areas of which each lies inside two that do not lie inside one another: all that other areas can share in
    /// part.
    /// </summary>
    public static IReadOnlyList<string> Shared { get; } =
    [.. Parents.Where(place => place.Value.Length > 1).Select(place => place.Key).Order(StringComparer.Ordinal)];

    /// <summary>True for an M49 area, an ISO country or a subdivision of one.</summary>
    public static bool Knows(string region) =>
        region == World
        || (ParentsOf.ContainsKey(Country(region)) && region.All(c => c == '-' || char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));

    /// <summary>Every code there is, for suggesting the nearest.</summary>
    public static IEnumerable<string> Codes => Parents.Keys.Append(World);

    /// <summary>True when <paramref name="region"/> is <paramref name="area"/> or lies inside it.</summary>
    public static bool IsWithin(string region, string area) => IsWithin(region.AsSpan(), area);

    /// <summary>True when some place lies in both: Mexico is in Latin America (419) and in North America (003).</summary>
    public static bool Overlap(string one, string other)
    {
        if (IsWithin(one, other) || IsWithin(other, one)) return true;
        if (!IsArea(one) || !IsArea(other)) return false;
        foreach (var area in Shared)
        {
            if (IsWithin(area, one) && IsWithin(area, other)) return true;
        }

        return false;
    }

    private static bool IsArea(string region) => char.IsAsciiDigit(region[0]);

    // Over parts of strings, so that reading a screening allocates nothing.
    private static bool IsWithin(ReadOnlySpan<char> region, string area)
    {
        if (region.SequenceEqual(area) || area == World) return true;
        var country = Country(region);
        if (country.Length != region.Length) return IsWithin(country, area);
        if (!ParentsOf.TryGetValue(region, out var parents)) return false;
        foreach (var parent in parents)
        {
            if (IsWithin(parent.AsSpan(), area)) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Country(ReadOnlySpan<char> region) =>
        region.Length is >= 4 and <= 6 && region[2] == '-' ? region[..2] : region;

    private static FrozenDictionary<string, string[]> Build()
    {
        (string Area, string Members)[] areas =
        [
            (World, "002 019 142 150 009 AQ"),
            ("002", "015 202"),
            ("202", "014 017 018 011"),
            ("019", "419 003 021"),
            ("419", "029 013 005"),
            ("003", "021 013 029"),
            ("142", "143 030 035 034 145"),
            ("150", "151 154 039 155"),
            ("009", "053 054 057 061"),
            ("015", "DZ EG EH LY MA SD TN"),
            ("014", "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW"),
            ("017", "AO CD CF CG CM GA GQ ST TD"),
            ("018", "BW LS NA SZ ZA"),
            ("011", "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG"),
            ("029", "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI"),
            ("013", "BZ CR GT HN MX NI PA SV"),
            ("005", "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE"),
            ("021", "BM CA GL PM US"),
            ("143", "KG KZ TJ TM UZ"),
            ("030", "CN HK JP KP KR MN MO TW"),
            ("035", "BN ID KH LA MM MY PH SG TH TL VN"),
            ("034", "AF BD BT IN IR LK MV NP PK"),
            ("145", "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE"),
            ("151", "BG BY CZ HU MD PL RO RU SK UA"),
            ("154", "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ"),
            ("039", "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK"),
            ("155", "AT BE CH DE FR LI LU MC NL"),
            ("053", "AU CC CX HM NF NZ"),
            ("054", "FJ NC PG SB VU"),
            ("057", "FM GU KI MH MP NR PW UM"),
            ("061", "AS CK NU PF PN TK TO TV WF WS"),
        ];
        return areas
            .SelectMany(a => a.Members.Split(' ').Select(member => (member, a.Area)))
            .GroupBy(pair => pair.member, pair => pair.Area, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }
}
