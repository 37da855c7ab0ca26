namespace IndicatorEngine.Tests.Architecture;

/// <summary>Which project may use which, and whose internals.</summary>
public sealed class ProjectTests
{
    private static readonly string[] Tests =
    [
        "IndicatorEngine.Tests", "IndicatorEngine.Authoring.Tests", "IndicatorEngine.Records.Tests", "IndicatorEngine.Hosting.Tests",
        "IndicatorEngine.NRules.Tests", "IndicatorEngine.Cli.Tests",
    ];

    [Fact]
    public void TheEngine_DependsOnTheFrameworkAlone() =>
        Assert.DoesNotContain(Library.Engine.Assembly.GetReferencedAssemblies(), name =>
            !name.Name!.StartsWith("System.", StringComparison.Ordinal)
        );

    [Fact]
    public void EachLibrary_UsesTheLibrariesItMay()
    {
        foreach (var library in Library.All)
        {
            var ours = library.Assembly.GetReferencedAssemblies().Select(name => name.Name!)
                .Where(name => name.StartsWith("IndicatorEngine", StringComparison.Ordinal));
            Assert.Empty(ours.Except(library.MayUse));
        }
    }

    [Fact]
    public void OnlyAuthoringAndTests_AreFriendsOfTheEngine_AndRecordsForItsFilesAndPlanes() =>
        Assert.Equal(
            ["IndicatorEngine.Authoring", "IndicatorEngine.Records"],
            Library.Engine.Friends.Except(Tests).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void TheTool_IsAFriendOfNoLibrary() =>
        Assert.DoesNotContain("indicators", Library.All.SelectMany(library => library.Friends));
}
