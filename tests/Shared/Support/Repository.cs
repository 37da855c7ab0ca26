namespace IndicatorEngine.Tests.Support;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static IEnumerable<string> Rulesets =>
        Directory.EnumerateFiles(PathOf("rulesets"), "ruleset.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IndicatorEngine.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
