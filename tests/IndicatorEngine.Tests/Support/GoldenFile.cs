namespace IndicatorEngine.Tests.Support;

/// <summary>Compares output with a file under <c>Golden/</c>; set UPDATE_GOLDEN=1 to write the files anew.</summary>
internal static class GoldenFile
{
    public static void Matches(string name, string actual)
    {
        var path = Repository.PathOf("tests", "IndicatorEngine.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file {name}: run the tests once with UPDATE_GOLDEN=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
