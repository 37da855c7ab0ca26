using System.Text.RegularExpressions;

namespace IndicatorEngine.Loading;

/// <summary>The words that stand on the <c>format</c> line of the files people write.</summary>
internal static partial class FileFormats
{
    public const string Vocabulary = "indicator-vocabulary/1";
    public const string Ruleset = "indicator-ruleset/1";
    public const string Scenario = "scenario/1";
    public const string Mapping = "record-mapping/1";
    public const string OlderMapping = "column-mapping/1";
    public const string Screening = "screening/1";

    public static readonly string[] All = [Vocabulary, Ruleset, Scenario, Mapping, Screening];

    /// <summary>
    /// True for the name of one of these formats with any version: nobody says such a word, so it can be shown wherever
    /// it is met.
    /// </summary>
    public static bool IsVersionOfOne(string word) =>
        Version().Match(word) is { Success: true, Groups: [_, var name] }
        && All.Append(OlderMapping).Any(format => format.StartsWith(name.Value, StringComparison.Ordinal));

    /// <summary>True for a version of a format that people write, and that holds nothing recorded about a person.</summary>
    public static bool IsAuthored(string word) => IsVersionOfOne(word) && !word.StartsWith("screening/", StringComparison.Ordinal);

    [GeneratedRegex(@"\A([a-z-]+/)[0-9]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
