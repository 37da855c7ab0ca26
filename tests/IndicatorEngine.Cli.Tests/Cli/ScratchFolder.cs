using System.Text;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Cli;

/// <summary>A folder of files for one test, gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("indicators-");

    /// <summary>A screening that raises <c>first</c> of <see cref="Ruleset"/>.</summary>
    public const string Raising =
        """{"format": "screening/1", "id": "S-1", "context": {"private": true}, "observations": [{"code": "c1", "state": "present", "by": "person"}]}""";

    /// <summary>A screening in which nothing is recorded.</summary>
    public const string Silent = """{"format": "screening/1", "id": "S-2", "observations": []}""";

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Where a file stands, or would.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file; answers its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A small ruleset: <c>first</c> is raised by c1, <c>second</c> by c2 with s1.</summary>
    public string Ruleset(string id = "written")
    {
        Write($"{id}/small.vocabulary.json", Written.VocabularyJson);
        var json = Written.Ruleset(
            Written.Indicator("first", "\"c1\"") + ", " + Written.Indicator("second", """{"all": ["c2", "s1"]}""", "area-two")
        );
        return Path.GetDirectoryName(
            Write($"{id}/ruleset.json", json.Replace("\"id\": \"written\"", $"\"id\": \"{id}\"", StringComparison.Ordinal))
        )!;
    }

    /// <summary>A mapping of the columns <c>name</c>, <c>one</c> and <c>two</c>.</summary>
    public string Mapping() => Write(
        "table.mapping.json",
        """
        {"format": "record-mapping/1", "by": "document", "id": "name", "context": {"setting": "records"}, "fields": {
          "one": [{"is": "1", "code": "c1", "state": "present"}, {"is": "0", "code": "c1", "state": "absent"}],
          "two": [{"is": "1", "code": "c2", "state": "present"}, {"is": "1", "code": "s1", "state": "present"}]}}
        """);
}
