using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace IndicatorEngine.Rulesets;

/// <summary>A version in the order of Semantic Versioning 2.0.0, §11 (https://semver.org). Immutable.</summary>
/// <remarks>
/// Numbers are compared as written, so that none is too long. Versions that differ only in build metadata compare as
/// equal.
/// </remarks>
internal sealed class SemanticVersion : IComparable<SemanticVersion>
{
    private readonly ImmutableArray<string> _core;
    private readonly ImmutableArray<string> _preRelease;

    /// <summary>Reads a version that a loader has accepted.</summary>
    public SemanticVersion(string text)
    {
        var withoutBuild = text.Split('+')[0].Split('-', 2);
        _core = [.. withoutBuild[0].Split('.')];
        _preRelease = withoutBuild.Length == 1 ? [] : [.. withoutBuild[1].Split('.')];
    }

    /// <summary>True for the versions of first drafts, 0.x.</summary>
    public bool IsBeforeFirst => _core[0] == "0";

    public bool IsPreRelease => !_preRelease.IsEmpty;

    /// <summary>The first of the three numbers in which another version differs, from 0; null when none does.</summary>
    public int? FirstDifference(SemanticVersion other) =>
        Enumerable.Range(0, 3).Where(place => _core[place] != other._core[place]).Select(place => (int?)place).FirstOrDefault();

    /// <summary>The next version with the number at a place raised and those behind it back at 0.</summary>
    public string Next(int place) =>
        string.Join(
            '.',
            _core.Select(
                (number, at) =>
                    at < place ? number
                    : at == place ? Successor(number)
                    : "0"
            )
        );

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null) return 1;
        var core = Compare(_core, other._core);
        return core != 0 ? core : (IsPreRelease, other.IsPreRelease) switch
        {
            (false, true) => 1,
            (true, false) => -1,
            _ => Compare(_preRelease, other._preRelease),
        };
    }

    private static int Compare(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var first = one.Zip(other, Compare).FirstOrDefault(order => order != 0);
        return first != 0 ? first : one.Length.CompareTo(other.Length);
    }

    private static int Compare(string one, string other) => (IsNumber(one), IsNumber(other)) switch
    {
        // No number starts with a zero, so the longer one is the larger.
        (true, true) when one.Length != other.Length => one.Length.CompareTo(other.Length),
        (true, false) => -1,
        (false, true) => 1,
        _ => Math.Sign(string.CompareOrdinal(one, other)),
    };

    private static bool IsNumber(string identifier) => identifier.All(char.IsAsciiDigit);

    private static string Successor(string number) =>
        (BigInteger.Parse(number, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
}
