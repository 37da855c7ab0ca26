using IndicatorEngine.Checking;
using IndicatorEngine.Tests.Support;

namespace IndicatorEngine.Tests.Schemas;

public sealed class ShippedSchemaTests
{
    public static TheoryData<string> Folders => [.. ShippedSchemas.Folders.Keys];

    public static TheoryData<string> Files => [.. ShippedSchemas.AuthoredFiles];

    [Theory]
    [MemberData(nameof(Folders))]
    public void TheSchemasOfAFolder_AreWhatTheToolWrites(string folder)
    {
        var written = ShippedSchemas.Written(folder);
        Assert.All(written, schema => GoldenFile.MatchesAt(Repository.PathOf("rulesets", folder, schema.Name), schema.Text));
        var there = Directory.EnumerateFiles(Repository.PathOf("rulesets", folder), "*.json").Select(path => Path.GetFileName(path));
        Assert.Equal(written.Select(schema => schema.Name).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AShippedFile_HasOneSchema_ThatHasNothingToSay(string file)
    {
        var schema = Assert.Single(ShippedSchemas.SchemasFor(file));
        Assert.Empty(ShippedSchemas.Evaluator(schema).Problems(File.ReadAllText(Repository.PathOf("rulesets", file))));
    }

    [Fact]
    public void CommentsAreAllowed_InEverythingButScreenings()
    {
        Assert.True(ShippedSchemas.AuthoredFiles.Count() > 100);
        Assert.All(ShippedSchemas.AuthoredFiles, file =>
            Assert.Equal(
                !ShippedSchemas.SchemasFor(file).Single().EndsWith("screening.schema.json", StringComparison.Ordinal),
                ShippedSchemas.AllowsComments(file)
            )
        );
    }

    [Fact]
    public void AShippedSchema_IsPassedOver_WhenAFolderIsChecked() =>
        Assert.DoesNotContain(FileChecker.Check([Repository.PathOf("rulesets", "schemas")]), file =>
            file.Path.EndsWith(".schema.json", StringComparison.Ordinal)
        );
}
