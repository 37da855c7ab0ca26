namespace IndicatorEngine.Loading;

/// <summary>
/// How names and versions are written: read by the binder and by the schemas, so in the part of the syntax that .NET
/// and ECMA 262 share. The end is <c>$(?!\n)</c>, because in .NET <c>$</c> alone lets one line break follow.
/// </summary>
internal static class ScalarPatterns
{
    public const string Id = @"^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?!\n)";

    public const int LongestId = 80;

    /// <summary>The grammar of Semantic Versioning 2.0.0, https://semver.org: core, pre-release, build.</summary>
    public const string Version =
        @"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?$(?!\n)";

    public const int LongestVersion = 100;

    public const string Sha256 = @"^[0-9a-f]{64}$(?!\n)";

    /// <summary>What the name of a vocabulary file ends in.</summary>
    public const string VocabularyEnding = ".vocabulary.json";
}
