using System.Reflection;

namespace IndicatorEngine.Tests.Architecture;

/// <summary>Folders in the order data flows; an arrow never points back.</summary>
public sealed class DataFlowTests
{
    private const string Root = "IndicatorEngine";
    private const string TypesAtTheRoot = "";

    private static readonly string[] Flow =
    [
        "Text", "Regions", "Diagnostics", "Vocabularies", "Rulesets", "Loading", "Analysis", "Compilation", "Screenings", "Mappings",
        "Evaluation", "Explanation", "Rendering", "Scenarios", "Coverage", "Schemas", "Catalogues", TypesAtTheRoot, "Checking", "DependencyInjection",
    ];

    private static readonly Assembly Library = typeof(RulesetLoader).Assembly;

    private static IEnumerable<Type> Types => Library.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true);

    [Fact]
    public void EveryStage_HasTypes() =>
        Assert.All(Flow, stage => Assert.Contains(Types, type => StageOf(type) == Array.IndexOf(Flow, stage)));

    [Fact]
    public void EveryNamespace_IsAStage() =>
        Assert.All(Types, type => Assert.True(StageOf(type) >= 0, $"{type} is in no stage of the flow."));

    [Fact]
    public void NoArrow_PointsBack()
    {
        var arrows = (from type in Types
                      from used in TypeReferences.Of(type)
                      where used.Assembly == Library && used.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true
                      select (type, used)).ToList();
        Assert.True(arrows.Count > 1000, $"Only {arrows.Count} uses were seen; the reading of code must be broken.");
        var back = arrows.Where(arrow => StageOf(arrow.used) > StageOf(arrow.type)).Select(arrow => $"{arrow.type} uses {arrow.used}").Distinct();
        Assert.Empty(back);
    }

    [Fact]
    public void TheLibrary_DependsOnTheFrameworkAndAbstractionsOnly()
    {
        string[] packages = ["Microsoft.Extensions.DependencyInjection.Abstractions"];
        var others = Library.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !packages.Contains(name));
        Assert.Empty(others);
    }

    private static int StageOf(Type type) =>
        type.Namespace!.Split('.') is [_, var folder, ..] ? Array.IndexOf(Flow, folder) : Array.IndexOf(Flow, TypesAtTheRoot);
}
