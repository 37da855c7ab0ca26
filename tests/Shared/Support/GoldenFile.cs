namespace IndicatorEngine.Tests.Support;

/// <summary>Compares output with a file under <c>Golden/</c>; set UPDATE_GOLDEN=1 to write the files anew.</summary>
internal static class GoldenFile
{
    public static void Matches(string name, string actual) => MatchesAt(Repository.PathOf("tests", "Golden", name), actual);

    /// <summary>The same for a file that stands elsewhere.</summary>
    public static void MatchesAt(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no file {path}: run the tests once with UPDATE_GOLDEN=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
